// How each name of the contract looks: its words and, for each theme, its colour.

import type { Detail, Rung, Term } from "../contract";

export type Theme = "light" | "dark";

export interface Look {
  readonly label: string;
  /** What the source is, for somebody who meets it for the first time. */
  readonly meaning: string;
  readonly light: string;
  readonly dark: string;
}

/**
 * Ten colours a theme, apart from each other for normal, protanope, deuteranope and tritanope eyes
 * (least OKLab distance x 100: 10.8 on white, 9.7 on #303030; the six of an ordinary run 14.4 and
 * 13.8) and with a contrast of at least 3 against the ground.
 */
export const LOOKS: Readonly<Record<Term, Look>> = {
  train_averaging: {
    label: "Averaging (train)",
    meaning: "mean of batch means instead of the mean over samples",
    light: "#4ea09d",
    dark: "#cae9ff",
  },
  timing: {
    label: "Timing",
    meaning: "training loss averaged while the weights still moved",
    light: "#2d2d8e",
    dark: "#4b70f1",
  },
  objective: {
    label: "Objective",
    meaning: "training and validation use different losses",
    light: "#780bcd",
    dark: "#aec4e5",
  },
  augmentation: {
    label: "Augmentation",
    meaning: "training inputs are altered, validation inputs are not",
    light: "#652d52",
    dark: "#f7dba8",
  },
  dropout: {
    label: "Dropout",
    meaning: "dropout and other randomness, on in training only",
    light: "#cb7a06",
    dark: "#f48a00",
  },
  batchnorm: {
    label: "Batch norm",
    meaning: "batch statistics in training, running ones in validation",
    light: "#960000",
    dark: "#af6651",
  },
  other_mode: {
    label: "Other mode effects",
    meaning: "whatever else eval() changes",
    light: "#33707b",
    dark: "#01c89e",
  },
  weights: {
    label: "Other weights",
    meaning: "validation uses other weights (EMA, SWA)",
    light: "#44054c",
    dark: "#10f70b",
  },
  generalisation: {
    label: "Generalisation",
    meaning: "like for like: the same model, mode and averaging on other samples",
    light: "#975fdf",
    dark: "#c694ff",
  },
  val_averaging: {
    label: "Averaging (val)",
    meaning: "mean of batch means instead of the mean over samples",
    light: "#cd1a3d",
    dark: "#e311ac",
  },
};

/**
 * What a detail is to its terms: a summand (those of a term add up to it), a doubt (how far the
 * share could be moved), or another answer to the same question.
 */
export interface DetailLook {
  readonly of: readonly Term[];
  readonly role: "summand" | "doubt" | "answer";
  readonly label: string;
  readonly meaning: string;
}

export const DETAIL_LOOKS: Readonly<Record<Detail, DetailLook>> = {
  batchnorm_noise: {
    of: ["batchnorm"],
    role: "summand",
    label: "noise of batches",
    meaning: "statistics of one batch instead of all data: inherent in small batches",
  },
  batchnorm_stale: {
    of: ["batchnorm"],
    role: "summand",
    label: "stale statistics",
    meaning: "running statistics that lag behind the weights: momentum or recalibration mends it",
  },
  interaction: {
    of: ["dropout", "batchnorm"],
    role: "doubt",
    label: "interaction",
    meaning:
      "of dropout and batch norm: the order of switching them off moves both shares by half of it",
  },
  drift: {
    of: ["timing"],
    role: "summand",
    label: "drift",
    meaning: "improvement during the epoch that validation shares",
  },
  revisit: {
    of: ["timing"],
    role: "summand",
    label: "revisit",
    meaning: "memory of the samples just seen, which validation does not share",
  },
  first_visit: {
    of: ["generalisation"],
    role: "answer",
    label: "first visit",
    meaning: "validation against training samples before they were learnt: is the split fair?",
  },
};

/** A rung wears the colour of the term that leads to it; the two reported losses wear the ink. */
export interface RungLook {
  readonly label: string;
  readonly meaning: string;
  readonly colour: Term | "ink";
  readonly dash: readonly number[];
  readonly width: number;
}

export const RUNG_LOOKS: Readonly<Record<Rung, RungLook>> = {
  train_reported: {
    label: "Training loss",
    meaning: "the scalar that the script logs; where it logs none, the mean of the batches' losses",
    colour: "ink",
    dash: [6, 4],
    width: 2,
  },
  train_weighted: {
    label: "Each sample once",
    meaning: "the mean over samples instead of over batches",
    colour: "train_averaging",
    dash: [],
    width: 1.5,
  },
  train_frozen: {
    label: "At final weights",
    meaning: "the same, had the weights of the epoch's end been there from its start",
    colour: "timing",
    dash: [],
    width: 1.5,
  },
  train_objective: {
    label: "Validation's loss",
    meaning: "the same, measured with the loss that validation uses",
    colour: "objective",
    dash: [2, 2],
    width: 1.5,
  },
  train_clean: {
    label: "Clean inputs",
    meaning: "the same, on training inputs without augmentation",
    colour: "augmentation",
    dash: [8, 3],
    width: 1.5,
  },
  train_eval: {
    label: "Evaluation mode",
    meaning: "the same, without dropout and with running statistics",
    colour: "dropout",
    dash: [],
    width: 1.5,
  },
  train_val_model: {
    label: "Validation's weights",
    meaning: "the same, with the weights that validation uses",
    colour: "weights",
    dash: [4, 2],
    width: 1.5,
  },
  val_weighted: {
    label: "Validation, each sample once",
    meaning: "the same on validation samples, each counted once",
    colour: "generalisation",
    dash: [],
    width: 1.5,
  },
  val_reported: {
    label: "Validation loss",
    meaning: "the scalar that the script logs; where it logs none, the mean of the batches' losses",
    colour: "ink",
    dash: [],
    width: 2,
  },
};

/** What a canvas needs of a theme; the rest of the page takes it from style.css. */
export const INK: Readonly<
  Record<Theme, { ink: string; muted: string; grid: string; ground: string; alarm: string }>
> = {
  light: {
    ink: "#202124",
    muted: "#5f6368",
    grid: "#e8eaed",
    ground: "#ffffff",
    alarm: "#c5221f",
  },
  dark: { ink: "#ffffff", muted: "#bdc1c6", grid: "#474747", ground: "#303030", alarm: "#ff8a80" },
};

export function rungColour(rung: Rung, theme: Theme): string {
  const { colour } = RUNG_LOOKS[rung];
  return colour === "ink" ? INK[theme].ink : LOOKS[colour][theme];
}
