// Several runs in one picture: each run's values of one quantity, on a common axis of epochs.

import type { EpochsAnswer, Run, Value } from "../contract";
import type { Quantity } from "./choice";
import type { Key } from "./runs";
import { keyOf } from "./runs";

export interface Line {
  readonly key: Key;
  readonly run: Run;
  readonly epoch: readonly number[];
  readonly value: readonly Value[];
}

/** The overview holds every run's gap; any other quantity is in the run's full answer. */
export function needsFullRuns(quantity: Quantity): boolean {
  return quantity !== "gap";
}

export function lineOf(
  run: Run,
  quantity: Quantity,
  full: EpochsAnswer | null | undefined,
): Line | null {
  const key = keyOf(run);
  if (quantity === "gap") return { key, run, epoch: run.history.epoch, value: run.history.gap };
  const value = full ? columnOf(full, quantity) : undefined;
  if (!full || value === undefined) return null;
  return { key, run, epoch: full.columns.epoch, value };
}

function columnOf(full: EpochsAnswer, quantity: Quantity): readonly Value[] | undefined {
  const { columns } = full;
  if (quantity === "gap") return columns.gap;
  if (quantity === "train_reported" || quantity === "val_reported") {
    return columns.rungs.get(quantity);
  }
  return columns.terms.get(quantity)?.value;
}

/** Values at the epochs of several lines; undefined where a line has no such epoch. */
export type Column = readonly (number | null | undefined)[];

/** Epochs of all lines, and each line's values at them; undefined where a line has no such epoch. */
export function align(lines: readonly Line[]): {
  readonly epoch: readonly number[];
  readonly values: readonly Column[];
} {
  const epoch = [...new Set(lines.flatMap((line) => line.epoch))].sort((a, b) => a - b);
  const place = new Map(epoch.map((each, index) => [each, index]));
  const values = lines.map((line) => {
    const aligned: (number | null | undefined)[] = new Array(epoch.length).fill(undefined);
    line.epoch.forEach((each, index) => {
      aligned[place.get(each) ?? 0] = drawable(line.value[index] ?? null);
    });
    return aligned;
  });
  return { epoch, values };
}

/** A canvas has no place for NaN: the line breaks there, and the picture's note says why. */
export function drawable(value: Value): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
