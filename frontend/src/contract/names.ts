// The words that server and panel share: rungs, terms, details and verdicts, in the order in which they are shown.

export const RUNGS = [
  "train_reported",
  "train_weighted",
  "train_frozen",
  "train_objective",
  "train_clean",
  "train_eval",
  "train_val_model",
  "val_weighted",
  "val_reported",
] as const;
export type Rung = (typeof RUNGS)[number];

export const TERMS = [
  "train_averaging",
  "timing",
  "objective",
  "augmentation",
  "dropout",
  "batchnorm",
  "other_mode",
  "weights",
  "generalisation",
  "val_averaging",
] as const;
export type Term = (typeof TERMS)[number];

export const DETAILS = [
  "batchnorm_noise",
  "batchnorm_stale",
  "interaction",
  "drift",
  "revisit",
  "first_visit",
] as const;
export type Detail = (typeof DETAILS)[number];

export const CONFIDENCES = ["measured", "tentative", "none"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The one version of the answers that this panel reads. */
export const VERSION = 1;
