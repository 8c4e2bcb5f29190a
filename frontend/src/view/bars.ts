// Paints signed stacks: one fillRect a bar on whole pixels; one long path is 14 times slower.

import uPlot from "uplot";
import { LOOKS, type Theme } from "../model/looks";
import type { Bin } from "../model/stack";

/** A run of few epochs needs no bars as wide as a page. */
const WIDEST = 72;

/** Narrower bars than this stand without a gap: it would turn to moiré. */
const GAP_FROM = 6;

/** A path builder for uPlot that paints by itself and leaves uPlot nothing to stroke. */
export function stackBars(bins: readonly Bin[], theme: Theme): uPlot.Series.PathBuilder {
  return (chart) => {
    const { ctx, bbox } = chart;
    const right = bbox.left + bbox.width;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    for (const bin of bins) {
      const [from, to] = edges(chart, bin);
      if (to < bbox.left || from > right) continue;
      const wide = to - from;
      paintBin(chart, bin, theme, [from, Math.max(1, wide - (wide >= GAP_FROM ? 1 : 0))]);
    }
    ctx.restore();
    return null;
  };
}

/** Left and right edge on whole pixels. */
function edges(chart: uPlot, { left, right }: Bin): readonly [number, number] {
  const [from, to] = [chart.valToPos(left, "x", true), chart.valToPos(right, "x", true)];
  const spare = Math.max(0, to - from - WIDEST * uPlot.pxRatio) / 2;
  return [Math.round(from + spare), Math.round(to - spare)];
}

function paintBin(
  chart: uPlot,
  bin: Bin,
  theme: Theme,
  [left, width]: readonly [number, number],
): void {
  for (const { term, base, top } of bin.parts) {
    const near = Math.round(chart.valToPos(base, "y", true));
    const far = Math.round(chart.valToPos(top, "y", true));
    chart.ctx.fillStyle = LOOKS[term][theme];
    chart.ctx.fillRect(left, Math.min(near, far), width, Math.abs(far - near));
  }
}

/** A red tick at the foot of every bin that holds a loss which is not a number. */
export function drawNonFinite(chart: uPlot, bins: readonly Bin[], colour: string): void {
  const { ctx, bbox } = chart;
  ctx.fillStyle = colour;
  for (const bin of bins) {
    if (!bin.hasNonFinite) continue;
    const [left, right] = edges(chart, bin);
    const [from, to] = [Math.max(bbox.left, left), Math.min(bbox.left + bbox.width, right)];
    if (to > from) ctx.fillRect(from, bbox.top + bbox.height - 4, Math.max(1, to - from), 4);
  }
}
