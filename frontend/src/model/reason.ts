// Why a term was not measured, as far as the epoch's own notes tell.

import type { Term } from "../contract";

/** Words of a note that speak of one term. */
const WORDS: Readonly<Record<Term, readonly string[]>> = {
  train_averaging: ["train_averaging", "no training loss"],
  timing: ["timing"],
  objective: ["objective"],
  augmentation: ["augmentation"],
  dropout: ["dropout"],
  batchnorm: ["batchnorm", "batch norm", "batch normalisation"],
  other_mode: ["other_mode", "other mode"],
  weights: ["weights", "val_model"],
  generalisation: ["generalisation", "no validation loss"],
  val_averaging: ["val_averaging", "no validation loss"],
};

/** What a note says when a whole epoch went without probes. */
const UNPROBED = ["probed", "replay", "probe changed", "recording stopped"];

/** Terms that scripts without the feature simply do not have; no note is owed for them. */
const OPTIONAL: Partial<Record<Term, string>> = {
  objective: "not asked for: both losses are taken to be the same (watch(val_criterion=…))",
  augmentation: "not asked for: pass watch(clean_batches=…) to measure it",
  weights: "not asked for: pass watch(val_model=…) if validation uses other weights",
};

const EXACT: readonly Term[] = ["train_averaging", "val_averaging"];

/** The reason in words; null where neither a note nor the term itself gives one. */
export function reasonFor(term: Term, notes: readonly string[]): string | null {
  const naming = namingNote(term, notes);
  if (naming !== undefined) return naming;
  const optional = OPTIONAL[term];
  if (optional !== undefined) return optional;
  if (EXACT.includes(term)) return null;
  return notes.find((note) => mentions(note, UNPROBED)) ?? null;
}

/** Whether the script simply has no such feature: nothing went wrong, nothing need be said twice. */
export function isUnasked(term: Term, notes: readonly string[]): boolean {
  return OPTIONAL[term] !== undefined && namingNote(term, notes) === undefined;
}

function namingNote(term: Term, notes: readonly string[]): string | undefined {
  return notes.find((note) => mentions(note, WORDS[term]) && /\b(not|no)\b/.test(note));
}

function mentions(note: string, words: readonly string[]): boolean {
  const lower = note.toLowerCase();
  return words.some((word) => lower.includes(word));
}
