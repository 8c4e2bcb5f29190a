// What the user has chosen, and its form in the address: `p.lossgap.<name>=<value>` in TensorBoard's hash.

import { TERMS, type Term } from "../contract";
import type { Key } from "./runs";

export const QUANTITIES = ["gap", "train_reported", "val_reported", ...TERMS] as const;
export type Quantity = "gap" | "train_reported" | "val_reported" | Term;

/** How the terms are drawn over the epochs. */
export const VIEWS = ["stacked", "rows"] as const;
export type View = (typeof VIEWS)[number];

export interface Choice {
  /** The run to inspect; null: the first. */
  readonly run: string | null;
  readonly series: string | null;
  /** The pinned epoch; null: follow the last. */
  readonly epoch: number | null;
  readonly filter: string;
  readonly quantity: Quantity;
  readonly view: View;
  /** Compared runs whose names match alike are drawn as one; empty: each by itself. */
  readonly group: string;
  /** Runs ticked for comparison; null: the default ones. */
  readonly ticked: ReadonlySet<Key> | null;
}

export const UNCHOSEN: Choice = {
  run: null,
  series: null,
  epoch: null,
  filter: "",
  quantity: "gap",
  view: "stacked",
  group: "",
  ticked: null,
};

const PREFIX = "p.lossgap.";
/** Addresses beyond a few thousand characters break in mail and chat. */
const LONGEST_TICKS = 1_500;

/** Reads the choice from a hash such as `#lossgap&p.lossgap.run=exp&p.lossgap.epoch=7`. */
export function readChoice(hash: string): Choice {
  const found = entries(hash);
  const epoch = Number(found.get("epoch"));
  const quantity = QUANTITIES.find((each) => each === found.get("quantity"));
  return {
    run: found.get("run") ?? null,
    series: found.get("series") ?? null,
    epoch: Number.isInteger(epoch) && epoch > 0 ? epoch : null,
    filter: found.get("filter") ?? "",
    quantity: quantity ?? "gap",
    view: VIEWS.find((each) => each === found.get("view")) ?? "stacked",
    group: found.get("group") ?? "",
    ticked: readTicks(found.get("ticked")),
  };
}

/** The hash with our keys replaced; other plugins' keys stay where they are. */
export function writeChoice(hash: string, choice: Choice): string {
  const foreign = hash
    .replace(/^#/, "")
    .split("&")
    .filter((each) => each !== "" && !each.startsWith(PREFIX));
  if (foreign[0] === undefined || foreign[0].includes("=")) foreign.unshift("lossgap");
  const own = Object.entries({
    run: choice.run,
    series: choice.series === "loss" ? null : choice.series,
    epoch: choice.epoch?.toString() ?? null,
    filter: choice.filter || null,
    quantity: choice.quantity === "gap" ? null : choice.quantity,
    view: choice.view === "stacked" ? null : choice.view,
    group: choice.group || null,
    ticked: writeTicks(choice.ticked),
  }).flatMap(([name, value]) =>
    value === null ? [] : [`${PREFIX}${name}=${encodeURIComponent(value)}`],
  );
  return `#${[...foreign, ...own].join("&")}`;
}

function entries(hash: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const each of hash.replace(/^#/, "").split("&")) {
    const [name, ...value] = each.split("=");
    if (name?.startsWith(PREFIX)) found.set(name.slice(PREFIX.length), decoded(value.join("=")));
  }
  return found;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a hand-written per cent sign
  }
}

function writeTicks(ticked: ReadonlySet<Key> | null): string | null {
  if (ticked === null) return null;
  const text = JSON.stringify([...ticked]);
  return text.length > LONGEST_TICKS ? null : text;
}

function readTicks(text: string | undefined): ReadonlySet<Key> | null {
  if (text === undefined) return null;
  try {
    const keys: unknown = JSON.parse(text);
    if (!Array.isArray(keys)) return null;
    return new Set(keys.filter((each): each is string => typeof each === "string"));
  } catch {
    return null;
  }
}

/** Index of the epoch to show: the pinned one, the one before it if it is gone, else the last. */
export function chosenIndex(epochs: readonly number[], pinned: number | null): number {
  const last = epochs.length - 1;
  if (pinned === null) return last;
  return Math.max(
    0,
    epochs.findLastIndex((each) => each <= pinned),
  );
}

/** What to pin so that `index` is shown; choosing the last epoch means to follow it. */
export function pinAt(epochs: readonly number[], index: number): number | null {
  const bounded = Math.max(0, Math.min(epochs.length - 1, index));
  return bounded === epochs.length - 1 ? null : (epochs[bounded] ?? null);
}

/** Where a key moves the chosen epoch; null: the key means nothing here. */
export function moveBy(key: string, isShift: boolean, index: number, last: number): number | null {
  const stride = isShift ? 10 : 1;
  const moves = new Map([
    ["ArrowLeft", index - stride],
    ["ArrowDown", index - stride],
    ["ArrowRight", index + stride],
    ["ArrowUp", index + stride],
    ["PageDown", index - 10],
    ["PageUp", index + 10],
    ["Home", 0],
    ["End", last],
  ]);
  const to = moves.get(key);
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}
