// The ticked runs in one picture, by a quantity of choice; a click on a line inspects its run.

import type { TargetedEvent } from "preact";
import { useMemo } from "preact/hooks";
import type { Run } from "../contract";
import { QUANTITIES, type Quantity } from "../model/choice";
import { overlay } from "../model/groups";
import type { Landmark } from "../model/landmarks";
import { LOOKS, RUNG_LOOKS, type Theme } from "../model/looks";
import { lineOf, needsFullRuns } from "../model/overlay";
import { type Key, keyOf, MOST_TICKED } from "../model/runs";
import { useManyEpochs } from "./answers";
import { OverlayChart } from "./overlay-chart";

export interface CompareProps {
  readonly runs: readonly Run[];
  readonly inspected: Key;
  readonly epoch: number;
  /** Of the inspected run. */
  readonly marks: readonly Landmark[];
  readonly theme: Theme;
  readonly quantity: Quantity;
  readonly colour: (run: Run) => string;
  readonly group: string;
  readonly onQuantity: (quantity: Quantity) => void;
  readonly onGroup: (group: string) => void;
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
  const shown = useMemo(() => overlay(lines, props.group), [lines, props.group]);
  const left = props.runs.length - drawn.length;
  return (
    <>
      <div class="card-head">
        <h2>Ticked runs</h2>
        <span class="aside">
          <input
            type="text"
            class="group"
            placeholder="Group by (regex)"
            title="Runs whose names match alike, as by ^[^/]+, are drawn as their mean and range"
            aria-label="Group runs by what a regular expression matches in their names"
            value={props.group}
            onInput={(event) => props.onGroup(event.currentTarget.value)}
          />
          <QuantityChoice quantity={quantity} onQuantity={props.onQuantity} />
        </span>
      </div>
      {shown.problem !== null && <p class="note">{shown.problem}</p>}
      {lines.length === 0 ? (
        <p class="note">
          {missing > 0
            ? "Loading…"
            : drawn.length === 0
              ? "Tick runs in the list to compare them here."
              : "None of the ticked runs measured this."}
        </p>
      ) : (
        <OverlayChart {...props} shown={shown} />
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
