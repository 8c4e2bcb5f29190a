// The stack of terms over the epochs, and the slider that chooses an epoch.

import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { moveBy } from "../model/choice";
import type { Theme } from "../model/looks";
import { spokenEpoch } from "../model/spoken";
import { bin, liveTerms, type Span } from "../model/stack";
import { PADDING, useChart, useWidth } from "./chart";
import { drawStack, STACK_HEIGHT, type StackState } from "./stack-drawing";
import { StackLegend, StackNotes } from "./stack-legend";

/** Room for the axis of values and the margin on the right. */
const SIDES = 54 + PADDING[1];

export interface StackProps extends StackState {
  readonly theme: Theme;
  readonly span: Span | null;
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
    () => (width > SIDES ? drawStack(bins, theme, width, newest, setHovered) : null),
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
  const live = useMemo(() => liveTerms(columns), [columns]);
  const notes = useMemo(() => <StackNotes columns={columns} bins={bins} />, [columns, bins]);
  const pointed = hovered === null ? undefined : bins[hovered];
  return (
    <>
      <StackLegend
        {...{ columns, live, theme }}
        read={pointed === undefined ? [index, index] : [pointed.first, pointed.last]}
      />
      <div
        ref={host}
        class="plot"
        style={{ height: STACK_HEIGHT }}
        role="slider"
        tabIndex={0}
        aria-label="Epoch"
        aria-valuemin={columns.epoch[0] ?? 0}
        aria-valuemax={columns.epoch.at(-1) ?? 0}
        aria-valuenow={columns.epoch[index] ?? 0}
        aria-valuetext={spokenEpoch(columns, live, index)}
        onKeyDown={onKeyDown}
      />
      {notes}
    </>
  );
}
