// The terms in rows of their own, one beneath another, each with its 95 % interval as a band.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Columns, Term } from "../contract";
import { INK, LOOKS, type Theme } from "../model/looks";
import { decimals, signed } from "../model/number";
import { drawable } from "../model/overlay";
import { bandOf } from "../model/rows";
import { reach } from "../model/stack";
import { nearest, useChart, useWidth } from "./chart";
import { EpochSlider, type SliderProps } from "./epoch-slider";
import { drawLines } from "./lines";

/** Of a row; more where the marks have their names above it or the axis lies beneath. */
const HEIGHTS = { head: 92, middle: 70, foot: 90 } as const;

type RowsProps = SliderProps & { readonly theme: Theme };

export function Rows(props: RowsProps) {
  const [hovered, setHovered] = useState<number | null>(null);
  const rows: readonly (Term | "gap")[] = ["gap", ...props.live];
  return (
    <>
      <p class="note">
        Each row has a scale of its own. Bands are 95 % intervals; a line without one is exact, or
        its error is not known.
      </p>
      <EpochSlider {...props}>
        {rows.map((row, place) => (
          <TermRow
            key={row}
            {...props}
            row={row}
            read={hovered ?? props.index}
            frame={place === 0 ? "head" : place === rows.length - 1 ? "foot" : "middle"}
            onHover={setHovered}
          />
        ))}
      </EpochSlider>
    </>
  );
}

interface TermRowProps extends RowsProps {
  readonly row: Term | "gap";
  /** Index of the epoch whose value is read off. */
  readonly read: number;
  readonly frame: keyof typeof HEIGHTS;
  readonly onHover: (index: number | null) => void;
}

function TermRow(props: TermRowProps) {
  const { columns, row, read, theme, index, span, marks, frame } = props;
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const newest = useRef(props);
  newest.current = props;
  const colour = row === "gap" ? INK[theme].ink : LOOKS[row][theme];
  const height = HEIGHTS[frame];

  const drawing = useMemo(() => {
    if (width === 0) return null;
    const band = row === "gap" ? null : bandOf(columns.terms.get(row));
    return drawLines({
      theme,
      width,
      height,
      epoch: columns.epoch,
      lines: [valuesOf(columns, row).map(drawable)],
      strokes: [{ colour, width: 2 }],
      ranges: band === null ? [] : [{ line: 0, ...band, fill: `${colour}40` }],
      frame,
      span: reach(columns.epoch, span),
      marks,
      syncKey: "lossgap-epoch",
      markedEpoch: () => newest.current.columns.epoch[newest.current.index] ?? 0,
      onPick: (epoch) => newest.current.onPick(nearest(newest.current.columns.epoch, epoch)),
      onHover: (at) => newest.current.onHover(at),
    });
  }, [columns, row, theme, width, height, span, marks, frame]);
  const chart = useChart(host, drawing);
  useEffect(() => chart.current?.redraw(false), [index]);

  const value = valuesOf(columns, row)[read] ?? null;
  return (
    <div class="term-row">
      <p class="row-head">
        <span class="swatch square" style={{ background: colour }} />
        {row === "gap" ? "Gap" : LOOKS[row].label}
        <span class="figure">
          {value === null ? "not measured" : signed(value, decimals(value))}
        </span>
      </p>
      <div ref={host} style={{ height }} />
    </div>
  );
}

function valuesOf(columns: Columns, row: Term | "gap") {
  return row === "gap" ? columns.gap : (columns.terms.get(row)?.value ?? []);
}
