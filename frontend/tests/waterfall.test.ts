// The waterfall of an epoch, its estimates and its reasons.

import { describe, expect, test } from "vitest";
import { parseEpochs } from "../src/contract";
import { coversZero, estimateAt, intervalText, shareOf } from "../src/model/estimate";
import { guess, reasonFor } from "../src/model/reason";
import { waterfall } from "../src/model/waterfall";
import { epochsAnswer, exact, within } from "./answers";

describe("waterfall", () => {
  test("starts at the reported training loss and ends at the reported validation loss", () => {
    const { rows } = waterfall(parseEpochs(epochsAnswer()).columns, 0);
    const ends = rows.flatMap((row) => (row.kind === "term" ? [row.from, row.to] : []));
    expect([ends[0], ends.at(-1)]).toEqual([1.0, 0.5]);
    expect(rows.at(-1)).toEqual({ kind: "rung", rung: "val_reported", value: 0.5 });
  });

  test("a source whose interval covers 0 is faded, one clear of 0 is not", () => {
    const { rows } = waterfall(parseEpochs(epochsAnswer()).columns, 0);
    const faded = rows.flatMap((row) => (row.kind === "term" && row.isFaded ? [row.term] : []));
    expect(faded).toEqual(["other_mode", "generalisation"]);
  });

  test("whiskers fit into the picture", () => {
    const { low, high } = waterfall(parseEpochs(epochsAnswer()).columns, 0);
    expect(low).toBeLessThan(0.2); // dropout's step ends at 0.25 - 0.05
    expect(high).toBeGreaterThan(1.0);
  });

  test("what was not measured has a row with its reason; what nobody asked for is named once", () => {
    const { rows, unasked } = waterfall(parseEpochs(epochsAnswer()).columns, 1);
    expect(rows).toContainEqual({
      kind: "missing",
      term: "timing",
      reason: "nothing was probed: the model is scripted",
    });
    expect(unasked.map(({ term }) => term)).toEqual(["objective", "augmentation", "weights"]);
  });

  test("a reported loss that is NaN leaves the steps drawn from 0", () => {
    const answer = epochsAnswer();
    answer.columns.rungs.train_reported = ["NaN", 0.8];
    const steps = waterfall(parseEpochs(answer).columns, 0);
    expect(steps.isAnchored).toBe(false);
    expect(Number.isFinite(steps.low) && Number.isFinite(steps.high)).toBe(true);
  });

  test("a step that is NaN does not swallow those after it", () => {
    const answer = epochsAnswer();
    answer.columns.terms.timing = exact("NaN", 0);
    const { rows } = waterfall(parseEpochs(answer).columns, 0);
    const last = rows.findLast((row) => row.kind === "term");
    expect(last?.kind === "term" && last.to).toBe(0.5);
  });
});

describe("estimates", () => {
  const at = (raw: ReturnType<typeof exact>) =>
    estimateAt(parseEpochs(withTerm(raw)).columns.terms.get("timing"), 0);

  test("not measured is null, 0 is an estimate", () => {
    expect(at(exact(null, null))).toBeNull();
    expect(at(exact(0, 0))?.value).toBe(0);
  });

  test("an exact estimate covers 0 only if it is 0", () => {
    const [tiny, zero] = [at(exact(1e-12, 0)), at(exact(0, 0))];
    expect([tiny, zero].map((each) => each !== null && coversZero(each))).toEqual([false, true]);
  });

  test.each([
    [within(0.1, -0.5, 0), "[−0.60, −0.40]"],
    [exact(0.5, 0), "exact"],
    [{ ...exact(0.5, 0), stderr: ["NaN" as const, 0] }, "[0.50, 0.50]"],
    [
      {
        value: [1, 0],
        stderr: ["NaN" as const, 0],
        low: ["NaN" as const, 0],
        high: ["NaN" as const, 0],
      },
      "error unknown",
    ],
  ])("its interval in words: case %#", (raw, words) => {
    const estimate = at(raw);
    expect(estimate && intervalText(estimate, 2)).toBe(words);
  });

  test("a gap of 0 has no shares", () => {
    expect([shareOf(1, 0), shareOf(1, null), shareOf(1, Number.NaN), shareOf(-1, 2)]).toEqual([
      null,
      null,
      null,
      -0.5,
    ]);
  });
});

describe("reasons", () => {
  test("the server's own comes before any guess, and is that of the epoch", () => {
    const answer = epochsAnswer();
    const absent = { timing: ["the time budget was spent", null] };
    const { columns } = parseEpochs({ ...answer, columns: { ...answer.columns, absent } });
    expect(reasonFor(columns, "timing", 0)).toBe("the time budget was spent");
    expect(reasonFor(columns, "timing", 1)).toBeNull();
  });

  test("a term that nobody asked for is named once; one that failed has a row of its own", () => {
    const answer = epochsAnswer();
    const absent = {
      objective: ["not asked for: pass watch(val_criterion=...)", null],
      augmentation: ["not measured is augmentation: the clean batches ran out", null],
    };
    const { columns } = parseEpochs({ ...answer, columns: { ...answer.columns, absent } });
    const { rows, unasked } = waterfall(columns, 0);
    expect(unasked).toEqual([{ term: "objective", reason: absent.objective[0] }]);
    expect(rows).toContainEqual({
      kind: "missing",
      term: "augmentation",
      reason: absent.augmentation[0],
    });
  });

  test("a server that gives none leaves the notes to be read", () => {
    const { columns } = parseEpochs(epochsAnswer());
    expect(reasonFor(columns, "timing", 1)).toBe("nothing was probed: the model is scripted");
  });

  test("a note that names the term comes before a general one", () => {
    const notes = [
      "nothing was probed: scripted",
      "timing not separated from the term that follows",
    ];
    expect(guess("timing", notes)).toBe(notes[1]);
    expect(guess("dropout", notes)).toBe(notes[0]);
  });

  test("without any note there is no reason to invent", () => {
    expect(guess("batchnorm", [])).toBeNull();
  });
});

function withTerm(timing: ReturnType<typeof exact>) {
  const answer = epochsAnswer();
  answer.columns.terms = { timing };
  return answer;
}
