// The chosen epoch as a waterfall: from the reported training loss, term by term, to the reported validation loss.

import { type Columns, type Detail, type Rung, TERMS, type Term, type Value } from "../contract";
import { coversZero, type Estimate, estimateAt, hasInterval } from "./estimate";
import { DETAIL_LOOKS } from "./looks";
import { largest } from "./number";
import { opposites, type Part, partsOf, swayOf } from "./parts";
import { isUnasked, reasonFor } from "./reason";

/** A floating bar, from level to level. */
interface Bar {
  readonly estimate: Estimate;
  readonly from: number;
  readonly to: number;
  readonly isFaded: boolean;
}

export interface TermRow extends Bar {
  readonly kind: "term";
  readonly term: Term;
  /** Another order of switching would move the bar's end by so much, either way. */
  readonly sway: number | null;
  /** Large parts that cancel in the bar, so that it alone would hide them; else none. */
  readonly opposites: readonly Part[];
}

export interface PartRow extends Bar {
  readonly kind: "part";
  readonly detail: Detail;
  readonly of: Term;
  /** Where its term ends, and the next one begins. */
  readonly level: number;
}

export type Row =
  | { readonly kind: "rung"; readonly rung: Rung; readonly value: Value }
  | TermRow
  | PartRow
  | { readonly kind: "missing"; readonly term: Term; readonly reason: string | null };

export interface Waterfall {
  readonly epoch: number;
  readonly rows: readonly Row[];
  readonly low: number;
  readonly high: number;
  /** Terms that no feature of the script gives rise to; not worth a row each. */
  readonly unasked: readonly Unasked[];
  /** False where the reported training loss is no number: the bars then start from 0. */
  readonly isAnchored: boolean;
}

export interface Unasked {
  readonly term: Term;
  readonly reason: string | null;
}

export function waterfall(columns: Columns, index: number): Waterfall {
  const start = columns.rungs.get("train_reported")?.[index] ?? null;
  const isAnchored = start !== null && Number.isFinite(start);
  const scale = largest(TERMS.map((term) => columns.terms.get(term)?.value[index] ?? null));
  let level = isAnchored ? start : 0;
  const unasked: Unasked[] = [];
  const rows: Row[] = [{ kind: "rung", rung: "train_reported", value: start }];
  for (const term of TERMS) {
    const estimate = estimateAt(columns.terms.get(term), index);
    if (estimate === null) {
      const reason = reasonFor(columns, term, index);
      if (isUnasked(columns, term, index)) unasked.push({ term, reason });
      else rows.push({ kind: "missing", term, reason });
      continue;
    }
    const parts = partsOf(columns, term, index);
    const bar = barOf(level, estimate);
    const beside = { sway: swayOf(parts), opposites: opposites(parts, scale) };
    rows.push({ kind: "term", term, ...bar, ...beside });
    rows.push(...partRows(term, parts, bar));
    level = bar.to;
  }
  const end = columns.rungs.get("val_reported")?.[index] ?? null;
  rows.push({ kind: "rung", rung: "val_reported", value: end });
  return { epoch: columns.epoch[index] ?? 0, rows, unasked, isAnchored, ...levels(rows) };
}

function barOf(from: number, estimate: Estimate): Bar {
  // A step that is no number cannot be drawn; its row says NaN.
  const to = Number.isFinite(estimate.value) ? from + estimate.value : from;
  return { estimate, from, to, isFaded: coversZero(estimate) };
}

/** Summands walk from where the term starts to where it ends; another answer stands by itself. */
function partRows(of: Term, parts: readonly Part[], term: Bar): readonly PartRow[] {
  let at = term.from;
  const rows: PartRow[] = [];
  for (const { detail, estimate } of parts) {
    const { role } = DETAIL_LOOKS[detail];
    if (role === "doubt") continue; // drawn on the bar itself
    const bar = barOf(role === "summand" ? at : term.from, estimate);
    rows.push({ kind: "part", detail, of, level: term.to, ...bar });
    if (role === "summand") at = bar.to;
  }
  return rows;
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
  const seen = [from, to];
  if (hasInterval(estimate)) seen.push(from + estimate.low, from + estimate.high);
  if (row.kind === "term" && row.sway !== null) seen.push(to - row.sway, to + row.sway);
  return seen;
}
