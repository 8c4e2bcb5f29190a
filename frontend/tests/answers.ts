// Answers as the server gives them, small enough to check by hand.

type Spelled = number | null | "NaN" | "Infinity" | "-Infinity";

export interface RawEstimates {
  value: Spelled[];
  stderr: Spelled[];
  low: Spelled[];
  high: Spelled[];
}

export function exact(...value: Spelled[]): RawEstimates {
  return {
    value,
    stderr: value.map((each) => (each === null ? null : 0)),
    low: value,
    high: value,
  };
}

/** Estimates with an interval of `half` on both sides. */
export function within(half: number, ...value: number[]): RawEstimates {
  return {
    value,
    stderr: value.map(() => half / 2),
    low: value.map((each) => each - half),
    high: value.map((each) => each + half),
  };
}

/** Two epochs: 1.0 -> 0.5 and 0.8 -> 0.6, by dropout, generalisation and nothing else. */
export function epochsAnswer() {
  return {
    version: 1,
    run: "exp",
    series: "loss",
    epochs: 2,
    recorded: 2,
    columns: {
      epoch: [1, 2],
      step: [64, 128],
      wall_time: [1.0, 2.0],
      complete: [true, true],
      gap: [-0.5, -0.2] as Spelled[],
      rungs: {
        train_reported: [1.0, 0.8] as Spelled[],
        train_eval: [0.25, 0.5] as Spelled[],
        val_reported: [0.5, 0.6] as Spelled[],
      } as Record<string, Spelled[]>,
      terms: {
        dropout: within(0.05, -0.75, -0.3),
        other_mode: exact(0, 0),
        generalisation: within(0.3, 0.25, 0.1),
      } as Record<string, RawEstimates>,
      details: {} as Record<string, RawEstimates>,
      probe: {
        batches: [16, null] as Spelled[],
        steps: [64, null] as Spelled[],
        seconds: [0.4, null] as Spelled[],
        share: [0.04, null] as Spelled[],
        verified: [true, null] as (boolean | null)[],
      },
      verdict: ["inconclusive", "dropout"],
      notes: [[], ["nothing was probed: the model is scripted"]] as string[][],
    },
    verdict: { code: "dropout", text: "Dropout.", advice: ["Log it."], confidence: "measured" },
    corrupt: 0,
    warnings: [] as string[],
    error: null as string | null,
  };
}

export function runAnswer(run: string, gap: Spelled = -0.25) {
  return {
    run,
    series: "loss",
    epochs: 2,
    recorded: 2,
    last: {
      epoch: 2,
      step: 128,
      wall_time: 2.0,
      gap,
      train_reported: 0.7,
      val_reported: 0.45,
      like_for_like: 0.02,
      terms: { dropout: -0.21 },
    },
    history: { epoch: [1, 2], gap: [-0.1, gap] },
    verdict: "dropout",
    age: 12.5,
    notes: [],
    error: null,
  };
}

export function runsAnswer(...names: string[]) {
  return { version: 1, runs: names.map((name) => runAnswer(name)), others: ["old"] };
}
