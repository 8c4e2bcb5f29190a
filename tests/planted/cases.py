"""Every planted cause: the training that has it, and what a reader should be told first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.planted import averages, faults, modes, objectives, splits
from tests.planted.diary import Diary
from tests.planted.script import Script
from tests.planted.writing import Writer


@dataclass(frozen=True)
class Case:
    """A training with a cause planted in it.

    `named` is the verdict that it must get, `shows` the terms and details that must have
    been measured for it, each beyond doubt and in the direction that its sign says.
    """

    train: Callable[[Writer, Diary], Script]
    named: str
    shows: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The run's name too."""
        return self.train.__name__


CASES = (
    Case(modes.dropout, "dropout", ("-dropout",)),
    Case(modes.dropout_linear, "dropout", ("-dropout",)),
    Case(modes.stale_batchnorm, "stale_batchnorm", ("+batchnorm", "+batchnorm_stale")),
    Case(modes.batchnorm_noise, "batchnorm", ("-batchnorm", "-batchnorm_noise")),
    Case(modes.cancelling, "stale_batchnorm", ("-batchnorm_noise", "+batchnorm_stale")),
    Case(modes.dropout_before_batchnorm, "dropout_before_batchnorm", ("+interaction",)),
    Case(modes.dropout_after_batchnorm, "dropout", ("-dropout",)),
    Case(averages.timing, "timing", ("-timing",)),
    Case(averages.short_last_batch_in_training, "train_averaging", ("-train_averaging",)),
    Case(averages.short_last_batch_in_validation, "val_averaging", ("+val_averaging",)),
    Case(averages.subset_of_the_dataset, "denominator", ("+train_averaging", "-val_averaging")),
    Case(averages.batch_means_over_the_dataset, "denominator", ("-val_averaging",)),
    Case(averages.accumulation, "denominator", ("+train_averaging",)),
    Case(averages.token_weighting, "train_averaging", ("+train_averaging",)),
    Case(objectives.penalty, "objective", ("-objective",)),
    Case(objectives.penalty_beside_a_criterion, "objective", ("-objective",)),
    Case(objectives.smoothing_in_place, "objective", ("-objective",)),
    Case(objectives.smoothing_in_a_criterion, "objective", ("-objective",)),
    Case(objectives.smoothing_against_a_function, "objective", ("-objective",)),
    Case(objectives.augmentation, "augmentation", ("-augmentation",)),
    Case(objectives.averaged_weights, "weights", ("-weights",)),
    Case(splits.overfitting, "overfitting", ("+generalisation",)),
    Case(splits.hidden_overfitting, "hidden_overfitting", ("-dropout", "+generalisation")),
    Case(splits.easy_validation, "easy_validation", ("-first_visit",)),
    Case(splits.overlap, "overlap"),
    Case(splits.validation_inside_training, "overlap"),
    Case(splits.training_set_evaluated, "overfitting", ("+generalisation",)),
    Case(splits.memorisation, "overfitting", ("+generalisation", "-revisit")),
    Case(faults.never_back_to_train, "mode_fault"),
    Case(faults.never_eval, "mode_fault"),
    Case(faults.dropout_in_validation, "mode_fault"),
    Case(splits.null, "nothing"),
    Case(splits.healthy, "nothing"),
)
BY_NAME = {case.name: case for case in CASES}
