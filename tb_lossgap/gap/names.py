"""The names of the ladder's rungs, of the terms between them and of their details."""

from __future__ import annotations

# In the order of the ladder: each is a loss, from what training reports to what
# validation reports.
RUNGS = (
    "train_reported",
    "train_weighted",
    "train_frozen",
    "train_objective",
    "train_clean",
    "train_eval",
    "train_val_model",
    "val_weighted",
    "val_reported",
)

# Signed steps between rungs, in the same order; they sum to the gap.
TERMS = (
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
)

# Numbers that explain a term further; they are not part of the sum.
DETAILS = (
    "batchnorm_noise",
    "batchnorm_stale",
    "interaction",
    "drift",
    "revisit",
    "first_visit",
)

# The players whose train mode is switched off in turn, each with its term.
STOCHASTIC = "dropout"
NORM = "batchnorm"
