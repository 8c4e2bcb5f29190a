// The slider that chooses an epoch: keys, and the epoch in words; what it holds is the picture.

import type { ComponentChildren, RefObject, TargetedKeyboardEvent } from "preact";
import type { Columns, Term } from "../contract";
import { moveBy } from "../model/choice";
import { type Landmark, spokenLandmark } from "../model/landmarks";
import { spokenEpoch } from "../model/spoken";
import type { Span } from "../model/stack";

export interface SliderProps {
  readonly columns: Columns;
  readonly live: readonly Term[];
  readonly index: number;
  readonly span: Span | null;
  readonly marks: readonly Landmark[];
  /** The best epoch, where the key B goes. */
  readonly best: number | null;
  readonly onPick: (index: number) => void;
  readonly onSpan: (span: Span | null) => void;
}

interface Held {
  readonly host?: RefObject<HTMLDivElement | null>;
  readonly height?: number;
  readonly children?: ComponentChildren;
}

export function EpochSlider({ host, height, children, ...props }: SliderProps & Held) {
  const { columns, index, span, marks } = props;
  const { epoch } = columns;
  const chosen = epoch[index] ?? 0;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && span !== null) return props.onSpan(null);
    const to = destination(event, props);
    if (to === null) return;
    event.preventDefault();
    props.onPick(to);
  };
  return (
    <div
      {...(host === undefined ? {} : { ref: host })}
      class="plot"
      {...(height === undefined ? {} : { style: { height } })}
      role="slider"
      tabIndex={0}
      aria-label="Epoch"
      aria-keyshortcuts="B"
      aria-valuemin={epoch[0] ?? 0}
      aria-valuemax={epoch.at(-1) ?? 0}
      aria-valuenow={chosen}
      aria-valuetext={spokenEpoch(columns, props.live, index) + spokenLandmark(marks, chosen)}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

function destination(
  { key, shiftKey }: KeyboardEvent,
  { columns: { epoch }, index, best }: SliderProps,
): number | null {
  if (key.toLowerCase() !== "b") return moveBy(key, shiftKey, index, epoch.length - 1);
  const place = best === null ? -1 : epoch.indexOf(best);
  return place < 0 ? null : place;
}
