// A term's interval over the epochs as the edges of a band.

import type { Estimates, Value } from "../contract";

export interface Band {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Null where no epoch has an interval to show: the term is exact, or its error is not known. */
export function bandOf(estimates: Estimates | undefined): Band | null {
  if (estimates === undefined) return null;
  const has = estimates.stderr.map(
    (stderr, index) =>
      stderr !== 0 && isFiniteValue(estimates.low[index]) && isFiniteValue(estimates.high[index]),
  );
  if (!has.some(Boolean)) return null;
  // A band ends where an epoch has none.
  const edge = (column: readonly Value[]) =>
    column.map((value, index) => (has[index] ? value : null));
  return { low: edge(estimates.low), high: edge(estimates.high) };
}

function isFiniteValue(value: Value | undefined): boolean {
  return value != null && Number.isFinite(value);
}
