"""The one array type of the mathematics: float64, because the terms must sum to the gap."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def as_array(values: ArrayLike) -> Array:
    """Copy into a float64 array that nobody else can write to."""
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = False
    return array
