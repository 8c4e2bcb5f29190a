// What stands around the stack: the values of the epoch pointed at, and what to know of the bars.

import type { Columns, Term, Value } from "../contract";
import { INK, LOOKS, type Theme } from "../model/looks";
import { decimals, largest, signed, spans } from "../model/number";
import { type Bin, binSize, meanOf, nonFiniteIndices } from "../model/stack";
import { Legend } from "./legend";

export interface StackLegendProps {
  readonly columns: Columns;
  readonly live: readonly Term[];
  readonly theme: Theme;
  /** Indices of the first and last epoch whose mean is read off. */
  readonly read: readonly [number, number];
}

export function StackLegend({ columns, live, theme, read: [first, last] }: StackLegendProps) {
  const [from, to] = [columns.epoch[first] ?? 0, columns.epoch[last] ?? 0];
  const gap = meanOf(columns.gap, first, last);
  const values = live.map((term) => meanOf(columns.terms.get(term)?.value ?? [], first, last));
  const places = decimals(largest([gap, ...values]));
  const text = (value: Value) => (value === null ? "not measured" : signed(value, places));
  return (
    <Legend
      head={from === to ? `Epoch ${from}` : `Epochs ${from}–${to}`}
      entries={[
        { label: "Gap", colour: INK[theme].ink, shape: "line", text: text(gap) },
        ...live.map((term, place) => ({
          label: LOOKS[term].label,
          colour: LOOKS[term][theme],
          shape: "square" as const,
          meaning: LOOKS[term].meaning,
          text: text(values[place] ?? null),
        })),
      ]}
    />
  );
}

export function StackNotes({ columns, bins }: { columns: Columns; bins: readonly Bin[] }) {
  const size = binSize(bins);
  const odd = nonFiniteIndices(columns).map((index) => columns.epoch[index] ?? 0);
  return (
    <>
      {size > 1 && (
        <p class="note">
          Each bar is the mean of {size} epochs, for there are more epochs than pixels; the band is
          the range of the gap. Drag over the chart to look closer.
        </p>
      )}
      {odd.length > 0 && (
        <p class="note alarm">
          Not a finite number (marked red): {odd.length === 1 ? "epoch" : "epochs"} {spans(odd)}.
        </p>
      )}
    </>
  );
}
