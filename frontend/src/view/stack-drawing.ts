// The stack as uPlot draws it: bars, the gap's line and its range, the mark, clicks and drags.

import type uPlot from "uplot";
import type { Columns, Value } from "../contract";
import type { Landmark } from "../model/landmarks";
import { INK, type Theme } from "../model/looks";
import { drawable } from "../model/overlay";
import { type Bin, binSize, extent, type Span } from "../model/stack";
import { drawNonFinite, stackBars } from "./bars";
import { axes, type Drawing, drawMark, drawZero, nearest, onPick, padding } from "./chart";
import { drawLandmarks } from "./landmark-drawing";

export const STACK_HEIGHT = 300;

/** What the drawing asks for when it is needed, for it outlives many choices. */
export interface StackState {
  readonly columns: Columns;
  readonly index: number;
  readonly onPick: (index: number) => void;
  readonly onSpan: (span: Span | null) => void;
}

export interface StackDrawing {
  readonly bins: readonly Bin[];
  readonly marks: readonly Landmark[];
  readonly theme: Theme;
  readonly width: number;
  readonly newest: { readonly current: StackState };
  readonly onHover: (bin: number | null) => void;
}

export function drawStack({ bins, marks, theme, width, newest, onHover }: StackDrawing): Drawing {
  const { ink, muted, ground, alarm } = INK[theme];
  const [first, last] = [bins[0], bins.at(-1)];
  const line = (column: (bin: Bin) => Value) => bins.map((each) => drawable(column(each)));
  const hidden = { stroke: "transparent", points: { show: false } };
  const options: uPlot.Options = {
    width,
    height: STACK_HEIGHT,
    padding: padding(marks),
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
          drawLandmarks(chart, marks, theme);
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
