// Colours of the terms: apart for every kind of eye, and readable on both grounds.

import { describe, expect, test } from "vitest";
import { TERMS } from "../src/contract";
import { INK, LOOKS, type Theme } from "../src/model/looks";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What dichromats see, on linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab: Ottosson 2020. */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function each([x, y, z]: Triple, change: (part: number) => number): Triple {
  return [change(x), change(y), change(z)];
}

function linear(hex: string): Triple {
  const at = (place: number) => Number.parseInt(hex.slice(place, place + 2), 16) / 255;
  return each([at(1), at(3), at(5)], (part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
}

function seenBy(eye: Matrix, hex: string): Triple {
  const seen = each(times(eye, linear(hex)), (part) => Math.min(1, Math.max(0, part)));
  return times(TO_LAB, each(times(TO_CONES, seen), Math.cbrt));
}

/** OKLab distance x 100. */
function apart(eye: Matrix, one: string, other: string): number {
  const [a, b] = [seenBy(eye, one), seenBy(eye, other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** WCAG 2.2. */
function contrast(one: string, other: string): number {
  const light = (hex: string) =>
    times(
      [
        [0.2126, 0.7152, 0.0722],
        [0, 0, 0],
        [0, 0, 0],
      ],
      linear(hex),
    )[0];
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each(["light", "dark"] as const)("the terms' colours, %s", (theme: Theme) => {
  const pairs = TERMS.flatMap((one, place) =>
    TERMS.slice(place + 1).map((other) => [one, other] as const),
  );

  test.each(Object.entries(EYES))("are apart for %s eyes", (_name, eye) => {
    const close = pairs.filter(
      ([one, other]) => apart(eye, LOOKS[one][theme], LOOKS[other][theme]) < 9.5,
    );
    expect(close).toEqual([]);
  });

  test("stand out from the ground", () => {
    const faint = TERMS.filter((term) => contrast(LOOKS[term][theme], INK[theme].ground) < 3);
    expect(faint).toEqual([]);
  });
});

test("red and green of one lightness are found too close for a deuteranope", () => {
  const { deuteranope, normal } = EYES;
  if (deuteranope === undefined || normal === undefined) throw new Error("four eyes");
  expect(apart(normal, "#b35900", "#6b7d00")).toBeGreaterThan(9.5);
  expect(apart(deuteranope, "#b35900", "#6b7d00")).toBeLessThan(9.5);
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 6);
});
