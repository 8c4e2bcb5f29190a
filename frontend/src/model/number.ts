// Numbers as text: as many decimals as the scale asks for, a true minus, and NaN shown as NaN.

import type { Value } from "../contract";

const MINUS = "−";

/** Decimals that show three significant digits of a number of this size; at least one, of losses. */
export function decimals(scale: number): number {
  if (!Number.isFinite(scale) || scale === 0) return 3;
  return Math.min(9, Math.max(1, 2 - Math.floor(Math.log10(Math.abs(scale)))));
}

/** Decimals that tell the ticks of an axis apart: 2 for steps of 0.25, though 0.25 rounds to 0.3. */
export function tickDecimals(step: number): number {
  for (let places = 0; places < 12; places += 1) {
    const scaled = step * 10 ** places;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return places;
  }
  return 12;
}

/** The largest finite size among values: what `decimals` is asked for. */
export function largest(values: Iterable<Value>): number {
  let most = 0;
  for (const value of values) {
    if (value !== null && Number.isFinite(value)) most = Math.max(most, Math.abs(value));
  }
  return most;
}

export function plain(value: number, places: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  const size = Math.abs(value);
  const digits = size >= 1e7 ? size.toExponential(3) : size.toFixed(places);
  // A number that rounds to nothing has no sign.
  return value < 0 && Number(digits) !== 0 ? MINUS + digits : digits;
}

/** With a plus where the number is above zero: for steps, which have a direction. */
export function signed(value: number, places: number): string {
  const digits = plain(value, places);
  return value > 0 && Number(digits) !== 0 ? `+${digits}` : digits;
}

/** A sentence with true minus signs before its numbers. */
export function withMinus(sentence: string): string {
  return sentence.replace(/(?<=^|[\s([])-(?=[\d.])/g, MINUS);
}

export function percent(share: number): string {
  if (!Number.isFinite(share)) return "–";
  return `${signed(share * 100, Math.abs(share) < 0.0995 ? 1 : 0)} %`;
}

/** "1–4, 9, 12–13 and 7 more": epochs in few words. */
export function spans(epochs: readonly number[], most = 4): string {
  const runs: [number, number][] = [];
  for (const epoch of epochs) {
    const open = runs.at(-1);
    if (open !== undefined && open[1] === epoch - 1) open[1] = epoch;
    else runs.push([epoch, epoch]);
  }
  const words = runs
    .slice(0, most)
    .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const left = runs.slice(most).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return words.join(", ") + (left > 0 ? ` and ${left} more` : "");
}
