// Landmarks on a chart: a dashed line through their epoch, and above it their name.

import uPlot from "uplot";
import { type Landmark, placeLabels } from "../model/landmarks";
import { INK, type Theme } from "../model/looks";
import { FONT } from "./chart";

/** Above the plot: the mark of the chosen epoch is 7 high and stays free. */
const BASELINE = 10;
const AIR = 8;

export function drawLandmarks(
  chart: uPlot,
  marks: readonly Landmark[],
  theme: Theme,
  hasNames = true,
): void {
  const { ctx, bbox } = chart;
  const [left, right] = [bbox.left, bbox.left + bbox.width];
  const at = (mark: Landmark) => Math.round(chart.valToPos(mark.epoch, "x", true));
  const seen = marks.filter((mark) => at(mark) >= left && at(mark) <= right);
  if (seen.length === 0) return;
  const unit = uPlot.pxRatio;
  ctx.save();
  ctx.scale(unit, unit); // from here on in pixels of the page
  ctx.font = FONT;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  const { ink, ground } = INK[theme];
  const starts = placeLabels(
    seen.map((mark) => at(mark) / unit),
    seen.map(({ label }) => ctx.measureText(label).width),
    [0, chart.width],
    AIR,
  );
  const top = bbox.top / unit;
  seen.forEach((mark, place) => {
    const x = at(mark) / unit;
    ctx.fillStyle = ink;
    if (hasNames) ctx.fillText(mark.label, starts[place] ?? x, top - BASELINE);
    // The ground beneath the dashes keeps them apart from bars of any colour.
    for (const [colour, width, dash] of [
      [ground, 3, []],
      [ink, 1.25, [4, 3]],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.globalAlpha = colour === ground ? 0.7 : 1;
      ctx.setLineDash([...dash]);
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, top + bbox.height / unit);
      ctx.stroke();
    }
  });
  ctx.restore();
}
