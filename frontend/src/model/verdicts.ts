// Verdict codes as a person says them, and the term whose colour each wears.

import { TERMS, type Term } from "../contract";
import { LOOKS } from "./looks";

interface Words {
  readonly words: string;
  readonly term: Term | null;
}

const SPOKEN: ReadonlyMap<string, Words> = new Map<string, Words>([
  ...TERMS.map((term) => [term, { words: LOOKS[term].label.toLowerCase(), term }] as const),
  ["overfitting", { words: "overfitting", term: "generalisation" }],
  ["hidden_overfitting", { words: "hidden overfitting", term: "generalisation" }],
  ["easy_validation", { words: "easy validation set", term: "generalisation" }],
  ["stale_batchnorm", { words: "stale batch norm", term: "batchnorm" }],
  ["dropout_before_batchnorm", { words: "dropout before batch norm", term: "dropout" }],
  ["denominator", { words: "wrong denominator", term: "train_averaging" }],
  ["mode_fault", { words: "wrong train/eval mode", term: "other_mode" }],
  ["overlap", { words: "splits overlap", term: "generalisation" }],
  ["nothing", { words: "nothing to explain", term: null }],
  ["inconclusive", { words: "inconclusive", term: null }],
]);

export function verdictWords(code: string): Words {
  return SPOKEN.get(code) ?? { words: code.replaceAll("_", " "), term: null };
}
