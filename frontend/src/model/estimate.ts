// One estimate of one epoch: its value, its interval, and whether it can be told from zero.

import type { Estimates } from "../contract";
import { plain } from "./number";

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Nothing was estimated: the value is a plain sum over every sample. */
  readonly isExact: boolean;
}

/** Null where the epoch did not measure it. */
export function estimateAt(estimates: Estimates | undefined, index: number): Estimate | null {
  const value = estimates?.value[index] ?? null;
  if (estimates === undefined || value === null) return null;
  return {
    value,
    low: estimates.low[index] ?? Number.NaN,
    high: estimates.high[index] ?? Number.NaN,
    isExact: estimates.stderr[index] === 0,
  };
}

export function hasInterval(estimate: Estimate): boolean {
  return !estimate.isExact && Number.isFinite(estimate.low) && Number.isFinite(estimate.high);
}

/** Whether the estimate cannot be told from zero. */
export function coversZero(estimate: Estimate): boolean {
  if (estimate.isExact) return estimate.value === 0;
  return estimate.low <= 0 && estimate.high >= 0;
}

export function intervalText(estimate: Estimate, places: number): string {
  if (estimate.isExact) return "exact";
  if (!hasInterval(estimate)) return "error unknown";
  return `[${plain(estimate.low, places)}, ${plain(estimate.high, places)}]`;
}

/** A part's share of the gap; null where there is no gap to have a share of. */
export function shareOf(value: number, gap: number | null): number | null {
  if (gap === null || gap === 0 || !Number.isFinite(gap) || !Number.isFinite(value)) return null;
  return value / gap;
}
