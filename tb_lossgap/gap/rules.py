"""Every verdict that names something: when it holds, what it says and what to do, in one table.

Thresholds are in `thresholds`, conditions in `conditions`, the words of the ten terms in
`advice`; docs/verdicts.md explains each row.
"""

from __future__ import annotations

from tb_lossgap.gap import conditions
from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.finding import Rank, Rule

_ON_AND_OFF = "The same batches were computed with it on and with it off, at the same weights."
_EXACT = "Every batch of the epoch is in it."
_LIKE_FOR_LIKE = "Both losses were computed in the same mode, with the weights of the epoch's end."
_CHECKPOINT = "Save a checkpoint whenever validation improves, and stop where it no longer does."
_REGULARISE = (
    "To narrow it: more data or augmentation first, then torch.optim.AdamW(..., weight_decay=...)."
)
_BY_SOURCE = (
    "Where several rows come from one source, split by source: GroupShuffleSplit of scikit-learn."
)
_MOMENTUM = (
    "Raise the momentum, nn.BatchNorm2d(..., momentum=0.1) or more: statistics then catch up."
)
_REFRESH = (
    "Or refresh them before validation: torch.optim.swa_utils.update_bn(train_loader, model)."
)
_IN_EVAL_MODE = (
    "Compare validation with train_eval, the training loss in eval mode at the epoch's end, not "
    "with the one that the loop reports."
)
_SPLIT_AGAIN = (
    "Split again at random: torch.utils.data.random_split(data, lengths), or "
    "train_test_split(..., stratify=labels) of scikit-learn."
)

FAULTS = (
    Rule(
        "denominator",
        Rank.FAULT,
        conditions.denominator,
        "The reported {side} loss is {multiple} its mean ({reported} against {mean}): "
        "{how}. To the gap that adds {figure}.",
        ("{mend}", "Until then, read the gap without it: the other terms do not depend on it."),
        "The constant fits to one part in ten thousand, and no average of these losses is near it.",
        is_fact=True,
    ),
    Rule(
        "mode_fault",
        Rank.FAULT,
        conditions.mode_fault,
        "{what}",
        ("{mend}",),
        "The flag model.training was read at each loss, and random numbers were watched for in "
        "eval mode.",
        is_fact=True,
    ),
    Rule(
        "overlap",
        Rank.FAULT,
        conditions.overlap,
        "About {count} validation rows are exact copies of training rows, so that validation is "
        "partly a test of memory{how}.",
        (
            "Remove duplicates before the data are split, e.g. with data.drop_duplicates().",
            _BY_SOURCE,
        ),
        "The rows themselves were compared, not their losses, and repeats within the training data "
        "were allowed for.",
        is_fact=True,
    ),
    Rule(
        "dropout_before_batchnorm",
        Rank.FAULT,
        conditions.dropout_before_batchnorm,
        "Dropout and batch normalisation disturb each other: what they do together beyond what "
        "each does alone is {figure}, beside {dropout} of dropout and {batchnorm} of batch "
        "normalisation.",
        (
            "Put nn.Dropout behind the last nn.BatchNorm layer, just before the output layer.",
            "Or leave dropout out where batch normalisation regularises already.",
        ),
        "Running statistics were taken with dropout on and do not fit the activations without it: "
        "each was switched off with the other on and off.",
    ),
    Rule(
        "stale_batchnorm",
        Rank.FAULT,
        conditions.stale_batchnorm,
        "Running statistics of batch normalisation lag behind the weights: with up-to-date ones "
        "the loss would be lower, the lag adds {figure}.",
        (
            _MOMENTUM,
            _REFRESH,
            "Or lower the learning rate towards the end, so that the weights stop running ahead.",
        ),
        "Statistics of the probed batches, taken together at the weights of the epoch's end, "
        "stood in for the running ones.",
        term="batchnorm",
        must_lead=True,
    ),
)

CONCLUSIONS = (
    Rule(
        "hidden_overfitting",
        Rank.HIDDEN,
        conditions.hidden_overfitting,
        "Overfitting is hidden in it: like for like, validation minus training is {figure}, and "
        "{evidence}. What hides it: {masks}.",
        (_IN_EVAL_MODE, _CHECKPOINT, _REGULARISE),
        _LIKE_FOR_LIKE,
        term="generalisation",
    ),
    Rule(
        "easy_validation",
        Rank.HIDDEN,
        conditions.easy_validation,
        "Validation data are easier than training data: before the model had learned from either, "
        "in epoch {visited}, validation minus training was {figure}.",
        (
            _SPLIT_AGAIN,
            "Check that labels are as clean, and inputs prepared alike, on both sides.",
        ),
        "Training batches that the model had not learned from yet were compared with validation "
        "batches, at the same early weights and in the same mode: overfitting has no part in it.",
        term="generalisation",
        must_exceed_gap=True,
    ),
    Rule(
        "overfitting",
        Rank.CAUSE,
        conditions.overfits,
        "The model overfits: like for like, validation minus training is {figure}, and {evidence}.",
        (_CHECKPOINT, _REGULARISE),
        _LIKE_FOR_LIKE,
        term="generalisation",
    ),
)


_WHYS = {
    "train_averaging": _EXACT,
    "timing": "The same batches were computed before their step and again at the epoch's end.",
    "objective": "The same batches were judged by both losses, at the same weights.",
    "augmentation": "Clean training batches were compared with augmented ones, same weights.",
    "dropout": _ON_AND_OFF,
    "batchnorm": _ON_AND_OFF,
    "other_mode": "The same batches were computed in eval mode, and with dropout and batch "
    "normalisation alone switched off.",
    "weights": "The same batches were computed with both sets of weights.",
    "generalisation": _LIKE_FOR_LIKE,
    "val_averaging": _EXACT,
}


def _source(name: str) -> Rule:
    spoken = SOURCES[name].name
    return Rule(
        name,
        Rank.CAUSE,
        conditions.source(name),
        f"{spoken[0].upper()}{spoken[1:]}: {{figure}}. {{means}}",
        # Of either direction: filled in from the table of sources.
        (),
        _WHYS[name],
        term=name,
    )


RULES: tuple[Rule, ...] = (*FAULTS, *CONCLUSIONS, *map(_source, SOURCES))
