// The stack of terms over the epochs with the gap's line, and the slider that chooses an epoch.

import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type uPlot from "uplot";
import type { Columns, Value } from "../contract";
import { moveBy } from "../model/choice";
import { estimateAt } from "../model/estimate";
import { INK, LOOKS, type Theme } from "../model/looks";
import { decimals, largest, signed, spans } from "../model/number";
import { drawable } from "../model/overlay";
import {
  type Bin,
  bin,
  binSize,
  extent,
  liveTerms,
  nonFiniteIndices,
  type Span,
} from "../model/stack";
import { drawNonFinite, stackBars } from "./bars";
import {
  axes,
  type Drawing,
  drawMark,
  drawZero,
  nearest,
  onPick,
  PADDING,
  useChart,
  useWidth,
} from "./chart";
import { Legend } from "./legend";

const HEIGHT = 300;
/** Room for the axis of values and the margin on the right. */
const SIDES = 54 + PADDING[1];

export interface StackProps {
  readonly columns: Columns;
  readonly theme: Theme;
  /** Index of the chosen epoch. */
  readonly index: number;
  readonly onPick: (index: number) => void;
  readonly span: Span | null;
  readonly onSpan: (span: Span | null) => void;
}

export function Stack(props: StackProps) {
  const { columns, theme, index, span, onSpan } = props;
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const [hovered, setHovered] = useState<number | null>(null);
  const newest = useRef(props);
  newest.current = props;

  const bins = useMemo(
    () => bin(columns, span, Math.max(1, width - SIDES)),
    [columns, span, width],
  );
  const drawing = useMemo(
    () => (width > SIDES ? draw(bins, theme, width, newest, setHovered) : null),
    [bins, theme, width],
  );
  const chart = useChart(host, drawing);
  useEffect(() => chart.current?.redraw(false), [index]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && span !== null) return onSpan(null);
    const to = moveBy(event.key, event.shiftKey, index, columns.epoch.length - 1);
    if (to === null) return;
    event.preventDefault();
    props.onPick(to);
  };
  const shown = hovered === null ? index : (bins[hovered]?.last ?? index);
  return (
    <>
      <StackLegend columns={columns} theme={theme} index={shown} />
      <div
        ref={host}
        class="plot"
        style={{ height: HEIGHT }}
        role="slider"
        tabIndex={0}
        aria-label="Epoch"
        aria-valuemin={columns.epoch[0] ?? 0}
        aria-valuemax={columns.epoch.at(-1) ?? 0}
        aria-valuenow={columns.epoch[index] ?? 0}
        aria-valuetext={spokenEpoch(columns, index)}
        onKeyDown={onKeyDown}
      />
      <StackNotes columns={columns} bins={bins} />
    </>
  );
}

/** An epoch as a screen reader says it: the gap, then its terms from the largest. */
export function spokenEpoch(columns: Columns, index: number): string {
  const gap = columns.gap[index] ?? null;
  const parts = liveTerms(columns)
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

function StackLegend({ columns, theme, index }: Pick<StackProps, "columns" | "theme" | "index">) {
  const live = liveTerms(columns);
  const gap = columns.gap[index] ?? null;
  const values = live.map((term) => estimateAt(columns.terms.get(term), index)?.value ?? null);
  const places = decimals(largest([gap, ...values]));
  const text = (value: Value) => (value === null ? "not measured" : signed(value, places));
  return (
    <Legend
      head={`Epoch ${columns.epoch[index] ?? 0}`}
      entries={[
        { label: "Gap", colour: INK[theme].ink, shape: "line", text: text(gap) },
        ...live.map((term, place) => ({
          label: LOOKS[term].label,
          colour: LOOKS[term][theme],
          shape: "square" as const,
          text: text(values[place] ?? null),
        })),
      ]}
    />
  );
}

function StackNotes({ columns, bins }: { columns: Columns; bins: readonly Bin[] }) {
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

function draw(
  bins: readonly Bin[],
  theme: Theme,
  width: number,
  newest: { readonly current: StackProps },
  onHover: (bin: number | null) => void,
): Drawing {
  const { ink, muted, ground, alarm } = INK[theme];
  const [first, last] = [bins[0], bins.at(-1)];
  const line = (column: (bin: Bin) => Value) => bins.map((each) => drawable(column(each)));
  const hidden = { stroke: "transparent", points: { show: false } };
  const options: uPlot.Options = {
    width,
    height: HEIGHT,
    padding: PADDING,
    legend: { show: false },
    scales: {
      x: { time: false, range: [first?.left ?? 0, last?.right ?? 1] },
      y: { range: [...extent(bins)] },
    },
    axes: axes(theme),
    bands: binSize(bins) > 1 ? [{ series: [5, 4], fill: `${ink}40` }] : [],
    series: [
      {},
      { paths: stackBars(bins, theme), points: { show: false } },
      // The ground's colour under the gap's line keeps it apart from the bars.
      { stroke: ground, width: 5, points: { show: false } },
      {
        stroke: ink,
        width: 2,
        points: { show: bins.length === 1, size: 8, fill: ink },
      },
      hidden,
      hidden,
    ],
    cursor: {
      y: false,
      points: { show: false },
      sync: { key: "lossgap-epoch", setSeries: false },
      drag: { x: true, y: false, setScale: false, dist: 6 },
    },
    hooks: {
      ready: [
        (chart) =>
          onPick(chart, (epoch) => {
            const { columns, onPick } = newest.current;
            onPick(nearest(columns.epoch, epoch));
          }),
      ],
      draw: [
        (chart) => {
          const { columns, index } = newest.current;
          drawZero(chart, muted);
          drawNonFinite(chart, bins, alarm);
          drawMark(chart, columns.epoch[index] ?? 0, ink);
        },
      ],
      setCursor: [(chart) => onHover(chart.cursor.idx ?? null)],
      setSelect: [
        (chart) => {
          const { left, width } = chart.select;
          if (width < 6) return;
          const at = (pixel: number) => chart.posToVal(pixel, "x");
          newest.current.onSpan({ from: at(left), to: at(left + width) });
        },
      ],
    },
  };
  const bars = bins.map(() => 0);
  return {
    options,
    data: [
      bins.map((each) => each.centre),
      bars,
      line((each) => each.gap),
      line((each) => each.gap),
      line((each) => each.gapLow),
      line((each) => each.gapHigh),
    ],
  };
}
