"""JSON that every parser reads: numbers that JSON has no word for are spelled as strings."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None


def encode(value: Json) -> bytes:
    """Serialise; NaN and the infinities become "NaN", "Infinity" and "-Infinity"."""
    try:
        return _dumps(value)
    except ValueError:
        return _dumps(_spelled(value))


def spell(number: float) -> float | str:
    """A number, or the word for one that JSON lacks."""
    if math.isfinite(number):
        return number
    if math.isnan(number):
        return "NaN"
    return "Infinity" if number > 0 else "-Infinity"


def _dumps(value: Json) -> bytes:
    return json.dumps(value, allow_nan=False, separators=(",", ":")).encode("ascii")


def _spelled(value: Json) -> Json:
    if isinstance(value, float):
        return spell(value)
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {name: _spelled(each) for name, each in value.items()}
    if isinstance(value, Sequence):
        return [_spelled(each) for each in value]
    return value
