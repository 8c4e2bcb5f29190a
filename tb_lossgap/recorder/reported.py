"""The losses that the script itself reports, caught from the scalars that it logs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import torch

_TRAIN = frozenset({"train", "training", "trn"})
_VAL = frozenset({"val", "valid", "validation", "test", "testing", "eval", "evaluation", "dev"})
_LOSS = frozenset({"loss", "losses"})
# Words that say nothing about which loss it is.
_NEUTRAL = frozenset({"epoch", "epochs", "avg", "average", "mean", "total", "running", "per"})
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")


@dataclass(frozen=True, slots=True)
class ReportedLosses:
    """What the script reported in an interval; None where it did not, or not unambiguously."""

    train: float | None = None
    val: float | None = None
    tags: tuple[str, ...] = ()


class Reported:
    """Catches reported losses; with `tags`, just those two, else those that say what they are."""

    def __init__(self, tags: tuple[str, str] | None = None) -> None:
        self._tags = tags
        self._sides: dict[str, str | None] = {}
        self._caught: dict[str, list[torch.Tensor | float]] = {}

    def catch(self, tag: str, value: object) -> bool:
        """Take a scalar that the script logs; whether it is one of the two losses."""
        if tag not in self._sides:
            self._sides[tag] = self._side(tag)
        if self._sides[tag] is None:
            return False
        if isinstance(value, torch.Tensor):
            # Read later: waiting for the device is the script's own business.
            self._caught.setdefault(tag, []).append(value.detach().clone())
        else:
            # Numpy's scalars and arrays of one number, among others.
            number: Any = getattr(value, "item", lambda: value)()
            self._caught.setdefault(tag, []).append(float(number))
        return True

    def _side(self, tag: str) -> str | None:
        if self._tags is None:
            return side_of(tag)
        return {self._tags[0]: "train", self._tags[1]: "val"}.get(tag)

    def losses(self) -> ReportedLosses:
        """The interval's reported losses: each the mean of the values logged in it."""
        train, val = self._chosen("train"), self._chosen("val")
        tags = tuple(tag for tag in (train, val) if tag is not None)
        return ReportedLosses(self._mean(train), self._mean(val), tags)

    def _chosen(self, side: str) -> str | None:
        tags = [tag for tag in self._caught if self._sides[tag] == side]
        if len(tags) > 1:
            tags = [tag for tag in tags if _is_plain(tag)]
        return tags[0] if len(tags) == 1 else None

    def _mean(self, tag: str | None) -> float | None:
        if tag is None:
            return None
        values = [float(value) for value in self._caught[tag]]
        return sum(values) / len(values)

    def clear(self) -> None:
        """A new interval: what was logged so far belongs to the last."""
        self._caught.clear()


def _words(tag: str) -> set[str]:
    return {word.lower() for word in _WORDS.findall(tag)}


def side_of(tag: str) -> str | None:
    """Which side ("train" or "val") a tag names that says loss; None unless just one."""
    words = _words(tag)
    if not words & _LOSS or "lossgap" in words:
        return None
    sides = [name for name, known in (("train", _TRAIN), ("val", _VAL)) if words & known]
    return sides[0] if len(sides) == 1 else None


def _is_plain(tag: str) -> bool:
    """Whether a tag says nothing but loss and side: not one part of several."""
    return not _words(tag) - _LOSS - _TRAIN - _VAL - _NEUTRAL


def flattened(main_tag: str, values: dict[str, object]) -> Iterable[tuple[str, object]]:
    """The scalars of one `add_scalars` call, each with a tag of its own."""
    return ((f"{main_tag}/{name}", value) for name, value in values.items())
