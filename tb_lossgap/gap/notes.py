"""What the reader must know beside the numbers: coded, so that a record stays small."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum


class NoteCode(IntEnum):
    """One code a sentence. Codes are stored: never renumber, only add."""

    OTHER = 0
    NO_VALIDATION = 1
    MERGED = 2
    NOT_PROBED = 3
    WAITING = 4
    FEW_BATCHES = 5
    ONE_VALIDATION_BATCH = 6
    NONFINITE_TRAIN = 7
    NONFINITE_VAL = 8
    NONFINITE_REPLAY = 9
    SKIPPED_BATCHES = 10
    UNVERIFIED = 11
    DISTURBED = 12
    VAL_IN_TRAIN_MODE = 13
    TRAIN_IN_EVAL_MODE = 14
    SANITY_VALIDATION = 15
    SEVERAL_CALLS = 16
    UNREDUCED = 17
    NOT_REPLAYABLE = 18
    AD_HOC_NOISE = 19
    OTHER_MODE = 20
    REPORTED = 21
    UNTRACKED_NORM = 22
    FAULT = 23
    ZERO_WEIGHT = 24
    NO_TRAINING = 25
    VAL_WITHOUT_MODEL = 26
    OUTSIDE_MODEL = 27
    PARTIAL_LOSS = 28
    TRAIN_DENOMINATOR = 29
    VAL_DENOMINATOR = 30
    NOISE_IN_EVAL = 31
    OVERLAP = 32
    TRAIN_EVALUATED = 33
    CONFOUNDED = 34
    BATCH_SUM = 35
    LOST_STEPS = 36
    ABSENT = 37
    SURPLUS_VALIDATION = 38
    GUESSED_WEIGHT = 39
    TRAIN_REPORT_EVALUATED = 40
    EARLY_RUNS = 41
    UNWATCHED_MODEL = 42
    OTHER_LOSSES = 43
    REPEATED_BATCH = 44
    SECOND_BACKWARD = 45
    SEVERAL_OF_OUTPUT = 46
    UNDONE_STEPS = 47
    ADDED_LOSSES = 48
    ONE_FORWARD = 49


# What a note of a wrong mode says of a model in which nothing was seen to have modes.
NO_MODES = "nothing"

# {count} and {text} are the note's own; of [one|many] the count chooses.
_SENTENCES: dict[NoteCode, str] = {
    NoteCode.OTHER: "{text}",
    NoteCode.NO_VALIDATION: "no validation loss was seen, so there is no gap to take apart: "
    "evaluate the same criterion on validation data, name another one that validation uses with "
    "watch(val_criterion=...), or call writer.log_val_loss(loss, weight)",
    NoteCode.MERGED: "{text} not separated from the term that follows",
    NoteCode.NOT_PROBED: "nothing was probed: {text}",
    NoteCode.WAITING: "not probed in this epoch: the time budget allows it every {count} epochs; "
    "raise watch(budget=...) to probe more often",
    NoteCode.FEW_BATCHES: "only {count} [batch was|batches were] probed, too few for a verdict",
    NoteCode.ONE_VALIDATION_BATCH: "validation was one batch, so its sampling error is not known: "
    "use smaller validation batches to get one",
    NoteCode.NONFINITE_TRAIN: "{count} training [loss was|losses were] not finite ({text}); "
    "the rest is taken apart",
    NoteCode.NONFINITE_VAL: "{count} validation [loss was|losses were] not finite ({text}); "
    "the rest is taken apart",
    NoteCode.NONFINITE_REPLAY: "{count} probed [batch|batches] gave a loss that is not finite "
    "{text} and [is|are] left out of every estimate",
    NoteCode.SKIPPED_BATCHES: "{count} probed [batch|batches] could not be replayed and "
    "[is|are] left out: {text}",
    NoteCode.UNVERIFIED: "a replayed step did not give its own loss again ({text}), so nothing "
    "that depends on replays is shown: the model or its loss keeps state outside its modules",
    NoteCode.DISTURBED: "a probe changed {text}, so probing stopped; "
    "it was put back where that is possible",
    NoteCode.VAL_IN_TRAIN_MODE: "{count} validation [loss was|losses were] computed in train mode: "
    "call model.eval() before validation",
    NoteCode.TRAIN_IN_EVAL_MODE: "{count} training [step|steps] ran in eval mode: "
    "call model.train() at the start of each epoch",
    NoteCode.SANITY_VALIDATION: "{count} validation [loss|losses] before any training "
    "[was|were] left out",
    NoteCode.EARLY_RUNS: "the model ran {count} [time|times] without gradients before any "
    "training: a validation there is left out",
    NoteCode.SEVERAL_CALLS: "the criterion was called {count} times for one forward of the model "
    "and each call counts as a step: "
    "log the combined loss with writer.log_train_loss(loss, weight)",
    NoteCode.UNWATCHED_MODEL: "the criterion was called for a model that is not watched, which is "
    "not recorded: call watch(model, criterion, name=...) for each model, with a name of its own",
    NoteCode.UNREDUCED: "the criterion returned {count} losses at once (reduction='none'); "
    "their mean was recorded",
    NoteCode.NOT_REPLAYABLE: "steps cannot be replayed: {text}",
    NoteCode.AD_HOC_NOISE: "random numbers drawn outside torch's dropout functions "
    "are counted as dropout: {text}",
    NoteCode.OTHER_MODE: "eval() changes more than dropout and batch normalisation in {text}",
    NoteCode.REPORTED: "reported losses are the scalars {text}",
    NoteCode.UNTRACKED_NORM: "batch normalisation without running statistics: "
    "the validation loss depends on the validation batch size",
    NoteCode.FAULT: "recording stopped after a fault of tb_lossgap: {text}",
    NoteCode.ZERO_WEIGHT: "{count} [batch|batches] had no weight and [is|are] left out",
    NoteCode.NO_TRAINING: "no training loss was seen in this epoch",
    NoteCode.VAL_WITHOUT_MODEL: "the watched model did not run for validation's losses: "
    "pass watch(val_model=...) if another model computes them",
    NoteCode.OUTSIDE_MODEL: "the training loss was not computed from the watched model's output: "
    "{text}",
    NoteCode.PARTIAL_LOSS: "validation computes only a part of the training loss: what the rest "
    "adds (a penalty, mixed inputs) is part of generalisation",
    NoteCode.TRAIN_DENOMINATOR: "the reported training loss is {text}",
    NoteCode.VAL_DENOMINATOR: "the reported validation loss is {text}",
    NoteCode.NOISE_IN_EVAL: "random numbers are drawn in eval mode too: {text}",
    NoteCode.OVERLAP: "{count} validation [row is an exact duplicate|rows are exact duplicates] "
    "of training rows: {text}",
    NoteCode.TRAIN_EVALUATED: "{count} evaluated [batch was|batches were] training data and "
    "[is|are] not counted as validation",
    NoteCode.TRAIN_REPORT_EVALUATED: "the reported training loss is that of the training set "
    "evaluated at the epoch's end, so timing, dropout and batch normalisation have no part in this "
    "gap",
    NoteCode.SURPLUS_VALIDATION: "{count} [loss was|losses were] evaluated after the {text} that "
    "validation has in every epoch: taken for another data set, and left out. What is validation "
    "all the same, log with writer.log_val_loss(loss, weight)",
    NoteCode.GUESSED_WEIGHT: "what the loss is a mean over is not known, so each batch counts by "
    "its rows (of the model's first input): where that is wrong, call "
    "writer.log_train_loss(loss, weight) and writer.log_val_loss(loss, weight)",
    NoteCode.OTHER_LOSSES: "{count} [loss|losses] in validation for which the watched model did "
    "not run [was|were] left out, as another model's or a second one of the same output: pass "
    "watch(val_model=...) to validate with other weights, or log what is validation with "
    "writer.log_val_loss(loss, weight)",
    NoteCode.REPEATED_BATCH: "several training losses in a row are of one batch (an optimiser's "
    "closure, an attack on it, a sharpness-aware step), and each counts as a training loss: to "
    "record one of them, call writer.log_train_loss(loss, weight)",
    NoteCode.SECOND_BACKWARD: "backward was called again on the same forward, and what it was "
    "called on then is not in the training loss: call it once on the sum of both, or call "
    "writer.log_train_loss(loss, weight)",
    NoteCode.SEVERAL_OF_OUTPUT: "in validation several losses were computed from one output of the "
    "model, and the first of them is taken: if that is not validation's, call "
    "writer.log_val_loss(loss, weight)",
    NoteCode.UNDONE_STEPS: "{count} training [step|steps] before the model's state was loaded "
    "[is|are] left out, as a search for a learning rate",
    NoteCode.ADDED_LOSSES: "a training step adds up {count} losses of the kind that validation has "
    "one of, so that the two are not of one scale: divide the sum by their number, or call "
    "writer.log_train_loss(loss, weight) and writer.log_val_loss(loss, weight)",
    NoteCode.ONE_FORWARD: "the training loss takes {count} forwards of the model, and validation's "
    "was found for one of them alone: call writer.log_val_loss(loss, weight)",
    NoteCode.CONFOUNDED: "whether the validation split is easier was not tested: {text}",
    NoteCode.BATCH_SUM: "the loss is a sum over the batch, so it depends on the batch size: {text}",
    NoteCode.LOST_STEPS: "the first {count} [step was|steps were] not recorded: {text}",
    NoteCode.ABSENT: "not measured is {text}",
}
_CHOICE = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Note:
    """One remark: its code, a count and a few words that the code's sentence has room for."""

    code: NoteCode
    count: int = 0
    text: str = ""

    @property
    def sentence(self) -> str:
        """The remark as a reader sees it."""
        chosen = r"\1" if self.count == 1 else r"\2"
        return _CHOICE.sub(chosen, _SENTENCES[self.code]).format(count=self.count, text=self.text)
