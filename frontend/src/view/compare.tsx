// The ticked runs in one picture, by a quantity of choice; a click on a line inspects its run.

import type { TargetedEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Run } from "../contract";
import { QUANTITIES, type Quantity } from "../model/choice";
import type { Landmark } from "../model/landmarks";
import { LOOKS, RUNG_LOOKS, type Theme } from "../model/looks";
import { decimals, signed } from "../model/number";
import { align, type Line, lineOf, needsFullRuns } from "../model/overlay";
import { type Key, keyOf, MOST_TICKED, titleOf } from "../model/runs";
import { useManyEpochs } from "./answers";
import { useChart, useWidth } from "./chart";
import { drawLines } from "./lines";

const HEIGHT = 230;

export interface CompareProps {
  readonly runs: readonly Run[];
  readonly inspected: Key;
  readonly epoch: number;
  /** Of the inspected run. */
  readonly marks: readonly Landmark[];
  readonly theme: Theme;
  readonly quantity: Quantity;
  readonly colour: (run: Run) => string;
  readonly onQuantity: (quantity: Quantity) => void;
  readonly onInspect: (run: Run) => void;
}

export function Compare(props: CompareProps) {
  const { quantity, inspected } = props;
  const drawn = useMemo(() => {
    const others = props.runs.filter((run) => keyOf(run) !== inspected);
    const own = props.runs.filter((run) => keyOf(run) === inspected);
    return [...others.slice(0, MOST_TICKED - own.length), ...own]; // the inspected one on top
  }, [props.runs, inspected]);
  const { full, missing } = useManyEpochs(needsFullRuns(quantity) ? drawn : NONE);
  const lines = useMemo(
    () => drawn.flatMap((run) => lineOf(run, quantity, full.get(keyOf(run))) ?? []),
    [drawn, quantity, full],
  );
  const left = props.runs.length - drawn.length;
  return (
    <>
      <div class="card-head">
        <h2>Ticked runs</h2>
        <QuantityChoice quantity={quantity} onQuantity={props.onQuantity} />
      </div>
      {lines.length === 0 ? (
        <p class="note">
          {missing > 0
            ? "Loading…"
            : drawn.length === 0
              ? "Tick runs in the list to compare them here."
              : "None of the ticked runs measured this."}
        </p>
      ) : (
        <Overlay {...props} lines={lines} />
      )}
      {left > 0 && (
        <p class="note">
          The first {drawn.length} ticked runs are drawn, {left} are not.
        </p>
      )}
      {lines.length > 0 && missing > 0 && <p class="note">Loading {missing} more…</p>}
    </>
  );
}

const NONE: readonly Run[] = [];

function quantityLabel(quantity: Quantity): string {
  if (quantity === "gap") return "Gap";
  if (quantity === "train_reported" || quantity === "val_reported") {
    return RUNG_LOOKS[quantity].label;
  }
  return LOOKS[quantity].label;
}

function QuantityChoice({ quantity, onQuantity }: Pick<CompareProps, "quantity" | "onQuantity">) {
  const choose = (event: TargetedEvent<HTMLSelectElement>) => {
    const chosen = QUANTITIES.find((each) => each === event.currentTarget.value);
    if (chosen !== undefined) onQuantity(chosen);
  };
  return (
    <select aria-label="Quantity to compare" value={quantity} onChange={choose}>
      {QUANTITIES.map((each) => (
        <option key={each} value={each}>
          {quantityLabel(each)}
        </option>
      ))}
    </select>
  );
}

function Overlay(props: CompareProps & { readonly lines: readonly Line[] }) {
  const { lines, theme, inspected, colour, epoch, marks } = props;
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const [hovered, setHovered] = useState<readonly [number, number] | null>(null);
  const newest = useRef({ ...props, hovered });
  newest.current = { ...props, hovered };
  const aligned = useMemo(() => align(lines), [lines]);

  const drawing = useMemo(() => {
    if (width === 0) return null;
    return drawLines({
      theme,
      width,
      height: HEIGHT,
      epoch: aligned.epoch,
      lines: aligned.values,
      strokes: lines.map(({ key, run }) => ({
        colour: colour(run),
        width: key === inspected ? 3 : 1.5,
      })),
      span: [(aligned.epoch[0] ?? 1) - 0.5, (aligned.epoch.at(-1) ?? 1) + 0.5],
      marks,
      syncKey: null,
      markedEpoch: () => newest.current.epoch,
      onPick: () => {
        const line = newest.current.lines[newest.current.hovered?.[1] ?? -1];
        if (line !== undefined) newest.current.onInspect(line.run);
      },
      onHover: (index, line) => setHovered(index === null || line === null ? null : [index, line]),
    });
  }, [aligned, lines, theme, width, inspected, colour, marks]);
  const chart = useChart(host, drawing);
  useEffect(() => chart.current?.redraw(false), [epoch]);

  return (
    <>
      <p class="readout" aria-hidden="true">
        {hovered === null ? "Point at a line to name it, click to inspect its run." : null}
        {hovered !== null && <Named {...{ lines, aligned, hovered, colour }} />}
      </p>
      <div ref={host} class="plot" style={{ height: HEIGHT }} />
    </>
  );
}

function Named({
  lines,
  aligned,
  hovered: [index, place],
  colour,
}: {
  lines: readonly Line[];
  aligned: ReturnType<typeof align>;
  hovered: readonly [number, number];
  colour: (run: Run) => string;
}) {
  const line = lines[place];
  const value = aligned.values[place]?.[index];
  if (line === undefined) return null;
  return (
    <>
      <span class="swatch" style={{ background: colour(line.run) }} />
      <bdi>{titleOf(line.run)}</bdi>
      {value != null && (
        <span class="figure">
          epoch {aligned.epoch[index]}: {signed(value, decimals(value))}
        </span>
      )}
    </>
  );
}
