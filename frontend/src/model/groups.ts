// Runs drawn as one: those whose names match a pattern alike, by their mean and their range.

import type { Run } from "../contract";
import { align, type Column, type Line } from "./overlay";
import { type Key, visibleName } from "./runs";

/** What the comparison draws: one run, or the runs of a group. */
export interface Drawn {
  readonly key: Key;
  /** The group's name; null: a run by itself. */
  readonly group: string | null;
  /** Of a group the first; its colour is the group's. */
  readonly run: Run;
  readonly members: readonly Key[];
  readonly value: Column;
  /** Least and greatest of the members; null: a run by itself. */
  readonly range: { readonly low: Column; readonly high: Column } | null;
}

export interface Overlay {
  readonly epoch: readonly number[];
  readonly drawn: readonly Drawn[];
  /** What is wrong with the pattern; the runs are then drawn one by one. */
  readonly problem: string | null;
}

/** Groups by what the pattern captures first, else by all that it matches; others stay alone. */
export function overlay(lines: readonly Line[], pattern: string): Overlay {
  const { epoch, values } = align(lines);
  const { expression, problem } = read(pattern);
  const groups = new Map<Key, number[]>();
  lines.forEach(({ key, run }, place) => {
    const name = groupOf(run, expression);
    const own = name === null ? key : `group ${name}`; // no key: those are JSON
    groups.set(own, [...(groups.get(own) ?? []), place]);
  });
  const drawn = [...groups.entries()].flatMap(([key, places]): readonly Drawn[] => {
    const [first] = places.flatMap((place) => lines[place] ?? []);
    if (first === undefined) return [];
    const columns = places.map((place) => values[place] ?? []);
    const members = places.flatMap((place) => lines[place]?.key ?? []);
    const group = columns.length === 1 ? null : groupOf(first.run, expression);
    const alone = { value: columns[0] ?? [], range: null };
    const drawn = group === null ? alone : summary(columns, epoch.length);
    return [{ key, group, run: first.run, members, ...drawn }];
  });
  return { epoch, drawn, problem };
}

function read(pattern: string): { expression: RegExp | null; problem: string | null } {
  if (pattern === "") return { expression: null, problem: null };
  try {
    return { expression: new RegExp(pattern), problem: null };
  } catch {
    return { expression: null, problem: "not a regular expression: runs are not grouped" };
  }
}

function groupOf({ run }: Run, expression: RegExp | null): string | null {
  const match = expression?.exec(run) ?? null;
  const name = match === null ? "" : (match[1] ?? match[0]);
  return name === "" ? null : visibleName(name);
}

/** At each epoch of the members that have a value there. */
function summary(columns: readonly Column[], length: number): Pick<Drawn, "value" | "range"> {
  const at = Array.from({ length }, (_, index) =>
    columns.map((column) => column[index]).filter((value) => value != null),
  );
  const each = (of: (values: readonly number[]) => number) =>
    // undefined: nobody has such an epoch, and the line goes on
    at.map((values) => (values.length === 0 ? undefined : of(values)));
  return {
    value: each((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    range: {
      low: each((values) => Math.min(...values)),
      high: each((values) => Math.max(...values)),
    },
  };
}
