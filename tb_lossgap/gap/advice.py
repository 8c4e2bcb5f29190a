"""What each source of a gap means and what to do about it: one readable table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A term in words: what it is called, why it lowers or raises validation, what to do."""

    name: str
    lowers: str
    raises: str
    advice: tuple[str, ...]


SOURCES: dict[str, Source] = {
    "train_averaging": Source(
        "averaging of the training loss",
        "the reported training loss counts small batches as much as full ones, and they have the higher loss",
        "the reported training loss counts small batches as much as full ones, and they have the lower loss",
        (
            "Average the training loss by samples: sum loss.item() * len(batch) and divide by the "
            "number of samples.",
            "Or drop the short last batch: DataLoader(..., drop_last=True).",
        ),
    ),
    "timing": Source(
        "timing",
        "the training loss is averaged over the epoch while the model is still improving; "
        "validation sees the weights of its end",
        "the model got worse on its training data during the epoch; validation sees the weights of its end",
        (
            "It shrinks by itself as training slows down: compare from the epoch where the losses are flat.",
            "To compare now, evaluate the training set with the weights of the epoch's end.",
            "If it is positive, lower the learning rate.",
        ),
    ),
    "objective": Source(
        "different objectives",
        "the training loss has parts that the validation loss has not",
        "the validation loss has parts that the training loss has not",
        ("Report the same loss on both sides; log penalties and auxiliary losses separately.",),
    ),
    "augmentation": Source(
        "augmentation",
        "training batches are augmented and harder than clean ones",
        "training batches are augmented and easier than clean ones",
        ("Nothing is wrong: compare on clean training data before judging overfitting.",),
    ),
    "dropout": Source(
        "dropout",
        "dropout is on in training and off in validation",
        "dropout is on in training and off in validation, and the model does worse without it",
        (
            "Nothing is wrong with the validation loss: compare it with the training loss in eval mode.",
            "If training itself is too slow or its loss stays high, lower the dropout rate.",
        ),
    ),
    "batchnorm": Source(
        "batch normalisation",
        "training normalises by each batch, validation by running statistics, which are less noisy",
        "training normalises by each batch, validation by running statistics that do not fit the weights yet",
        (
            "Use larger batches if each batch's statistics are noisy.",
            "If validation is the worse one, raise BatchNorm's momentum or let it settle: "
            "run some forward passes in train mode before validation.",
        ),
    ),
    "other_mode": Source(
        "other effects of eval mode",
        "eval() switches something else than dropout and batch normalisation, which raises the training loss",
        "eval() switches something else than dropout and batch normalisation, which raises the validation loss",
        ("Look for code that reads self.training in the modules named in the notes.",),
    ),
    "weights": Source(
        "other weights",
        "validation uses averaged weights, which are better",
        "validation uses averaged weights, which are worse",
        ("If averaged weights are worse, shorten their average (a lower EMA decay).",),
    ),
    "generalisation": Source(
        "generalisation",
        "validation data are easier for this model than its own training data, "
        "with everything else held equal",
        "the model does better on the data that it was trained on, with everything else held equal",
        (
            "If validation is the easier one, check the split: draw it at random, by the same classes "
            "and sources as training, and look for training data in it.",
            "If it is the harder one, watch the gap over epochs and stop where the validation loss "
            "levels off; then more data or augmentation, then regularisation.",
        ),
    ),
    "val_averaging": Source(
        "averaging of the validation loss",
        "the reported validation loss counts small batches as much as full ones, and they have the lower loss",
        "the reported validation loss counts small batches as much as full ones, and they have the higher loss",
        (
            "Average the validation loss by samples: sum loss.item() * len(batch) and divide by the "
            "number of samples.",
        ),
    ),
}
