// The terms of many epochs as signed stacks: binned to the room there is, positive parts up, negative down.

import { type Columns, type Estimates, TERMS, type Term, type Value } from "../contract";

export interface Bin {
  /** Indices of the first and last epoch in it. */
  readonly first: number;
  readonly last: number;
  readonly centre: number;
  readonly left: number;
  readonly right: number;
  readonly gap: Value;
  /** The least and greatest gap in it. */
  readonly gapLow: Value;
  readonly gapHigh: Value;
  readonly parts: readonly Part[];
  /** Whether an epoch in it has a gap or a term that is not a finite number. */
  readonly hasNonFinite: boolean;
}

/** One term's bar: from `base` towards `top`, away from zero. */
export interface Part {
  readonly term: Term;
  readonly value: number;
  readonly base: number;
  readonly top: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Terms that any epoch measured as something else than exactly 0, in the order of the ladder. */
export function liveTerms(columns: Columns): readonly Term[] {
  return TERMS.filter((term) =>
    columns.terms.get(term)?.value.some((value) => value !== null && value !== 0),
  );
}

/** Mean of the finite values; NaN where there are only others, null where nothing was measured. */
export function meanOf(column: readonly Value[], first: number, last: number): Value {
  let [sum, count, odd] = [0, 0, false];
  for (let index = first; index <= last; index++) {
    const value = column[index] ?? null;
    if (value === null) continue;
    if (Number.isFinite(value)) {
      sum += value;
      count += 1;
    } else odd = true;
  }
  if (count > 0) return sum / count;
  return odd ? Number.NaN : null;
}

/** Indices of the epochs inside a span, as [first, last]; the whole run where it has none. */
export function within(epoch: readonly number[], span: Span | null): readonly [number, number] {
  const all = [0, epoch.length - 1] as const;
  if (span === null) return all;
  const first = epoch.findIndex((each) => each >= span.from);
  const last = epoch.findLastIndex((each) => each <= span.to);
  return first < 0 || last < first ? all : [first, last];
}

/** What the axis of epochs shows: half an epoch more on each side, for the bars. */
export function reach(epoch: readonly number[], span: Span | null): readonly [number, number] {
  const [first, last] = within(epoch, span);
  const half = spacing(epoch) / 2;
  return [(epoch[first] ?? 0) - half, (epoch[last] ?? 0) + half];
}

/** Cuts the epochs of a span into at most `room` bins of equally many epochs. */
export function bin(columns: Columns, span: Span | null, room: number): readonly Bin[] {
  const [first, last] = within(columns.epoch, span);
  const size = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, room)));
  const half = spacing(columns.epoch) / 2;
  const live = liveTerms(columns);
  const bins: Bin[] = [];
  for (let at = first; at <= last; at += size) {
    bins.push(binOf(columns, live, [at, Math.min(last, at + size - 1)], half));
  }
  return bins;
}

export function binSize(bins: readonly Bin[]): number {
  const head = bins[0];
  return head === undefined ? 1 : head.last - head.first + 1;
}

/** The usual distance between two epochs that are shown: more than 1 where TensorBoard kept a sample. */
function spacing(epoch: readonly number[]): number {
  const steps = epoch.slice(1).map((each, index) => each - (epoch[index] ?? each));
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 1;
}

function binOf(
  columns: Columns,
  live: readonly Term[],
  [first, last]: readonly [number, number],
  half: number,
): Bin {
  const [from, to] = [columns.epoch[first] ?? 0, columns.epoch[last] ?? 0];
  const gaps = columns.gap.slice(first, last + 1).filter(isFiniteValue);
  return {
    first,
    last,
    centre: (from + to) / 2,
    left: from - half,
    right: to + half,
    gap: meanOf(columns.gap, first, last),
    gapLow: gaps.length > 0 ? Math.min(...gaps) : null,
    gapHigh: gaps.length > 0 ? Math.max(...gaps) : null,
    parts: stackUp(columns.terms, live, first, last),
    hasNonFinite: nonFiniteIndices(columns, first, last).length > 0,
  };
}

function stackUp(
  terms: ReadonlyMap<Term, Estimates>,
  live: readonly Term[],
  first: number,
  last: number,
): readonly Part[] {
  let [up, down] = [0, 0];
  const parts: Part[] = [];
  for (const term of live) {
    const value = meanOf(terms.get(term)?.value ?? [], first, last);
    if (!isFiniteValue(value) || value === 0) continue;
    const base = value > 0 ? up : down;
    parts.push({ term, value, base, top: base + value });
    if (value > 0) up += value;
    else down += value;
  }
  return parts;
}

function isFiniteValue(value: Value): value is number {
  return value !== null && Number.isFinite(value);
}

/** Epochs whose gap or whose terms are NaN or infinite. */
export function nonFiniteIndices(columns: Columns, first = 0, last = columns.epoch.length - 1) {
  const watched = [columns.gap, ...[...columns.terms.values()].map((each) => each.value)];
  const found: number[] = [];
  for (let index = first; index <= last; index++) {
    const isOdd = (value: Value | undefined) => value != null && !Number.isFinite(value);
    if (watched.some((column) => isOdd(column[index]))) found.push(index);
  }
  return found;
}

/** Lowest and highest value to show: zero, every bar and the gap's line, with a little air. */
export function extent(bins: readonly Bin[]): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const each of bins) {
    for (const value of [each.gapLow, each.gapHigh, ...each.parts.map((part) => part.top)]) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const air = (high - low) * 0.06 || 0.5;
  return [low < 0 ? low - air : -air / 4, high > 0 ? high + air : air / 4];
}
