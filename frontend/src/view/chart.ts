// What all charts share: uPlot's lifetime inside a component, axes, the mark of the chosen epoch.

import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import { INK, type Theme } from "../model/looks";
import { plain, tickDecimals } from "../model/number";

/** Room above for the mark, at the right for half a number. */
export const PADDING: [number, number, number, number] = [14, 16, 0, 0];

/** The same where landmarks have their labels above the mark. */
export function padding(marks: readonly unknown[]): [number, number, number, number] {
  const [top, ...rest] = PADDING;
  return [marks.length > 0 ? top + 14 : top, ...rest];
}

export const FONT = "11px Roboto, system-ui, sans-serif";

/** The element's width; 0 while its tab is hidden, when nothing should be drawn. */
export function useWidth(host: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const measure = () => {
      const isHidden = window.innerHeight === 0;
      // Hidden for a moment: what is drawn may stay.
      setWidth((old) => (isHidden ? old : Math.floor(element.clientWidth)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [host]);
  return width;
}

export interface Drawing {
  readonly options: uPlot.Options;
  readonly data: uPlot.AlignedData;
}

/** Draws anew whenever the drawing is another one: cheaper than to keep a chart in step by hand. */
export function useChart(
  host: RefObject<HTMLElement | null>,
  drawing: Drawing | null,
): RefObject<uPlot | null> {
  const chart = useRef<uPlot | null>(null);
  useEffect(() => {
    if (drawing === null || host.current === null) return;
    const made = new uPlot(drawing.options, drawing.data, host.current);
    chart.current = made;
    return () => {
      made.destroy();
      chart.current = null;
    };
  }, [host, drawing]);
  return chart;
}

const WHOLE = [1, 2, 5].flatMap((digit) =>
  Array.from({ length: 9 }, (_, power) => digit * 10 ** power),
);
WHOLE.sort((a, b) => a - b);

/** Of charts one beneath another the head has the names of the marks, the foot the axis of epochs. */
export type Frame = "whole" | "head" | "middle" | "foot";

export function axes(theme: Theme, frame: Frame = "whole"): uPlot.Axis[] {
  const { muted, grid } = INK[theme];
  const common = { font: FONT, stroke: muted, ticks: { show: false } };
  return [
    {
      ...common,
      show: frame === "whole" || frame === "foot",
      size: 26,
      gap: 6,
      incrs: WHOLE,
      space: 60,
      grid: { show: false },
      values: (_chart, splits) => splits.map(String),
    },
    {
      ...common,
      size: 54,
      gap: 6,
      space: frame === "whole" ? 34 : 20,
      grid: { stroke: grid, width: 1 },
      values: (_chart, splits, _axis, _space, step) =>
        splits.map((split) => plain(split, tickDecimals(step))),
    },
  ];
}

/** A line through zero, for what has a sign. */
export function drawZero(chart: uPlot, colour: string): void {
  const { ctx, bbox } = chart;
  const y = Math.round(chart.valToPos(0, "y", true));
  if (y < bbox.top || y > bbox.top + bbox.height) return;
  ctx.fillStyle = colour;
  ctx.fillRect(bbox.left, y, bbox.width, 1);
}

/** The chosen epoch: a thin line, with a small triangle that points at it where there is room. */
export function drawMark(chart: uPlot, epoch: number, colour: string, hasHead = true): void {
  const { ctx, bbox } = chart;
  const x = Math.round(chart.valToPos(epoch, "x", true));
  if (x < bbox.left - 1 || x > bbox.left + bbox.width + 1) return;
  const unit = uPlot.pxRatio;
  ctx.save();
  ctx.fillStyle = colour;
  ctx.globalAlpha = 0.55;
  ctx.fillRect(x - Math.round(unit / 2), bbox.top, Math.max(1, Math.round(unit)), bbox.height);
  if (hasHead) {
    ctx.globalAlpha = 1;
    ctx.beginPath();
    ctx.moveTo(x - 5 * unit, bbox.top - 7 * unit);
    ctx.lineTo(x + 5 * unit, bbox.top - 7 * unit);
    ctx.lineTo(x, bbox.top);
    ctx.fill();
  }
  ctx.restore();
}

/** Calls back with the value on the axis of epochs where the chart was clicked, not dragged. */
export function onPick(chart: uPlot, pick: (epoch: number) => void): void {
  chart.over.addEventListener("click", (event) => {
    const { left } = chart.over.getBoundingClientRect();
    pick(chart.posToVal(event.clientX - left, "x"));
  });
}

/** Index of the number nearest to `wanted` in a rising list. */
export function nearest(rising: readonly number[], wanted: number): number {
  const after = rising.findIndex((each) => each >= wanted);
  if (after < 0) return rising.length - 1;
  if (after === 0) return 0;
  const [before, next] = [rising[after - 1] ?? 0, rising[after] ?? 0];
  return wanted - before < next - wanted ? after - 1 : after;
}
