// Numbers as text.

import { describe, expect, test } from "vitest";
import {
  decimals,
  largest,
  percent,
  signed,
  spans,
  tickDecimals,
  withMinus,
} from "../src/model/number";

describe("numbers", () => {
  test.each([
    [0.25, 3, "+0.250"],
    [-0.25, 3, "−0.250"],
    [0, 3, "0.000"],
    [-0.0001, 2, "0.00"],
    [Number.NaN, 3, "NaN"],
    [Number.POSITIVE_INFINITY, 3, "+∞"],
    [Number.NEGATIVE_INFINITY, 3, "−∞"],
    [-12345678, 0, "−1.235e+7"],
  ])("%s with %s decimals reads %s", (value, places, words) => {
    expect(signed(value, places)).toBe(words);
  });

  test.each([
    [0.25, 3],
    [2.3, 2],
    [120, 1],
    [0.00031, 6],
    [0, 3],
    [Number.NaN, 3],
  ])("a scale of %s is shown with %s decimals", (scale, places) => {
    expect(decimals(scale)).toBe(places);
  });

  test("the scale is that of the finite values", () => {
    expect(largest([null, -3, Number.NaN, Number.NEGATIVE_INFINITY, 2])).toBe(3);
    expect(largest([])).toBe(0);
  });

  test("sentences get true minus signs before numbers and nowhere else", () => {
    expect(withMinus("-0.2 (-0.3 to -.1), lr=1e-4, a-1, [-5, x] like-for-like - 3")).toBe(
      "−0.2 (−0.3 to −.1), lr=1e-4, a-1, [−5, x] like-for-like - 3",
    );
  });

  test("shares keep their sign", () => {
    expect([percent(1.17), percent(-0.021), percent(Number.NaN)]).toEqual([
      "+117 %",
      "−2.1 %",
      "–",
    ]);
  });

  test("epochs in a row are told as a span", () => {
    expect(spans([1, 2, 3, 7, 9, 10])).toBe("1–3, 7, 9–10");
    expect(spans([1, 3, 5, 7, 9, 11], 2)).toBe("1, 3 and 4 more");
  });
});

test("ticks a quarter apart are labelled apart", () => {
  expect(tickDecimals(0.25)).toBe(2);
  expect(tickDecimals(0.5)).toBe(1);
  expect(tickDecimals(0.1)).toBe(1);
  expect(tickDecimals(2.5)).toBe(1);
  expect(tickDecimals(20)).toBe(0);
});
