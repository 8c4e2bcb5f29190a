// The list of runs: identity, filter, ticks, colours and the few words beside each.

import type { Run } from "../contract";
import type { Theme } from "./looks";

/** Names a run's series; run names may hold any character, so nothing is glued together by hand. */
export type Key = string;

export function keyOf(run: { readonly run: string; readonly series: string }): Key {
  return JSON.stringify([run.run, run.series]);
}

/** Characters that reorder or hide text (bidi controls, zero widths, line ends) would let a name lie. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

export function visibleName(name: string): string {
  const shown = name.replace(UNSEEN, (unseen) => {
    const code = (unseen.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
  return shown === "" ? "(no name)" : shown;
}

/** The series is said only where the run has another name than the usual one to tell apart. */
export function titleOf(run: { readonly run: string; readonly series: string }): string {
  const name = visibleName(run.run);
  return run.series === "loss" ? name : `${name} · ${visibleName(run.series)}`;
}

export interface Filtered {
  readonly runs: readonly Run[];
  /** What is wrong with the pattern; it is then looked for as plain text. */
  readonly problem: string | null;
}

export function filterRuns(runs: readonly Run[], pattern: string): Filtered {
  if (pattern === "") return { runs, problem: null };
  try {
    const expression = new RegExp(pattern, "i");
    return { runs: runs.filter((run) => expression.test(run.run)), problem: null };
  } catch {
    const plain = pattern.toLowerCase();
    return {
      runs: runs.filter((run) => run.run.toLowerCase().includes(plain)),
      problem: "not a regular expression: looked for as plain text",
    };
  }
}

/** More lines than this in one picture tell nobody anything. */
export const MOST_TICKED = 40;

export function defaultTicks(runs: readonly Run[]): ReadonlySet<Key> {
  return new Set(
    runs
      .filter((run) => run.last !== null)
      .slice(0, MOST_TICKED)
      .map(keyOf),
  );
}

// TensorBoard's DEFAULT_PALETTE (webapp/util/colors.ts): slate, cyan, pink, yellow, purple, green, orange.
const REST = ["#12b5cb", "#e52592", "#f9ab00", "#9334e6", "#7cb342", "#e8710a"] as const;
const PALETTES: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#425066", ...REST],
  dark: ["#8e98a3", ...REST],
};

/** TensorBoard's colour of each run: by its place in the host's list, else in ours. */
export function runColours(
  names: readonly string[],
  theme: Theme,
): (run: { readonly run: string }) => string {
  const places = new Map(names.map((name, place) => [name, place]));
  const palette = PALETTES[theme];
  return ({ run }) => palette[(places.get(run) ?? 0) % palette.length] ?? "#425066";
}

export function ageText(seconds: number): string {
  const steps = [
    [86_400, "d"],
    [3_600, "h"],
    [60, "min"],
  ] as const;
  for (const [length, unit] of steps) {
    if (seconds >= length) return `${Math.floor(seconds / length)} ${unit} ago`;
  }
  return seconds < 10 ? "just now" : `${Math.floor(seconds)} s ago`;
}
