// What the checks of the server's answers let through and what they refuse.

import { describe, expect, test } from "vitest";
import { ContractError, parseEpochs, parseRuns } from "../src/contract";
import { epochsAnswer, exact, runAnswer, runsAnswer } from "./answers";

const HOSTILE = ["__proto__", "constructor", "<img src=x onerror=alert(1)>", "a\u202eb/c", ""];

/** As it comes over the wire: `__proto__` is then an ordinary key. */
function wired(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}

describe("runs", () => {
  test("names are kept to the letter, whatever they are", () => {
    const { runs } = parseRuns(wired(runsAnswer(...HOSTILE)));
    expect(runs.map((run) => run.run)).toEqual(HOSTILE);
  });

  test("a run whose newest record cannot be read has its error and no last values", () => {
    const broken = { ...runAnswer("exp"), last: null, verdict: null, error: "Newer: upgrade." };
    const [run] = parseRuns({ version: 1, runs: [broken], others: [] }).runs;
    expect([run?.last, run?.error]).toEqual([null, "Newer: upgrade."]);
  });

  test("null, 0 and NaN stay three different things", () => {
    const gaps = [null, 0, "NaN"] as const;
    const answer = { version: 1, runs: gaps.map((gap) => runAnswer("exp", gap)), others: [] };
    expect(parseRuns(answer).runs.map((run) => run.last?.gap)).toEqual([null, 0, Number.NaN]);
  });

  test("a history of unequal columns is refused", () => {
    const run = { ...runAnswer("exp"), history: { epoch: [1, 2], gap: [0] } };
    expect(() => parseRuns({ version: 1, runs: [run], others: [] })).toThrow(
      "runs.runs[0].history.gap: expected 2 values, got 1",
    );
  });
});

describe("epochs", () => {
  test("infinities and NaN come back as numbers", () => {
    const answer = epochsAnswer();
    answer.columns.gap = ["-Infinity", "NaN"];
    expect(parseEpochs(answer).columns.gap).toEqual([Number.NEGATIVE_INFINITY, Number.NaN]);
  });

  test("terms come in the order of the ladder, whatever the server's", () => {
    const answer = epochsAnswer();
    answer.columns.terms = {
      val_averaging: exact(0, 0),
      timing: exact(0, 0),
      train_averaging: exact(0, 0),
    };
    const { terms } = parseEpochs(answer).columns;
    expect([...terms.keys()]).toEqual(["train_averaging", "timing", "val_averaging"]);
  });

  test.each([
    ["another version", { version: 2 }, "epochs.version: expected 1, got 2"],
    ["no run", { run: undefined }, "epochs.run: expected a text, got nothing"],
    ["a list for an object", { columns: [] }, "epochs.columns: expected an object, got []"],
    ["null for an answer", null, "epochs: expected an object, got null"],
    [
      "an unknown confidence",
      { verdict: { code: "a", text: "b", advice: [], confidence: "sure" } },
      'epochs.verdict.confidence: expected measured or tentative or none, got "sure"',
    ],
  ])("%s is refused in words", (_case, change, words) => {
    const answer = change === null ? null : { ...epochsAnswer(), ...change };
    expect(() => parseEpochs(answer)).toThrow(words);
  });

  test.each([
    ["a text", "0.5"],
    ["an unspelled infinity", "inf"],
    ["a truth", true],
  ])("%s for a number is refused, never read as 0", (_case, value) => {
    const answer = epochsAnswer() as unknown as { columns: { gap: unknown[] } };
    answer.columns.gap = [value, 0];
    expect(() => parseEpochs(answer)).toThrow(ContractError);
  });

  test("an unknown term is refused, for the known ones would not sum to the gap", () => {
    const answer = epochsAnswer();
    answer.columns.terms = JSON.parse('{"__proto__": {"value": [1, 2]}}');
    expect(() => parseEpochs(answer)).toThrow("epochs.columns.terms: expected one of");
  });

  test("epochs that do not rise are refused", () => {
    const answer = epochsAnswer();
    answer.columns.epoch = [2, 2];
    expect(() => parseEpochs(answer)).toThrow("epochs.columns.epoch[1]: expected a later epoch");
  });

  test("findings behind the first come in the server's order, each with its reason", () => {
    const finding = (code: string) => ({
      ...epochsAnswer().verdict,
      code,
      why: `${code} is exact.`,
    });
    const others = [finding("denominator"), finding("timing")];
    const answer = { ...epochsAnswer(), verdict: { ...finding("dropout"), others } };
    const { verdict } = parseEpochs(answer);
    expect(verdict?.why).toBe("dropout is exact.");
    expect(verdict?.others.map(({ code, why }) => [code, why])).toEqual([
      ["denominator", "denominator is exact."],
      ["timing", "timing is exact."],
    ]);
  });

  test("an older server's answer, without reasons, findings and landmarks, is read as before", () => {
    const { verdict, best, plateau, columns } = parseEpochs(epochsAnswer());
    expect([verdict?.why, verdict?.others, best, plateau, columns.absent]).toEqual([
      "",
      [],
      null,
      null,
      null,
    ]);
  });

  test.each([
    [{ best: "3" }, 'epochs.best: expected a number, got "3"'],
    [{ plateau: "NaN" }, 'epochs.plateau: expected a number, got "NaN"'],
    [{ verdict: { ...epochsAnswer().verdict, why: 3 } }, "epochs.verdict.why: expected a text"],
    [
      { verdict: { ...epochsAnswer().verdict, others: [{ code: "a" }] } },
      "epochs.verdict.others[0].text: expected a text",
    ],
    [
      { columns: { ...epochsAnswer().columns, absent: { timing: ["one of two"] } } },
      "epochs.columns.absent.timing: expected 2 values, got 1",
    ],
  ])("a new field of the wrong form is refused in words: %#", (change, words) => {
    expect(() => parseEpochs({ ...epochsAnswer(), ...change })).toThrow(words);
  });

  test("a run without a readable record has no verdict", () => {
    const answer = { ...epochsAnswer(), verdict: null, error: "Newer: upgrade." };
    expect(parseEpochs(answer).verdict).toBeNull();
  });
});
