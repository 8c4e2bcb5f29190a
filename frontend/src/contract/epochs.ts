// The answer of `epochs`: one run in full, in columns of equal length.

import {
  ContractError,
  type Fields,
  fields,
  finite,
  flag,
  list,
  measured,
  orNull,
  text,
  type Value,
  version,
} from "./check";
import { DETAILS, type Detail, RUNGS, type Rung, TERMS, type Term, VERSION } from "./names";
import { parseVerdict, type Verdict } from "./verdict";

export type Column = readonly Value[];

/** An estimate an epoch: a standard error of 0 is exact, of NaN is unknown. */
export interface Estimates {
  readonly value: Column;
  readonly stderr: Column;
  readonly low: Column;
  readonly high: Column;
}

export interface Probes {
  readonly batches: Column;
  readonly steps: Column;
  readonly seconds: Column;
  readonly share: Column;
  readonly verified: readonly (boolean | null)[];
}

export interface Columns {
  readonly epoch: readonly number[];
  readonly step: readonly number[];
  readonly complete: readonly boolean[];
  readonly gap: Column;
  readonly rungs: ReadonlyMap<Rung, Column>;
  readonly terms: ReadonlyMap<Term, Estimates>;
  readonly details: ReadonlyMap<Detail, Estimates>;
  readonly probe: Probes;
  readonly notes: readonly (readonly string[])[];
  /** Why a term was not measured, an entry an epoch; null: the server is older than reasons. */
  readonly absent: ReadonlyMap<Term, readonly (string | null)[]> | null;
}

export interface EpochsAnswer {
  readonly run: string;
  readonly series: string;
  readonly epochs: number;
  readonly recorded: number;
  readonly columns: Columns;
  readonly verdict: Verdict | null;
  /** The epoch with the lowest validation loss; null: not known. */
  readonly best: number | null;
  /** The epoch from which the validation loss no longer falls; null: it still does, or is not known. */
  readonly plateau: number | null;
  /** What the reader must know of the run as a whole, such as records that could not be read. */
  readonly warnings: readonly string[];
  readonly error: string | null;
}

export function parseEpochs(answer: unknown): EpochsAnswer {
  const all = fields(answer, "epochs");
  version(all, "epochs", VERSION);
  return {
    run: text(all.get("run"), "epochs.run"),
    series: text(all.get("series"), "epochs.series"),
    epochs: finite(all.get("epochs"), "epochs.epochs"),
    recorded: finite(all.get("recorded"), "epochs.recorded"),
    columns: parseColumns(fields(all.get("columns"), "epochs.columns"), "epochs.columns"),
    verdict: orNull(parseVerdict)(all.get("verdict"), "epochs.verdict"),
    best: orNull(finite)(all.get("best"), "epochs.best"),
    plateau: orNull(finite)(all.get("plateau"), "epochs.plateau"),
    warnings: list(all.get("warnings"), "epochs.warnings", text),
    error: orNull(text)(all.get("error"), "epochs.error"),
  };
}

type Each<T> = (value: unknown, where: string) => T;

function columnOf<T>(value: unknown, where: string, length: number, each: Each<T>): readonly T[] {
  const column = list(value, where, each);
  if (column.length !== length) throw new ContractError(where, `${length} values`, column.length);
  return column;
}

/** Reads a table's columns by name, each with one value an epoch. */
function reader(table: Fields, where: string, length: number) {
  return <T>(name: string, each: Each<T>): readonly T[] =>
    columnOf(table.get(name), `${where}.${name}`, length, each);
}

function parseColumns(table: Fields, where: string): Columns {
  const epoch = list(table.get("epoch"), `${where}.epoch`, finite);
  rising(epoch, `${where}.epoch`);
  const column = reader(table, where, epoch.length);
  const estimates: Each<Estimates> = (value, at) => parseEstimates(value, at, epoch.length);
  const values: Each<Column> = (value, at) => columnOf(value, at, epoch.length, measured);
  const reasons: Each<readonly (string | null)[]> = (value, at) =>
    columnOf(value, at, epoch.length, orNull(text));
  const absent: Each<Columns["absent"]> = (value, at) => named(value, at, TERMS, reasons);
  return {
    epoch,
    step: column("step", finite),
    complete: column("complete", flag),
    gap: column("gap", measured),
    rungs: named(table.get("rungs"), `${where}.rungs`, RUNGS, values),
    terms: named(table.get("terms"), `${where}.terms`, TERMS, estimates),
    details: named(table.get("details"), `${where}.details`, DETAILS, estimates),
    probe: parseProbes(table.get("probe"), `${where}.probe`, epoch.length),
    notes: column("notes", (value, at) => list(value, at, text)),
    absent: orNull(absent)(table.get("absent"), `${where}.absent`),
  };
}

function rising(epoch: readonly number[], where: string): void {
  const fall = epoch.findIndex((each, index) => each <= (epoch[index - 1] ?? -Infinity));
  if (fall >= 0) throw new ContractError(`${where}[${fall}]`, "a later epoch", epoch[fall]);
}

/** The known names' entries, in the order of the names. */
function named<Name extends string, T>(
  value: unknown,
  where: string,
  names: readonly Name[],
  each: Each<T>,
): ReadonlyMap<Name, T> {
  const given = fields(value, where);
  const known: readonly string[] = names;
  for (const name of given.keys()) {
    if (!known.includes(name)) throw new ContractError(where, `one of ${names.join(", ")}`, name);
  }
  return new Map(
    names
      .filter((name) => given.has(name))
      .map((name) => [name, each(given.get(name), `${where}.${name}`)]),
  );
}

function parseEstimates(value: unknown, where: string, length: number): Estimates {
  const column = reader(fields(value, where), where, length);
  return {
    value: column("value", measured),
    stderr: column("stderr", measured),
    low: column("low", measured),
    high: column("high", measured),
  };
}

function parseProbes(value: unknown, where: string, length: number): Probes {
  const column = reader(fields(value, where), where, length);
  return {
    batches: column("batches", measured),
    steps: column("steps", measured),
    seconds: column("seconds", measured),
    share: column("share", measured),
    verified: column("verified", orNull(flag)),
  };
}
