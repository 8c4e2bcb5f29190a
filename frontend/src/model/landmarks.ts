// The epochs of a run that are worth a mark of their own: the best one, and where it stopped getting better.

import type { EpochsAnswer } from "../contract";

export interface Landmark {
  readonly epoch: number;
  readonly label: string;
  /** The same in words, for whoever cannot see where the mark stands. */
  readonly words: string;
}

type Marked = Pick<EpochsAnswer, "best" | "plateau">;

const BEST = "the best epoch, with the lowest validation loss";
const PLATEAU =
  "where the plateau begins: after it the validation loss improves no further than its noise";

/** In the order of the epochs; one mark where both are the same epoch. */
export function landmarks({ best, plateau }: Marked): readonly Landmark[] {
  const marks: Landmark[] = [];
  if (best !== null && best === plateau) {
    return [{ epoch: best, label: "best, plateau", words: `${BEST}, and ${PLATEAU}` }];
  }
  if (best !== null) marks.push({ epoch: best, label: "best", words: BEST });
  if (plateau !== null) marks.push({ epoch: plateau, label: "plateau", words: PLATEAU });
  return marks.sort((a, b) => a.epoch - b.epoch);
}

/** What an epoch is beside its numbers, to be said after them; empty for an ordinary one. */
export function spokenLandmark(marks: readonly Landmark[], epoch: number): string {
  return marks
    .filter((mark) => mark.epoch === epoch)
    .map(({ words }) => `; ${words}`)
    .join("");
}

/** Where each of at most two labels starts, in rising order, so that neither covers the other. */
export function placeLabels(
  centres: readonly number[],
  widths: readonly number[],
  [left, right]: readonly [number, number],
  air: number,
): readonly number[] {
  const within = (start: number, width: number) => Math.max(left, Math.min(right - width, start));
  const starts = centres.map((centre, place) => {
    const width = widths[place] ?? 0;
    return within(centre - width / 2, width);
  });
  const [first, second] = starts;
  if (first === undefined || second === undefined) return starts;
  const [width, next] = [widths[0] ?? 0, widths[1] ?? 0];
  const overlap = first + width + air - second;
  if (overlap <= 0) return starts;
  // Half of it from each; at an end of the chart the other gives way by more.
  const moved = within(second + overlap / 2, next);
  const before = within(moved - air - width, width);
  return [before, Math.max(moved, before + width + air)];
}
