// The chart of the compared runs and groups: lines, ranges, and the name of what is pointed at.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Run } from "../contract";
import type { Drawn, Overlay } from "../model/groups";
import type { Landmark } from "../model/landmarks";
import type { Theme } from "../model/looks";
import { decimals, signed } from "../model/number";
import { type Key, titleOf } from "../model/runs";
import { useChart, useWidth } from "./chart";
import { Legend } from "./legend";
import { drawLines } from "./lines";

const HEIGHT = 230;

export interface OverlayProps {
  readonly shown: Overlay;
  readonly inspected: Key;
  readonly epoch: number;
  readonly marks: readonly Landmark[];
  readonly theme: Theme;
  readonly colour: (run: Run) => string;
  readonly onInspect: (run: Run) => void;
}

export function OverlayChart(props: OverlayProps) {
  const { shown, theme, inspected, colour, epoch, marks } = props;
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const [hovered, setHovered] = useState<readonly [number, number] | null>(null);
  const newest = useRef({ ...props, hovered });
  newest.current = { ...props, hovered };

  const drawing = useMemo(() => {
    if (width === 0) return null;
    return drawLines({
      theme,
      width,
      height: HEIGHT,
      epoch: shown.epoch,
      lines: shown.drawn.map(({ value }) => value),
      strokes: shown.drawn.map(({ run, members }) => ({
        colour: colour(run),
        width: members.includes(inspected) ? 3 : 1.5,
      })),
      ranges: shown.drawn.flatMap(({ range, run }, line) =>
        range === null ? [] : [{ line, ...range, fill: `${colour(run)}38` }],
      ),
      span: [(shown.epoch[0] ?? 1) - 0.5, (shown.epoch.at(-1) ?? 1) + 0.5],
      marks,
      syncKey: null,
      markedEpoch: () => newest.current.epoch,
      onPick: () => {
        const line = newest.current.shown.drawn[newest.current.hovered?.[1] ?? -1];
        if (line !== undefined) newest.current.onInspect(line.run);
      },
      onHover: (index, line) => setHovered(index === null || line === null ? null : [index, line]),
    });
  }, [shown, theme, width, inspected, colour, marks]);
  const chart = useChart(host, drawing);
  useEffect(() => chart.current?.redraw(false), [epoch]);

  const line = hovered === null ? undefined : shown.drawn[hovered[1]];
  return (
    <>
      <p class="readout" aria-hidden="true">
        {hovered === null || line === undefined ? (
          "Point at a line to name it, click to inspect its run."
        ) : (
          <Named {...{ line, shown, colour }} index={hovered[0]} />
        )}
      </p>
      <div ref={host} class="plot" style={{ height: HEIGHT }} />
      <Groups {...{ shown, colour }} />
    </>
  );
}

function Groups({ shown, colour }: Pick<OverlayProps, "shown" | "colour">) {
  const entries = shown.drawn.flatMap(({ group, run, members }) =>
    group === null
      ? []
      : [
          {
            label: group,
            colour: colour(run),
            shape: "line" as const,
            text: `${members.length} runs`,
          },
        ],
  );
  return entries.length === 0 ? null : <Legend head="Mean and range" entries={entries} />;
}

interface NamedProps {
  readonly line: Drawn;
  readonly shown: Overlay;
  readonly index: number;
  readonly colour: (run: Run) => string;
}

function Named({ line, shown, index, colour }: NamedProps) {
  const { group, run, members, value, range } = line;
  const at = value[index];
  const [low, high] = [range?.low[index], range?.high[index]];
  const text = (number: number) => signed(number, decimals(number));
  return (
    <>
      <span class="swatch" style={{ background: colour(run) }} />
      <bdi>{group === null ? titleOf(run) : `${group} (${members.length} runs)`}</bdi>
      {at != null && (
        <span class="figure">
          epoch {shown.epoch[index]}: {text(at)}
          {low != null && high != null && `, from ${text(low)} to ${text(high)}`}
        </span>
      )}
    </>
  );
}
