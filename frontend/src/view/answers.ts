// Hooks that hold the server's answers: loading, there, or refused with a way to retry.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { fetchEpochs, fetchRuns } from "../api";
import type { EpochsAnswer, Run, RunsAnswer } from "../contract";
import { latest } from "../latest";
import { type Key, keyOf } from "../model/runs";

export interface Answer<T> {
  /** What the answer is about: an answer about another run is never shown. */
  readonly about: string;
  /** The newest good answer; it stays while a newer one is under way or was refused. */
  readonly value: T | null;
  readonly fault: string | null;
  readonly isLoading: boolean;
}

const NOTHING = { value: null, fault: null, isLoading: true };

function useAnswer<T>(
  about: string | null,
  load: (signal: AbortSignal) => Promise<T>,
  asked: number,
): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ about: "", ...NOTHING });
  const guard = useMemo(latest, []);
  // `about` names what `load` asks for
  useEffect(() => {
    if (about === null) return;
    setAnswer((old) => (old.about === about ? { ...old, isLoading: true } : { about, ...NOTHING }));
    guard.ask(
      load,
      (value) => setAnswer({ about, value, fault: null, isLoading: false }),
      (fault) => setAnswer((old) => ({ ...old, fault: words(fault), isLoading: false })),
    );
  }, [about, asked]);
  useEffect(() => guard.cancel, [guard]);
  return answer.about === about ? answer : { about: about ?? "", ...NOTHING };
}

function words(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

export function useRuns(asked: number): Answer<RunsAnswer> {
  return useAnswer("runs", fetchRuns, asked);
}

export function useEpochs(run: Run | null, asked: number): Answer<EpochsAnswer> {
  const about = run === null ? null : keyOf(run);
  return useAnswer(
    about,
    (signal) => (run === null ? Promise.reject(new Error("no run")) : fetchEpochs(run, signal)),
    asked,
  );
}

const AT_ONCE = 4;

/**
 * Full answers of several runs, four at a time; a run is asked again once it has grown.
 * Null: the run could not be read; inspecting it says why.
 */
export function useManyEpochs(runs: readonly Run[]): {
  readonly full: ReadonlyMap<Key, EpochsAnswer | null>;
  readonly missing: number;
} {
  const [full, setFull] = useState<ReadonlyMap<Key, EpochsAnswer | null>>(new Map());
  const stamps = useRef(new Map<Key, number>());
  const wanted = runs.map((run) => `${keyOf(run)}@${run.recorded}`).join("\n");
  // `wanted` names the runs and their lengths
  useEffect(() => {
    const stop = new AbortController();
    const queue = runs.filter((run) => stamps.current.get(keyOf(run)) !== run.recorded);
    const work = async () => {
      for (let run = queue.shift(); run !== undefined; run = queue.shift()) {
        const [asked, key] = [run, keyOf(run)];
        const answer = await fetchEpochs(asked, stop.signal).catch(() => null);
        if (stop.signal.aborted) return;
        stamps.current.set(key, asked.recorded);
        setFull((old) => new Map(old).set(key, answer));
      }
    };
    for (let worker = 0; worker < AT_ONCE; worker++) void work();
    return () => stop.abort();
  }, [wanted]);
  return { full, missing: runs.filter((run) => !full.has(keyOf(run))).length };
}
