// The answer of `runs`: every run with loss-gap records, and what is known of it without reading it in full.

import {
  ContractError,
  fields,
  finite,
  list,
  measured,
  orNull,
  text,
  type Value,
  version,
} from "./check";
import { VERSION } from "./names";

export interface Last {
  readonly epoch: number;
  readonly gap: Value;
  readonly likeForLike: Value;
}

export interface History {
  readonly epoch: readonly number[];
  readonly gap: readonly Value[];
}

export interface Run {
  readonly run: string;
  readonly series: string;
  readonly epochs: number;
  readonly recorded: number;
  readonly last: Last | null;
  readonly history: History;
  readonly verdict: string | null;
  /** Seconds since the newest record. */
  readonly age: number | null;
  readonly notes: readonly string[];
  readonly error: string | null;
}

export interface RunsAnswer {
  readonly runs: readonly Run[];
  /** Runs that hold no loss-gap records. */
  readonly others: readonly string[];
}

export function parseRuns(answer: unknown): RunsAnswer {
  const all = fields(answer, "runs");
  version(all, "runs", VERSION);
  return {
    runs: list(all.get("runs"), "runs.runs", parseRun),
    others: list(all.get("others"), "runs.others", text),
  };
}

function parseRun(value: unknown, where: string): Run {
  const run = fields(value, where);
  return {
    run: text(run.get("run"), `${where}.run`),
    series: text(run.get("series"), `${where}.series`),
    epochs: finite(run.get("epochs"), `${where}.epochs`),
    recorded: finite(run.get("recorded"), `${where}.recorded`),
    last: orNull(parseLast)(run.get("last"), `${where}.last`),
    history: parseHistory(run.get("history"), `${where}.history`),
    verdict: orNull(text)(run.get("verdict"), `${where}.verdict`),
    age: orNull(finite)(run.get("age"), `${where}.age`),
    notes: list(run.get("notes"), `${where}.notes`, text),
    error: orNull(text)(run.get("error"), `${where}.error`),
  };
}

function parseLast(value: unknown, where: string): Last {
  const last = fields(value, where);
  return {
    epoch: finite(last.get("epoch"), `${where}.epoch`),
    gap: measured(last.get("gap"), `${where}.gap`),
    likeForLike: measured(last.get("like_for_like"), `${where}.like_for_like`),
  };
}

function parseHistory(value: unknown, where: string): History {
  const history = fields(value, where);
  const epoch = list(history.get("epoch"), `${where}.epoch`, finite);
  const gap = list(history.get("gap"), `${where}.gap`, measured);
  if (gap.length !== epoch.length) {
    throw new ContractError(`${where}.gap`, `${epoch.length} values`, gap.length);
  }
  return { epoch, gap };
}
