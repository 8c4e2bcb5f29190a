// Drawings of lines over epochs: what the ladder and the comparison of runs have in common.

import type uPlot from "uplot";
import type { Landmark } from "../model/landmarks";
import { INK, type Theme } from "../model/looks";
import type { Column } from "../model/overlay";
import { axes, type Drawing, drawMark, drawZero, type Frame, onPick, padding } from "./chart";
import { drawLandmarks } from "./landmark-drawing";

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** A filled range around one of the lines. */
export interface Range {
  readonly line: number;
  readonly low: Column;
  readonly high: Column;
  readonly fill: string;
}

export interface LinesProps {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly epoch: readonly number[];
  readonly lines: readonly Column[];
  readonly strokes: readonly Stroke[];
  readonly ranges?: readonly Range[];
  readonly frame?: Frame;
  /** Ends of the axis of epochs. */
  readonly span: readonly [number, number];
  readonly marks: readonly Landmark[];
  readonly syncKey: string | null;
  readonly markedEpoch: () => number;
  readonly onPick: (epoch: number, chart: uPlot) => void;
  readonly onHover: (index: number | null, line: number | null) => void;
}

export function drawLines(props: LinesProps): Drawing {
  const { theme, strokes, epoch, lines, ranges = [], frame = "whole" } = props;
  const hasNames = frame === "whole" || frame === "head";
  const { ink, muted } = INK[theme];
  let focused: number | null = null;
  const options: uPlot.Options = {
    width: props.width,
    height: props.height,
    padding: roomFor(props),
    legend: { show: false },
    scales: {
      x: { time: false, range: [...props.span] },
      ...(frame === "whole" ? {} : { y: { range: withZero } }),
    },
    axes: axes(theme, frame),
    bands: ranges.map(({ fill }, place) => {
      const low = strokes.length + 2 * place + 1;
      return { series: [low + 1, low], fill };
    }),
    series: [
      {},
      ...strokes.map((stroke) => series(stroke, epoch.length === 1)),
      ...ranges.flatMap(() => [EDGE, EDGE]),
    ],
    focus: { alpha: 0.25 },
    cursor: {
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: { size: 7 },
      ...(props.syncKey === null
        ? { focus: { prox: 24 } }
        : { sync: { key: props.syncKey, setSeries: false } }),
    },
    hooks: {
      ready: [(chart) => onPick(chart, (epoch) => props.onPick(epoch, chart))],
      draw: [
        (chart) => {
          drawZero(chart, muted);
          drawLandmarks(chart, props.marks, theme, hasNames);
          drawMark(chart, props.markedEpoch(), ink, hasNames);
        },
      ],
      setSeries: [
        (_chart, line) => {
          focused = line === null ? null : lineAt(line - 1, props);
        },
      ],
      setCursor: [(chart) => props.onHover(chart.cursor.idx ?? null, focused)],
    },
  };
  const columns = [...lines, ...ranges.flatMap(({ low, high }) => [low, high])];
  return { options, data: [[...epoch], ...columns.map((column) => [...column])] };
}

/** Where neither names nor numbers stand above or beneath, half a tick's label does. */
function roomFor({ frame = "whole", marks }: LinesProps): uPlot.Padding {
  const [top, right] = padding(frame === "middle" || frame === "foot" ? [] : marks);
  if (frame === "whole") return [top, right, 0, 0];
  return [frame === "head" ? top : 6, right, frame === "foot" ? 0 : 6, 0];
}

/** A band tells whether it covers zero only where zero is seen. */
function withZero(_chart: uPlot, low: number | null, high: number | null): uPlot.Range.MinMax {
  const [from, to] = [Math.min(0, low ?? 0), Math.max(0, high ?? 0)];
  const air = (to - from) * 0.08 || 0.5;
  return [from - air, to + air];
}

/** What bounds a range is not drawn itself. */
const EDGE: uPlot.Series = { stroke: "transparent", points: { show: false } };

/** The line that is meant where a line, or an edge of its range, is pointed at. */
function lineAt(place: number, { lines, ranges = [] }: LinesProps): number {
  return place < lines.length ? place : (ranges[(place - lines.length) >> 1]?.line ?? place);
}

function series({ colour, width, dash }: Stroke, isSingle: boolean): uPlot.Series {
  return {
    stroke: colour,
    width,
    ...(dash === undefined ? {} : { dash: [...dash] }),
    spanGaps: false,
    points: { show: isSingle, size: 7, fill: colour },
  };
}
