// Stacks and bins: sums, signs, and what is not a number.

import { describe, expect, test } from "vitest";
import { type Columns, parseEpochs } from "../src/contract";
import { spokenEpoch } from "../src/model/spoken";
import { bin, binSize, extent, liveTerms, meanOf, nonFiniteIndices } from "../src/model/stack";
import { epochsAnswer, exact, within } from "./answers";

function columns(change: (answer: ReturnType<typeof epochsAnswer>) => void = () => {}): Columns {
  const answer = epochsAnswer();
  change(answer);
  return parseEpochs(answer).columns;
}

/** `count` epochs whose gap and generalisation are both their number. */
function manyEpochs(count: number, stride = 1): Columns {
  const epoch = Array.from({ length: count }, (_, index) => 1 + index * stride);
  return columns((answer) => {
    Object.assign(answer.columns, {
      epoch,
      step: epoch,
      complete: epoch.map(() => true),
      gap: epoch,
      rungs: {},
      terms: { generalisation: within(1, ...epoch) },
      notes: epoch.map(() => []),
      probe: {
        batches: epoch,
        steps: epoch,
        seconds: epoch,
        share: epoch,
        verified: epoch.map(() => null),
      },
    });
  });
}

describe("stacks", () => {
  test("the parts of an epoch sum to its gap", () => {
    const bins = bin(columns(), null, 100);
    const sums = bins.map(({ parts }) => parts.reduce((sum, part) => sum + part.value, 0));
    expect(sums[0]).toBeCloseTo(-0.5, 12);
    expect(sums[1]).toBeCloseTo(-0.2, 12);
  });

  test("positive parts pile up from zero, negative ones down", () => {
    const both = columns((answer) => {
      answer.columns.terms = {
        timing: exact(-1, 0),
        dropout: exact(-2, 0),
        generalisation: exact(4, 0),
        val_averaging: exact(1, 0),
      };
    });
    const [first] = bin(both, null, 100);
    expect(first?.parts.map(({ term, base, top }) => [term, base, top])).toEqual([
      ["timing", 0, -1],
      ["dropout", -1, -3],
      ["generalisation", 0, 4],
      ["val_averaging", 4, 5],
    ]);
  });

  test("a term that is exactly 0 in every epoch is left out", () => {
    expect(liveTerms(columns())).toEqual(["dropout", "generalisation"]);
  });

  test("a term that was NaN once is not zero everywhere", () => {
    const odd = columns((answer) => {
      answer.columns.terms = { other_mode: exact(0, "NaN") };
    });
    expect(liveTerms(odd)).toEqual(["other_mode"]);
  });

  test("NaN draws no bar and is marked; not measured draws no bar and is not", () => {
    const odd = columns((answer) => {
      answer.columns.terms = { timing: exact("NaN", null) };
    });
    const bins = bin(odd, null, 100);
    expect(bins.map((each) => [each.parts.length, each.hasNonFinite])).toEqual([
      [0, true],
      [0, false],
    ]);
  });

  test("infinite gaps do not stretch the picture", () => {
    const odd = columns((answer) => {
      answer.columns.gap = ["Infinity", -0.2];
    });
    expect(extent(bin(odd, null, 100)).every(Number.isFinite)).toBe(true);
    expect(nonFiniteIndices(odd)).toEqual([0]);
  });
});

describe("bins", () => {
  test("with room for all, each epoch has its own", () => {
    const bins = bin(manyEpochs(40), null, 600);
    expect([bins.length, binSize(bins)]).toEqual([40, 1]);
  });

  test("5,000 epochs in 600 pixels: 9 a bin, none lost, the mean of each", () => {
    const bins = bin(manyEpochs(5000), null, 600);
    expect([bins.length, binSize(bins)]).toEqual([556, 9]);
    expect(bins[0]?.gap).toBe(5); // (1 + ... + 9) / 9
    expect([bins[0]?.gapLow, bins[0]?.gapHigh]).toEqual([1, 9]);
    expect(bins.at(-1)?.last).toBe(4999);
  });

  test("looking closer gives bins of the chosen epochs alone", () => {
    const bins = bin(manyEpochs(5000), { from: 100, to: 149 }, 600);
    expect([bins.length, bins[0]?.centre, bins.at(-1)?.centre]).toEqual([50, 100, 149]);
  });

  test("a sample of every tenth epoch has bars as wide as ten epochs", () => {
    const [first] = bin(manyEpochs(10, 10), null, 600);
    expect([first?.left, first?.right]).toEqual([-4, 6]);
  });

  test("no room still makes one bin, not an endless loop", () => {
    expect(bin(manyEpochs(40), null, 0)).toHaveLength(1);
  });

  test("no epochs make no bins", () => {
    expect(bin(manyEpochs(0), null, 600)).toEqual([]);
  });
});

describe("means of a bin", () => {
  test.each([
    ["not measured is left out", [1, null, 3], 2],
    ["nothing measured is null", [null, null], null],
    ["a zero counts", [0, 4], 2],
    ["NaN alone is NaN", [Number.NaN, null], Number.NaN],
  ])("%s", (_case, column, mean) => {
    expect(meanOf(column, 0, column.length - 1)).toEqual(mean);
  });
});

describe("an epoch in words", () => {
  test("names the gap and the largest terms first", () => {
    expect(spokenEpoch(columns(), liveTerms(columns()), 0)).toBe(
      "epoch 1: gap −0.500, Dropout −0.750, Generalisation +0.250",
    );
  });

  test("says what was not measured", () => {
    const without = columns((answer) => {
      answer.columns.gap = [null, null];
      answer.columns.terms = {};
    });
    expect(spokenEpoch(without, [], 1)).toBe("epoch 2: gap not measured");
  });
});
