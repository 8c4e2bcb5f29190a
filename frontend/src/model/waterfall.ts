// The chosen epoch as a waterfall: from the reported training loss, term by term, to the reported validation loss.

import { type Columns, type Rung, TERMS, type Term, type Value } from "../contract";
import { coversZero, type Estimate, estimateAt, hasInterval } from "./estimate";
import { isUnasked, reasonFor } from "./reason";

export type Row =
  | { readonly kind: "rung"; readonly rung: Rung; readonly value: Value }
  | {
      readonly kind: "term";
      readonly term: Term;
      readonly estimate: Estimate;
      readonly from: number;
      readonly to: number;
      readonly isFaded: boolean;
    }
  | { readonly kind: "missing"; readonly term: Term; readonly reason: string | null };

export interface Waterfall {
  readonly epoch: number;
  readonly rows: readonly Row[];
  readonly low: number;
  readonly high: number;
  /** Terms that no feature of the script gives rise to; not worth a row each. */
  readonly unasked: readonly Term[];
  /** False where the reported training loss is no number: the bars then start from 0. */
  readonly isAnchored: boolean;
}

export function waterfall(columns: Columns, index: number): Waterfall {
  const start = columns.rungs.get("train_reported")?.[index] ?? null;
  const notes = columns.notes[index] ?? [];
  const isAnchored = start !== null && Number.isFinite(start);
  let level = isAnchored ? start : 0;
  const unasked: Term[] = [];
  const rows: Row[] = [{ kind: "rung", rung: "train_reported", value: start }];
  for (const term of TERMS) {
    const estimate = estimateAt(columns.terms.get(term), index);
    if (estimate === null) {
      if (isUnasked(term, notes)) unasked.push(term);
      else rows.push({ kind: "missing", term, reason: reasonFor(term, notes) });
      continue;
    }
    const from = level;
    // A step that is no number cannot be drawn; its row says NaN.
    if (Number.isFinite(estimate.value)) level += estimate.value;
    rows.push({ kind: "term", term, estimate, from, to: level, isFaded: coversZero(estimate) });
  }
  const end = columns.rungs.get("val_reported")?.[index] ?? null;
  rows.push({ kind: "rung", rung: "val_reported", value: end });
  return { epoch: columns.epoch[index] ?? 0, rows, unasked, isAnchored, ...levels(rows) };
}

/** What the picture must hold: every level and every interval, not zero, for bars float. */
function levels(rows: readonly Row[]): { low: number; high: number } {
  const seen = rows.flatMap(levelsOf).filter(Number.isFinite);
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  if (seen.length === 0) return { low: 0, high: 1 };
  const air = (high - low) * 0.04 || Math.abs(high) * 0.1 || 1;
  return { low: low - air, high: high + air };
}

function levelsOf(row: Row): readonly number[] {
  if (row.kind === "missing") return [];
  if (row.kind === "rung") return row.value === null ? [] : [row.value];
  const { estimate, from, to } = row;
  return hasInterval(estimate) ? [from, to, from + estimate.low, from + estimate.high] : [from, to];
}
