// The whole panel: asks for the runs, keeps the user's choice in the address, lays out list and run.

import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Run, RunsAnswer } from "../contract";
import { connectHost, readHash, readRunFilter, writeHash } from "../host";
import { type Choice, readChoice, writeChoice } from "../model/choice";
import type { Theme } from "../model/looks";
import { defaultTicks, type Key, keyOf, runColours } from "../model/runs";
import { useRuns } from "./answers";
import { RunList } from "./run-list";
import { RunView } from "./run-view";
import { Empty, Failed, Fault, Loading } from "./states";

export function App({ theme }: { theme: Theme }) {
  const { asked, retry, names } = useHost();
  const [choice, choose] = useChoice();
  const { value: runs, fault, isLoading } = useRuns(asked);
  const again = { onRetry: retry, isBusy: isLoading };
  if (runs === null) {
    return fault === null ? <Loading what="runs" /> : <Failed message={fault} {...again} />;
  }
  const banner = fault === null ? null : <Fault message={`Not refreshed. ${fault}`} {...again} />;
  if (runs.runs.length === 0) {
    return (
      <>
        {banner}
        <Empty others={runs.others} />
      </>
    );
  }
  return (
    <>
      {banner}
      <Panel {...{ runs, names, theme, asked, retry, choice, choose }} />
    </>
  );
}

interface PanelProps {
  readonly runs: RunsAnswer;
  readonly names: readonly string[] | null;
  readonly theme: Theme;
  readonly asked: number;
  readonly retry: () => void;
  readonly choice: Choice;
  readonly choose: (change: Partial<Choice>) => void;
}

function Panel({ runs, names, theme, asked, retry, choice, choose }: PanelProps) {
  const ticked = useMemo(() => choice.ticked ?? defaultTicks(runs.runs), [choice.ticked, runs]);
  const compared = useMemo(() => runs.runs.filter((run) => ticked.has(keyOf(run))), [runs, ticked]);
  const colour = useMemo(
    () => runColours(names ?? [...new Set(runs.runs.map((run) => run.run))], theme),
    [names, runs, theme],
  );
  const inspected = inspectedRun(runs.runs, choice);
  const inspect = useCallback((run: Run) => choose({ run: run.run, series: run.series }), [choose]);
  const tick = useCallback(
    (keys: readonly Key[], isTicked: boolean) => {
      const next = new Set(ticked);
      for (const key of keys) isTicked ? next.add(key) : next.delete(key);
      choose({ ticked: next });
    },
    [ticked, choose],
  );
  const inspectedKey = inspected === null ? null : keyOf(inspected);
  // A thousand rows need not be compared again for each epoch that is chosen.
  const list = useMemo(
    () => (
      <RunList
        answer={runs}
        filter={choice.filter}
        ticked={ticked}
        inspected={inspectedKey}
        colour={colour}
        onFilter={(filter) => choose({ filter })}
        onTick={tick}
        onInspect={inspect}
      />
    ),
    [runs, choice.filter, ticked, inspectedKey, colour, tick, inspect, choose],
  );
  return (
    <div class="panel">
      {list}
      {inspected !== null && (
        <RunView
          key={inspectedKey}
          {...{ theme, asked, retry, choice, choose, compared, colour, inspect }}
          run={inspected}
        />
      )}
    </div>
  );
}

/** The chosen run; else the first that can be shown. */
function inspectedRun(runs: readonly Run[], { run, series }: Choice): Run | null {
  const named = runs.filter((each) => each.run === run);
  const chosen = named.find((each) => each.series === (series ?? "loss")) ?? named[0];
  return chosen ?? runs.find((each) => each.error === null) ?? runs[0] ?? null;
}

/** Counts the reloads that TensorBoard announces; while our tab is hidden they wait. */
function useHost() {
  const [asked, setAsked] = useState(0);
  const [names, setNames] = useState<readonly string[] | null>(null);
  const isDirty = useRef(false);
  const retry = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => {
    const reload = () => {
      if (window.innerHeight === 0) isDirty.current = true;
      else retry();
    };
    const onShown = () => {
      if (window.innerHeight === 0 || !isDirty.current) return;
      isDirty.current = false;
      retry();
    };
    connectHost({ onReload: reload, onRunNames: setNames });
    window.addEventListener("resize", onShown);
    return () => window.removeEventListener("resize", onShown);
  }, [retry]);
  return { asked, retry, names };
}

/** The choice lives in the address: read once, written a moment after each change. */
function useChoice(): [Choice, (change: Partial<Choice>) => void] {
  const [choice, setChoice] = useState<Choice>(() => {
    const read = readChoice(readHash());
    return read.filter === "" ? { ...read, filter: readRunFilter() } : read;
  });
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false; // looking changes no address
      return;
    }
    const later = setTimeout(() => writeHash(writeChoice(readHash(), choice)), 120);
    return () => clearTimeout(later);
  }, [choice]);
  const choose = useCallback(
    (change: Partial<Choice>) => setChoice((old) => ({ ...old, ...change })),
    [],
  );
  return [choice, choose];
}
