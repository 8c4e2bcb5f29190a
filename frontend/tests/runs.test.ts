// The list of runs, the words beside each, and their comparison.

import { describe, expect, test } from "vitest";
import { parseEpochs, parseRuns } from "../src/contract";
import { LOOKS } from "../src/model/looks";
import { align, lineOf } from "../src/model/overlay";
import {
  ageText,
  defaultTicks,
  filterRuns,
  keyOf,
  runColours,
  visibleName,
} from "../src/model/runs";
import { entryOf, headline, verdictWords } from "../src/model/verdicts";
import { epochsAnswer, runsAnswer } from "./answers";

function runs(...names: string[]) {
  return parseRuns(runsAnswer(...names)).runs;
}

describe("names", () => {
  test("characters that reorder or hide text are shown as their codes", () => {
    expect(visibleName("a\u202eb\u200bc\n")).toBe("a\\u202eb\\u200bc\\u000a");
  });

  test("markup is text like any other", () => {
    expect(visibleName("<img src=x onerror=alert(1)>")).toBe("<img src=x onerror=alert(1)>");
  });

  test("keys tell runs apart that glue would join", () => {
    expect(keyOf({ run: "a", series: "b,c" })).not.toBe(keyOf({ run: "a,b", series: "c" }));
    expect(new Set(runs("__proto__", "constructor").map(keyOf)).size).toBe(2);
  });
});

describe("the filter", () => {
  test("is a regular expression without regard to case", () => {
    expect(filterRuns(runs("Exp/a", "exp/b", "old"), "^exp/").runs).toHaveLength(2);
  });

  test("that is no regular expression is looked for as text, and that is said", () => {
    const { runs: found, problem } = filterRuns(runs("a(b", "ab"), "a(");
    expect(found.map((run) => run.run)).toEqual(["a(b"]);
    expect(problem).toContain("plain text");
  });
});

describe("beside the name", () => {
  test("colours go by the host's order and start again after seven", () => {
    const names = Array.from({ length: 8 }, (_, index) => `r${index}`);
    const colour = runColours(names, "light");
    expect(colour({ run: "r1" })).toBe("#12b5cb");
    expect(colour({ run: "r7" })).toBe(colour({ run: "r0" }));
    expect(runColours(names, "dark")({ run: "r0" })).toBe("#8e98a3");
  });

  test.each([
    [3, "just now"],
    [59, "59 s ago"],
    [61, "1 min ago"],
    [7300, "2 h ago"],
    [200_000, "2 d ago"],
  ])("%s seconds are %s", (seconds, words) => {
    expect(ageText(seconds)).toBe(words);
  });

  test("verdict codes are words, unknown ones too", () => {
    expect(verdictWords("hidden_overfitting").words).toBe("hidden overfitting");
    expect(verdictWords("dropout").term).toBe("dropout");
    expect(verdictWords("a_new_code")).toEqual({ words: "a new code", term: null });
    expect(verdictWords("__proto__").term).toBeNull();
  });

  test.each([
    [
      "Validation is 0.2 lower. The source is dropout: -0.2 (95 % interval -0.3 to -0.1). It is off.",
      "It is off.",
    ],
    [
      "The source is averaging: -0.1 (exact). Next comes timing: 1 (95 % interval 0 to 2).",
      "Next comes timing: 1 (95 % interval 0 to 2).",
    ],
    ["Dropout: 0.2 [0.1, 0.3] above.", ""],
    ["No validation. Call it.", "Call it."],
    ["", ""],
  ])("the headline ends with the first interval: %s", (text, rest) => {
    const cut = headline(text);
    expect([cut.rest, [cut.head, cut.rest].filter(Boolean).join(" ")]).toEqual([rest, text]);
  });

  test("a source in a list is not named twice: its text begins with its name", () => {
    const text = "Batch normalisation: +0.2 (95 % interval +0.1 to +0.3). It is on.";
    expect(entryOf({ code: "batchnorm", text })).toEqual({
      label: "Batch normalisation",
      head: "+0.2 (95 % interval +0.1 to +0.3).",
      rest: "It is on.",
      term: "batchnorm",
    });
  });

  test("any other finding goes by its code's words, whatever colons its text has", () => {
    const text = "The model overfits: like for like it is +0.2 (exact).";
    const { label, head } = entryOf({ code: "overfitting", text });
    expect([label, head]).toEqual(["overfitting", text]);
    expect(entryOf({ code: "timing", text: "No colon. Here: one." }).label).toBe("timing");
  });

  test("at first at most forty runs are ticked", () => {
    expect(defaultTicks(runs(...Array.from({ length: 50 }, (_, i) => `r${i}`))).size).toBe(40);
  });
});

describe("the comparison", () => {
  const [run] = runs("exp");

  test("has every run's gap without reading any in full", () => {
    expect(run && lineOf(run, "gap", undefined)?.value).toEqual([-0.1, -0.25]);
  });

  test("of another quantity waits for the full run; what it did not measure is left out", () => {
    const full = parseEpochs(epochsAnswer());
    expect(run && lineOf(run, "dropout", undefined)).toBeNull();
    expect(run && lineOf(run, "dropout", full)?.value).toEqual([-0.75, -0.3]);
    expect(run && lineOf(run, "timing", full)).toBeNull();
  });

  test("puts runs of different epochs on one axis, NaN as a break", () => {
    const [first, second] = runs("a", "b");
    if (first === undefined || second === undefined) throw new Error("two runs");
    const lines = [
      { key: "a", run: first, epoch: [1, 3], value: [10, Number.NaN] },
      { key: "b", run: second, epoch: [2, 3], value: [20, 30] },
    ];
    expect(align(lines)).toEqual({
      epoch: [1, 2, 3],
      values: [
        [10, undefined, null],
        [undefined, 20, 30],
      ],
    });
  });
});

describe("colours", () => {
  test.each(["light", "dark"] as const)("no two terms share one in the %s theme", (theme) => {
    const colours = Object.values(LOOKS).map((look) => look[theme]);
    expect(new Set(colours).size).toBe(10);
  });
});
