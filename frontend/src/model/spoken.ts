// An epoch in words: what a screen reader says when it is chosen.

import type { Columns, Term } from "../contract";
import { LOOKS } from "./looks";
import { decimals, signed } from "./number";

/** The gap, then the three largest terms. */
export function spokenEpoch(columns: Columns, live: readonly Term[], index: number): string {
  const gap = columns.gap[index] ?? null;
  const parts = live
    .flatMap((term) => {
      const value = columns.terms.get(term)?.value[index] ?? null;
      return value === null ? [] : [{ label: LOOKS[term].label, value }];
    })
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, 3)
    .map(({ label, value }) => `${label} ${signed(value, decimals(value))}`);
  const gapText = gap === null ? "gap not measured" : `gap ${signed(gap, decimals(gap))}`;
  return [`epoch ${columns.epoch[index] ?? 0}: ${gapText}`, ...parts].join(", ");
}
