"""The script's own data loaders, found in memory: whether they shuffle, whether they augment."""

from __future__ import annotations

from typing import Any

from torch.utils.data import DataLoader, SequentialSampler

from tb_lossgap.recorder.alive import alive

# Words in the names of transforms that change data at random.
_AT_RANDOM = ("Random", "Augment", "Jitter", "AugMix", "CutOut", "Cutout", "Erasing")


def confounded(rows: int) -> str | None:
    """Why a training set of so many rows cannot be compared with validation; None if it can.

    Told by the loaders of that size that are alive; where there is none, nothing is known.
    """
    found = [loader for loader in alive(DataLoader) if _is_of(loader, rows)]
    if not found:
        return None
    if all(isinstance(loader.sampler, SequentialSampler) for loader in found):
        return "the training data are not shuffled (DataLoader(..., shuffle=True) does)"
    for loader in found:
        transform = _random_transform(loader.dataset)
        if transform is not None:
            return f"training batches are augmented ({transform}): pass watch(clean_batches=...)"
    return None


def _is_of(loader: Any, rows: int) -> bool:  # noqa: ANN401 - a user's loader
    """Whether an epoch of it has so many rows, but for a last batch that is dropped."""
    try:
        length = len(loader.dataset)
    except TypeError:
        return False
    dropped = (loader.batch_size or 1) - 1 if loader.drop_last else 0
    return 0 <= length - rows <= dropped


def _random_transform(dataset: Any) -> str | None:  # noqa: ANN401 - a user's data set
    """The name of a random transform of a data set, or of the one that it is a part of."""
    seen = 0
    while dataset is not None and seen < _DEEPEST:
        for name in ("transform", "transforms"):
            found = _named(getattr(dataset, name, None))
            if found is not None:
                return found
        dataset = getattr(dataset, "dataset", None)
        seen += 1
    return None


_DEEPEST = 4


def _named(transform: Any) -> str | None:  # noqa: ANN401 - whatever the data set calls
    members = getattr(transform, "transforms", None)
    for member in members if isinstance(members, list | tuple) else [transform]:
        name = type(member).__name__
        if any(word in name for word in _AT_RANDOM):
            return name
    return None
