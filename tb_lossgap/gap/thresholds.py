"""The figures that verdicts, denominators and milestones turn on, each with where it is from."""

from __future__ import annotations

import math

# ------------------------------------------------------------------------- large enough

# A source smaller than this share of the larger reported loss is nobody's question.
MATERIAL = 0.02
# "Nothing" needs each interval's half-width within this share of the larger reported loss.
NEGLIGIBLE = 0.1
# A term below this share of the leading one is not mentioned beside it.
WORTH_A_WORD = 0.05

# -------------------------------------------------------------------------- sure enough

# Of all estimates of an epoch together: each is held to its part (Bonferroni). With two
# epochs in a row fewer than one run of 100 epochs in 20 gives a false alarm, simulated.
ALPHA = 0.05
# Any probed epoch has so many estimated terms: fewer are no easier to believe.
FEWEST_TESTS = 5
# What only one epoch says must be as sure as all epochs of a run together: of so many.
EPOCHS = 100
# An interval wider than this share of the gap cannot make a term the cause of it.
WIDEST = 0.5
# A fault, or overfitting, that is surely there need not be known as well as a share of the gap:
# its interval may be so many times as wide as what it explains.
WIDEST_FAULT = 1.0
# A fault that is an estimate comes first from this share of the largest term on: what moves the
# loss by less is told, but it is not why the gap is what it is.
LEADS = 0.25
# How far back, in epochs, a probe may lie, and growth is looked for: a probe may wait.
WINDOW = 16

# ------------------------------------------------------------------------- single rules

# Dropout and BatchNorm disturb each other where their interaction exceeds this share of the
# smaller of the two (the variance shift of Li et al., CVPR 2019).
INTERACTION_SHARE = 0.5
# Overfitting: validation got less than this share of what training gained.
SHARED = 0.5
# Generalisation is hidden where the reported gap shows less than this share of it.
SHOWN = 0.15
# Like for like, validation at so many times the training loss is memory, however it came.
MEMORISED = 2.0

# ------------------------------------------------------------------------- denominators

# How exactly a constant must fit: float32 sums of a million batches keep 1e-5.
EXACT = 1e-4
# A constant nearer to 1 than this could be an honest average.
NEAR_ONE = 0.05

# --------------------------------------------------------------------------- milestones

# A plateau is at least so long: an epoch and five more, the usual patience of early stopping.
FEWEST_EPOCHS = 6
# Improvement has stopped where its rate is surely below this share of the rate before.
STOPPED = 0.1
# "Surely" is one-sided, and strict because every epoch is asked.
STOPPED_LEVEL = 0.99
# Two epochs differ by more than noise from three standard deviations of a difference on.
BEYOND_NOISE = 3.0 * math.sqrt(2.0)
# The best of many epochs is a lucky one: what comes after it must differ by more.
BEYOND_LUCK = 6.0
