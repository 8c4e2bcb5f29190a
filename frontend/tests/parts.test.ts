// The parts of a term: where they are drawn, and when two of them cancel.

import { describe, expect, test } from "vitest";
import { type Columns, parseEpochs } from "../src/contract";
import { partsOf, swayOf } from "../src/model/parts";
import { type Row, waterfall } from "../src/model/waterfall";
import { epochsAnswer, exact, type RawEstimates, within } from "./answers";

/** One epoch of dropout −0.3 and batch norm, with these details. */
function columns(
  details: Record<string, RawEstimates>,
  batchnorm = within(0.01, 0.02, 0),
): Columns {
  const answer = epochsAnswer();
  answer.columns.terms.batchnorm = batchnorm;
  answer.columns.details = details;
  return parseEpochs(answer).columns;
}

const OPPOSED = {
  batchnorm_noise: within(0.01, -0.1, 0),
  batchnorm_stale: within(0.01, 0.12, 0),
};

function row(rows: readonly Row[], name: string): Row | undefined {
  return rows.find(
    (each) =>
      (each.kind === "term" && each.term === name) ||
      (each.kind === "part" && each.detail === name),
  );
}

describe("thin bars", () => {
  test("walk from the start of their term to its end, beneath it", () => {
    const { rows } = waterfall(columns(OPPOSED), 0);
    const term = row(rows, "batchnorm");
    const [noise, stale] = [row(rows, "batchnorm_noise"), row(rows, "batchnorm_stale")];
    if (term?.kind !== "term" || noise?.kind !== "part" || stale?.kind !== "part") {
      throw new Error("three bars");
    }
    expect([noise.from, stale.from]).toEqual([term.from, noise.to]);
    expect(stale.to).toBeCloseTo(term.to, 12);
    expect(rows.indexOf(noise) - rows.indexOf(term)).toBe(1);
  });

  test("that reach beyond every other bar still fit into the picture", () => {
    const far = { batchnorm_noise: within(0.1, -3, 0), batchnorm_stale: within(0.1, 3, 0) };
    const { low, high, rows } = waterfall(columns(far), 0);
    const noise = row(rows, "batchnorm_noise");
    expect(noise?.kind === "part" && noise.from - 3.1).toBeGreaterThan(low);
    expect(high).toBeGreaterThan(low);
  });

  test("of another answer to the same question start where their term starts", () => {
    const { rows } = waterfall(columns({ first_visit: within(0.01, 0.4, 0) }), 0);
    const [term, visit] = [row(rows, "generalisation"), row(rows, "first_visit")];
    expect(term?.kind === "term" && visit?.kind === "part" && visit.from === term.from).toBe(true);
    expect(visit?.kind === "part" && visit.to).toBeCloseTo(0.27 + 0.4, 12);
  });

  test("change no level: the bars after them stand where they stood", () => {
    const [bare, rich] = [columns({}), columns({ ...OPPOSED, drift: exact(5, 5) })];
    const last = (from: Columns) => row(waterfall(from, 0).rows, "generalisation");
    expect(last(rich)).toEqual(last(bare));
  });
});

describe("a net of opposites", () => {
  const found = (details: Record<string, RawEstimates>, batchnorm?: RawEstimates) => {
    const term = row(waterfall(columns(details, batchnorm), 0).rows, "batchnorm");
    return term?.kind === "term" ? term.opposites.map(({ detail }) => detail) : null;
  };

  test("is told with both of its parts, even where the net covers 0", () => {
    expect(found(OPPOSED, within(0.05, 0, 0))).toEqual(["batchnorm_noise", "batchnorm_stale"]);
  });

  test.each([
    ["both of one sign", { ...OPPOSED, batchnorm_noise: within(0.01, 0.1, 0) }],
    ["one that may be 0", { ...OPPOSED, batchnorm_noise: within(0.2, -0.1, 0) }],
    ["one far smaller", { ...OPPOSED, batchnorm_noise: within(0.01, -0.05, 0) }],
    [
      "two trifles beside dropout's 0.75",
      { batchnorm_noise: within(0.001, -0.05, 0), batchnorm_stale: within(0.001, 0.06, 0) },
    ],
    ["only one part", { batchnorm_stale: within(0.01, 0.12, 0) }],
  ])("is none with %s", (_case, details) => {
    expect(found(details)).toEqual([]);
  });
});

describe("the interaction", () => {
  const both = columns({ interaction: within(0.01, -0.06, 0) });

  test("stands beneath both of its terms, and moves both by half of it", () => {
    for (const term of ["dropout", "batchnorm"] as const) {
      const parts = partsOf(both, term, 0);
      expect(parts.map(({ detail }) => detail)).toEqual(["interaction"]);
      expect(swayOf(parts)).toBeCloseTo(0.03, 12);
    }
  });

  test("has no thin bar of its own but fits into the picture", () => {
    const wide = waterfall(columns({ interaction: within(0.01, -9, 0) }), 0);
    expect(row(wide.rows, "interaction")).toBeUndefined();
    expect(wide.low).toBeLessThan(0.25 - 4.5);
  });

  test("that was not measured, or is no number, moves nothing", () => {
    expect(swayOf(partsOf(columns({}), "dropout", 0))).toBeNull();
    const odd = columns({ interaction: exact("NaN", 0) });
    expect(swayOf(partsOf(odd, "dropout", 0))).toBeNull();
  });
});
