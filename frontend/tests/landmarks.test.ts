// Best epoch and plateau: their words, and labels that never cover each other.

import { describe, expect, test } from "vitest";
import { landmarks, placeLabels, spokenLandmark } from "../src/model/landmarks";

describe("landmarks", () => {
  test("come in the order of the epochs", () => {
    const marks = landmarks({ best: 9, plateau: 4 });
    expect(marks.map(({ epoch, label }) => [epoch, label])).toEqual([
      [4, "plateau"],
      [9, "best"],
    ]);
  });

  test("of the same epoch are one mark", () => {
    const marks = landmarks({ best: 7, plateau: 7 });
    expect(marks.map(({ label }) => label)).toEqual(["best, plateau"]);
    expect(marks[0]?.words).toMatch(/lowest validation loss, and where the plateau begins/);
  });

  test("that are not known are not there", () => {
    expect(landmarks({ best: null, plateau: null })).toEqual([]);
    expect(landmarks({ best: 3, plateau: null })).toHaveLength(1);
  });

  test("are said of their own epoch and of no other", () => {
    const marks = landmarks({ best: 3, plateau: 5 });
    expect(spokenLandmark(marks, 3)).toBe("; the best epoch, with the lowest validation loss");
    expect(spokenLandmark(marks, 4)).toBe("");
  });
});

describe("labels", () => {
  const ends = [0, 200] as const;

  test("stand centred where there is room", () => {
    expect(placeLabels([50, 150], [20, 40], ends, 8)).toEqual([40, 130]);
  });

  test("part where they would overlap, by half each", () => {
    // 90..110 and 85..125 want 33 more.
    expect(placeLabels([100, 105], [20, 40], ends, 8)).toEqual([73.5, 101.5]);
  });

  test.each([
    [[2, 3], 0],
    [[197, 199], 0],
    [[0, 200], 0],
  ])("at an end of the chart they stay inside and apart: %s", (centres) => {
    const [first = 0, second = 0] = placeLabels(centres, [20, 40], ends, 8);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second + 40).toBeLessThanOrEqual(200);
    expect(second - (first + 20)).toBeGreaterThanOrEqual(8);
  });

  test("one alone is only kept inside", () => {
    expect(placeLabels([1], [20], ends, 8)).toEqual([0]);
    expect(placeLabels([], [], ends, 8)).toEqual([]);
  });
});
