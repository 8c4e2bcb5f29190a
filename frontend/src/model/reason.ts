// Why a term was not measured: the server's reason, or what the epoch's own notes tell.

import type { Columns, Term } from "../contract";

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

/** The reason in words; null where nobody gives one. */
export function reasonFor(columns: Columns, term: Term, index: number): string | null {
  if (columns.absent !== null) return columns.absent.get(term)?.[index] ?? null;
  return guess(term, columns.notes[index] ?? []);
}

/** How the server begins a reason where the script simply has no such feature. */
const UNASKED = "not asked for";

/** Whether nothing went wrong, so that nothing need be said twice. */
export function isUnasked(columns: Columns, term: Term, index: number): boolean {
  if (columns.absent !== null) {
    return reasonFor(columns, term, index)?.startsWith(UNASKED) ?? false;
  }
  return OPTIONAL[term] !== undefined && namingNote(term, columns.notes[index] ?? []) === undefined;
}

/** From the notes alone, for servers that give no reasons. */
export function guess(term: Term, notes: readonly string[]): string | null {
  const naming = namingNote(term, notes);
  if (naming !== undefined) return naming;
  const optional = OPTIONAL[term];
  if (optional !== undefined) return optional;
  if (EXACT.includes(term)) return null;
  return notes.find((note) => mentions(note, UNPROBED)) ?? null;
}

function namingNote(term: Term, notes: readonly string[]): string | undefined {
  return notes.find((note) => mentions(note, WORDS[term]) && /\b(not|no)\b/.test(note));
}

function mentions(note: string, words: readonly string[]): boolean {
  const lower = note.toLowerCase();
  return words.some((word) => lower.includes(word));
}
