// What a term consists of: the details beneath it, and whether two of them cancel.

import { type Columns, DETAILS, type Detail, type Term } from "../contract";
import { coversZero, type Estimate, estimateAt } from "./estimate";
import { DETAIL_LOOKS } from "./looks";

export interface Part {
  readonly detail: Detail;
  readonly estimate: Estimate;
}

/** The measured details of a term, in their order. */
export function partsOf(columns: Columns, term: Term, index: number): readonly Part[] {
  return DETAILS.filter((detail) => DETAIL_LOOKS[detail].of.includes(term)).flatMap((detail) => {
    const estimate = estimateAt(columns.details.get(detail), index);
    return estimate === null ? [] : [{ detail, estimate }];
  });
}

/**
 * Two parts that work against each other so much that their sum hides them, else none: opposite
 * beyond doubt, the smaller at least half of the larger, the larger no trifle beside `scale`.
 */
export function opposites(parts: readonly Part[], scale: number): readonly Part[] {
  const summands = parts.filter(({ detail }) => DETAIL_LOOKS[detail].role === "summand");
  const [first, second] = summands.map(({ estimate }) => estimate);
  if (first === undefined || second === undefined) return [];
  if (coversZero(first) || coversZero(second) || first.value * second.value >= 0) return [];
  const sizes = [Math.abs(first.value), Math.abs(second.value)];
  const [smaller, larger] = [Math.min(...sizes), Math.max(...sizes)];
  return smaller >= larger / 2 && larger >= scale / 10 ? summands : [];
}

/** Half of the interaction: how far another order of switching would move the share. */
export function swayOf(parts: readonly Part[]): number | null {
  const found = parts.find(({ detail }) => detail === "interaction");
  if (found === undefined || !Number.isFinite(found.estimate.value)) return null;
  return Math.abs(found.estimate.value) / 2;
}
