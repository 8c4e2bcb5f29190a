// The terms stacked over the epochs, beneath them what to know of the bars.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Theme } from "../model/looks";
import { bin } from "../model/stack";
import { PADDING, useChart, useWidth } from "./chart";
import { EpochSlider, type SliderProps } from "./epoch-slider";
import { drawStack, STACK_HEIGHT } from "./stack-drawing";
import { StackLegend, StackNotes } from "./stack-legend";

/** Room for the axis of values and the margin on the right. */
const SIDES = 54 + PADDING[1];

export function Stack(props: SliderProps & { readonly theme: Theme }) {
  const { columns, live, theme, index, span, marks } = props;
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
    () =>
      width > SIDES ? drawStack({ bins, marks, theme, width, newest, onHover: setHovered }) : null,
    [bins, marks, theme, width],
  );
  const chart = useChart(host, drawing);
  useEffect(() => chart.current?.redraw(false), [index]);

  const notes = useMemo(() => <StackNotes columns={columns} bins={bins} />, [columns, bins]);
  const pointed = hovered === null ? undefined : bins[hovered];
  return (
    <>
      <StackLegend
        {...{ columns, live, theme }}
        read={pointed === undefined ? [index, index] : [pointed.first, pointed.last]}
      />
      <EpochSlider {...props} host={host} height={STACK_HEIGHT} />
      {notes}
    </>
  );
}
