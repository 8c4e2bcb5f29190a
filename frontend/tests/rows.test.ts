// A term's band over the epochs.

import { describe, expect, test } from "vitest";
import { bandOf } from "../src/model/rows";

const estimates = {
  value: [1, 2, null, Number.NaN, 5],
  stderr: [0.5, 0, null, Number.NaN, 0.5],
  low: [0, 2, null, Number.NaN, 4],
  high: [2, 2, null, Number.NaN, 6],
};

describe("a band", () => {
  test("has the interval's ends, and breaks where there is none", () => {
    expect(bandOf(estimates)).toEqual({
      low: [0, null, null, null, 4],
      high: [2, null, null, null, 6],
    });
  });

  test("is none for a term that is exact in every epoch, or was never measured", () => {
    const exact = { ...estimates, stderr: [0, 0, null, 0, 0] };
    expect([bandOf(exact), bandOf(undefined)]).toEqual([null, null]);
  });
});
