// The ladder: every loss between the reported training loss and the reported validation loss, over the epochs.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Columns, RUNGS } from "../contract";
import type { Landmark } from "../model/landmarks";
import { INK, RUNG_LOOKS, rungColour, type Theme } from "../model/looks";
import { decimals, largest, plain } from "../model/number";
import { drawable } from "../model/overlay";
import { reach, type Span } from "../model/stack";
import { nearest, useChart, useWidth } from "./chart";
import { Legend } from "./legend";
import { drawLines } from "./lines";

const HEIGHT = 230;

export interface LadderProps {
  readonly columns: Columns;
  readonly theme: Theme;
  readonly index: number;
  readonly span: Span | null;
  readonly marks: readonly Landmark[];
  readonly onPick: (index: number) => void;
}

export function Ladder(props: LadderProps) {
  const { columns, theme, index, span, marks } = props;
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const [hovered, setHovered] = useState<number | null>(null);
  const newest = useRef(props);
  newest.current = props;
  const rungs = useMemo(() => RUNGS.filter((rung) => columns.rungs.has(rung)), [columns]);

  const drawing = useMemo(() => {
    if (width === 0) return null;
    return drawLines({
      theme,
      width,
      height: HEIGHT,
      epoch: columns.epoch,
      lines: rungs.map((rung) => (columns.rungs.get(rung) ?? []).map(drawable)),
      strokes: rungs.map((rung) => {
        const { dash, width } = RUNG_LOOKS[rung];
        return { colour: rungColour(rung, theme), width, dash };
      }),
      span: reach(columns.epoch, span),
      marks,
      syncKey: "lossgap-epoch",
      markedEpoch: () => newest.current.columns.epoch[newest.current.index] ?? 0,
      onPick: (epoch) => newest.current.onPick(nearest(newest.current.columns.epoch, epoch)),
      onHover: setHovered,
    });
  }, [columns, rungs, theme, width, span, marks]);
  const chart = useChart(host, drawing);
  useEffect(() => chart.current?.redraw(false), [index]);

  const shown = hovered ?? index;
  const values = rungs.map((rung) => columns.rungs.get(rung)?.[shown] ?? null);
  const places = decimals(largest(values));
  return (
    <>
      <Legend
        head={`Epoch ${columns.epoch[shown] ?? 0}`}
        entries={rungs.map((rung, place) => {
          const value = values[place] ?? null;
          return {
            label: RUNG_LOOKS[rung].label,
            colour: rungColour(rung, theme),
            shape: "line",
            dash: RUNG_LOOKS[rung].dash,
            meaning: RUNG_LOOKS[rung].meaning,
            text: value === null ? "not measured" : plain(value, places),
          };
        })}
      />
      <div ref={host} class="plot" style={{ height: HEIGHT, borderColor: INK[theme].grid }} />
    </>
  );
}
