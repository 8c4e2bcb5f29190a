// Drawings of lines over epochs: what the ladder and the comparison of runs have in common.

import type uPlot from "uplot";
import type { Landmark } from "../model/landmarks";
import { INK, type Theme } from "../model/looks";
import { axes, type Drawing, drawMark, drawZero, onPick, padding } from "./chart";
import { drawLandmarks } from "./landmark-drawing";

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

export interface LinesProps {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly epoch: readonly number[];
  readonly lines: readonly (readonly (number | null | undefined)[])[];
  readonly strokes: readonly Stroke[];
  /** Ends of the axis of epochs. */
  readonly span: readonly [number, number];
  readonly marks: readonly Landmark[];
  readonly syncKey: string | null;
  readonly markedEpoch: () => number;
  readonly onPick: (epoch: number, chart: uPlot) => void;
  readonly onHover: (index: number | null, line: number | null) => void;
}

export function drawLines(props: LinesProps): Drawing {
  const { theme, strokes, epoch, lines } = props;
  const { ink, muted } = INK[theme];
  let focused: number | null = null;
  const options: uPlot.Options = {
    width: props.width,
    height: props.height,
    padding: padding(props.marks),
    legend: { show: false },
    scales: { x: { time: false, range: [...props.span] } },
    axes: axes(theme),
    series: [{}, ...strokes.map((stroke) => series(stroke, epoch.length === 1))],
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
          drawLandmarks(chart, props.marks, theme);
          drawMark(chart, props.markedEpoch(), ink);
        },
      ],
      setSeries: [
        (_chart, line) => {
          focused = line === null ? null : line - 1;
        },
      ],
      setCursor: [(chart) => props.onHover(chart.cursor.idx ?? null, focused)],
    },
  };
  return { options, data: [[...epoch], ...lines.map((line) => [...line])] };
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
