"""What each source of a gap means and what to do about it: one readable table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effect:
    """One direction of a source: why it happens, and what to do, each in whole sentences."""

    why: str
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A term in words: what it is called, and what it means below zero and above."""

    name: str
    lowers: Effect  # validation below training
    raises: Effect  # validation above training

    def effect(self, value: float) -> Effect:
        """What a term of this value means."""
        return self.lowers if value < 0 else self.raises


def _effect(why: str, *advice: str) -> Effect:
    return Effect(why, advice)


_BY_SAMPLES = "Average by samples: sum loss.item() * len(batch), divide by the number of samples."
_DROP_LAST = "Or leave out the short last batch: DataLoader(..., drop_last=True)."
_SAME_OBJECTIVE = "Report the same loss on both sides; log penalties as scalars of their own."
_FIND_MODE = "Look for code that reads self.training; the notes of the epoch name the modules."

SOURCES: dict[str, Source] = {
    "train_averaging": Source(
        "averaging of the training loss",
        lowers=_effect(
            "The reported training loss is above the mean over its samples, as it is where a "
            "short batch with a high loss counts as much as a full one.",
            _BY_SAMPLES,
            _DROP_LAST,
        ),
        raises=_effect(
            "The reported training loss is below the mean over its samples, as it is where a "
            "short batch with a low loss counts as much as a full one.",
            _BY_SAMPLES,
            _DROP_LAST,
        ),
    ),
    "timing": Source(
        "timing",
        lowers=_effect(
            "The training loss is a mean over the whole epoch, in which the model improved; "
            "validation sees only the weights of its end.",
            "Nothing is wrong: this fades as training slows down, so compare the two losses "
            "again where both are flat.",
            "To compare them now, compute the training loss with the weights of the epoch's "
            "end as well.",
        ),
        raises=_effect(
            "On its own training data the model is worse at the end of the epoch than it was on "
            "average within it.",
            "Training is not stable here: lower the learning rate, or clip the gradients with "
            "torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0).",
            "Save the weights by the validation loss, not at the last epoch.",
        ),
    ),
    "objective": Source(
        "different objectives",
        lowers=_effect(
            "The training loss has parts that the validation loss has not.", _SAME_OBJECTIVE
        ),
        raises=_effect(
            "The validation loss has parts that the training loss has not.", _SAME_OBJECTIVE
        ),
    ),
    "augmentation": Source(
        "augmentation",
        lowers=_effect(
            "Training batches are augmented, which makes them harder than clean ones.",
            "Nothing is wrong: judge overfitting by the training loss on clean data.",
            "If the training loss stays high, try weaker augmentation.",
        ),
        raises=_effect(
            "Training batches are augmented, which makes them easier than clean ones.",
            "Look at some augmented examples: what makes them hard may have been removed.",
        ),
    ),
    "dropout": Source(
        "dropout",
        lowers=_effect(
            "Dropout weakens the model while it trains and is off in validation.",
            "Nothing is wrong: compare validation with the training loss in eval mode.",
            "If the training loss stays high even in eval mode, lower the p of nn.Dropout(p).",
        ),
        raises=_effect(
            "Dropout is off in validation, and this model does worse without it.",
            "This is unusual: if dropout comes before batch normalisation, move it behind, "
            "because running statistics taken with dropout do not fit the model without it.",
        ),
    ),
    "batchnorm": Source(
        "batch normalisation",
        lowers=_effect(
            "Training normalises by the statistics of each batch, which are noisy; validation "
            "uses the steadier running ones.",
            "Nothing is wrong: compare validation with the training loss in eval mode.",
            "To lessen the noise, use larger batches, or GroupNorm or LayerNorm instead.",
        ),
        raises=_effect(
            "Validation normalises by running statistics, which fit the present weights less "
            "well than each batch's own.",
            "Let the running statistics catch up: lower the learning rate towards the end, "
            "or raise momentum in nn.BatchNorm2d(..., momentum=0.1).",
            "Or refresh them before validation: "
            "torch.optim.swa_utils.update_bn(train_loader, model).",
            "If batches are very small, use larger ones, or GroupNorm or LayerNorm instead.",
        ),
    ),
    "other_mode": Source(
        "other effects of eval mode",
        lowers=_effect(
            "eval() switches something besides dropout and batch normalisation, and that lowers "
            "the loss.",
            _FIND_MODE,
        ),
        raises=_effect(
            "eval() switches something besides dropout and batch normalisation, and that raises "
            "the loss.",
            _FIND_MODE,
        ),
    ),
    "weights": Source(
        "other weights",
        lowers=_effect(
            "Validation uses averaged weights (EMA, SWA), which do better than the trained ones.",
            "Nothing is wrong: use the averaged weights, and compare like with like.",
        ),
        raises=_effect(
            "Validation uses averaged weights (EMA, SWA), which do worse than the trained ones.",
            "Shorten the average: a lower EMA decay, or a later start.",
        ),
    ),
    "generalisation": Source(
        "generalisation",
        lowers=_effect(
            "With all else held equal, validation data are easier for this model than the data "
            "that it was trained on.",
            "Check that both splits represent the same data: draw them at random, with the "
            "same share of each class and source.",
            "Look for training examples within the validation data.",
            "If training batches are augmented or carry more label noise, that alone can "
            "make them the harder ones.",
        ),
        raises=_effect(
            "With all else held equal, the model does better on the data that it was trained "
            "on, as is usual.",
            "This is ordinary, and no fault by itself: watch whether it grows over the epochs.",
            "Stop where the validation loss levels off (early stopping).",
            "To narrow it: more data or augmentation first, then regularisation such as "
            "nn.Dropout or weight_decay of torch.optim.AdamW, chosen with care.",
        ),
    ),
    "val_averaging": Source(
        "averaging of the validation loss",
        lowers=_effect(
            "The reported validation loss is below the mean over its samples, as it is where a "
            "short batch with a low loss counts as much as a full one.",
            _BY_SAMPLES,
        ),
        raises=_effect(
            "The reported validation loss is above the mean over its samples, as it is where a "
            "short batch with a high loss counts as much as a full one.",
            _BY_SAMPLES,
        ),
    ),
}
