// The stack of terms over the epochs, and the slider that chooses an epoch.

import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { moveBy } from "../model/choice";
import { type Landmark, spokenLandmark } from "../model/landmarks";
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
  readonly marks: readonly Landmark[];
  /** The best epoch, where the key B goes. */
  readonly best: number | null;
}

export function Stack(props: StackProps) {
  const { columns, theme, index, span, marks, onSpan } = props;
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

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && span !== null) return onSpan(null);
    const to =
      event.key.toLowerCase() === "b"
        ? columns.epoch.indexOf(props.best ?? Number.NaN)
        : moveBy(event.key, event.shiftKey, index, columns.epoch.length - 1);
    if (to === null || to < 0) return;
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
        aria-keyshortcuts="B"
        aria-valuemin={columns.epoch[0] ?? 0}
        aria-valuemax={columns.epoch.at(-1) ?? 0}
        aria-valuenow={columns.epoch[index] ?? 0}
        aria-valuetext={
          spokenEpoch(columns, live, index) + spokenLandmark(marks, columns.epoch[index] ?? 0)
        }
        onKeyDown={onKeyDown}
      />
      {notes}
    </>
  );
}
