// Runs drawn as one: who belongs together, and what is drawn of them.

import { describe, expect, test } from "vitest";
import { parseRuns } from "../src/contract";
import { overlay } from "../src/model/groups";
import type { Line } from "../src/model/overlay";
import { runAnswer } from "./answers";

function line(name: string, epoch: number[], value: (number | null)[]): Line {
  const [run] = parseRuns({ version: 1, runs: [runAnswer(name)], others: [] }).runs;
  if (run === undefined) throw new Error("one run");
  return { key: JSON.stringify([name, "loss"]), run, epoch, value };
}

const SEEDS = [
  line("adam/seed0", [1, 2], [1, 2]),
  line("sgd/seed0", [1, 2], [10, 20]),
  line("adam/seed1", [1, 2, 3], [3, 6, 9]),
];

describe("groups", () => {
  test("are drawn as the mean and the range of their members at each epoch", () => {
    const { epoch, drawn } = overlay(SEEDS, "^[^/]+");
    expect(epoch).toEqual([1, 2, 3]);
    expect(drawn.map(({ group }) => group)).toEqual(["adam", null]);
    expect(drawn[0]?.value).toEqual([2, 4, 9]);
    expect(drawn[0]?.range).toEqual({ low: [1, 2, 9], high: [3, 6, 9] });
    expect(drawn[0]?.members).toEqual(['["adam/seed0","loss"]', '["adam/seed1","loss"]']);
  });

  test("go by what the pattern captures, else by all that it matches", () => {
    const bySeed = overlay(SEEDS, "/(seed.)").drawn.map(({ group, members }) => [
      group,
      members.length,
    ]);
    expect(bySeed).toEqual([
      ["seed0", 2],
      [null, 1],
    ]);
  });

  test("leave a run alone that does not match, or matches nothing at all", () => {
    expect(overlay(SEEDS, "none").drawn.map(({ group }) => group)).toEqual([null, null, null]);
    expect(overlay(SEEDS, "x*").drawn).toHaveLength(3);
    expect(overlay(SEEDS, "").drawn).toHaveLength(3);
  });

  test("that no regular expression names are none, and that is said", () => {
    const { drawn, problem } = overlay(SEEDS, "(");
    expect(drawn).toHaveLength(3);
    expect(problem).toContain("not a regular expression");
  });

  test("NaN and what was not measured count for nobody", () => {
    const { drawn } = overlay(
      [line("a/0", [1, 2], [Number.NaN, 4]), line("a/1", [1, 2], [null, 6])],
      "^a",
    );
    expect(drawn[0]?.value).toEqual([undefined, 5]);
    expect(drawn[0]?.range?.low).toEqual([undefined, 4]);
  });

  test("named like a run's own key, or like a property of objects, are groups like any other", () => {
    const wicked = [line("__proto__/1", [1], [1]), line("__proto__/2", [1], [3])];
    expect(overlay(wicked, "^[^/]+").drawn.map(({ group, value }) => [group, value])).toEqual([
      ["__proto__", [2]],
    ]);
  });

  test("of no runs are no lines", () => {
    expect(overlay([], "^a")).toEqual({ epoch: [], drawn: [], problem: null });
  });
});
