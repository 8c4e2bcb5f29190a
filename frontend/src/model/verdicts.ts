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

export interface Headline {
  /** The sentences up to the first figure with its interval. */
  readonly head: string;
  /** What explains it further. */
  readonly rest: string;
}

export interface Entry extends Headline {
  readonly label: string;
  readonly term: Term | null;
}

/** A finding in a list: a source's own name stands before a colon in its text. */
export function entryOf({ code, text }: { readonly code: string; readonly text: string }): Entry {
  const { words, term } = verdictWords(code);
  const { head, rest } = headline(text);
  const named = term === code ? /^([^:.]{1,60}): (.+)$/s.exec(head) : null;
  return { label: named?.[1] ?? words, head: named?.[2] ?? head, rest, term };
}

/** Cuts a verdict's text: its interval stands in the headline, explanations do not. */
export function headline(text: string): Headline {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const figure = sentences.findIndex((each) => /interval|\(exact\)|\[[^\]]*,[^\]]*\]/.test(each));
  const cut = figure < 0 ? 1 : figure + 1;
  return { head: sentences.slice(0, cut).join(" "), rest: sentences.slice(cut).join(" ") };
}

export function verdictWords(code: string): Words {
  return SPOKEN.get(code) ?? { words: code.replaceAll("_", " "), term: null };
}
