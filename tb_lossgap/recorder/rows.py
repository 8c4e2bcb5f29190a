"""Rows of the model's inputs, known again by a hash: which of validation's were trained on."""

from __future__ import annotations

import functools
from collections.abc import Iterable

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils import _pytree as pytree

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.overlap import Lookup

Hashes = NDArray[np.int64]

# Larger batches would cost more than the answer is worth: hashing takes 8 bytes a number.
_MOST_NUMBERS = 2**22
# Rows to remember of either side: 8 bytes each.
_MOST_ROWS = 2**20


@functools.lru_cache(maxsize=8)
def _multipliers(length: int, device: str) -> torch.Tensor:
    generator = torch.Generator().manual_seed(0x10559A9)
    drawn = torch.randint(-(2**62), 2**62, (length,), generator=generator)
    return (2 * drawn + 1).to(device)


def hashed(inputs: object) -> torch.Tensor | None:
    """A hash for each row of a batch's first tensor, on its device; None where it is too large.

    Equal rows have equal hashes; others have with a chance of about 2**-33.
    """
    leaves = pytree.tree_leaves(inputs)
    tensor = next((x for x in leaves if isinstance(x, torch.Tensor) and x.dim()), None)
    if tensor is None or not _is_plain(tensor) or not 0 < tensor.numel() <= _MOST_NUMBERS:
        return None
    with torch.no_grad():
        rows = tensor.detach().reshape(tensor.shape[0], -1)
        if rows.is_floating_point():
            rows = rows.float().view(torch.int32)
        bits = rows.long()
        bits = bits * 0x9E3779B97F4A7C1 ^ bits >> 15
        return (bits * _multipliers(bits.shape[1], str(bits.device))).sum(dim=1)


def _is_plain(tensor: torch.Tensor) -> bool:
    """Whether its numbers lie row by row: not sparse, nested or quantised."""
    is_dense = tensor.layout is torch.strided and not tensor.is_nested
    return is_dense and not (tensor.is_quantized or tensor.is_complex())


class Rows:
    """The rows that training was seen to use, and those of the evaluations beside it."""

    def __init__(self) -> None:
        self._trained: Hashes = np.empty(0, dtype=np.int64)
        self._natural = 0.0
        self._total = 0

    def trained(self, batches: Iterable[torch.Tensor], total: int) -> None:
        """Hashes of an interval's probed batches, of `total` rows that it trained on in all."""
        read = [batch.cpu().numpy() for batch in batches]
        if not read:
            return
        new = np.concatenate(read)
        # Within an epoch a row comes once: what repeats there repeats by nature.
        repeated = new.size - np.unique(new).size
        pairs = new.size * (new.size - 1) / 2
        self._natural = max(self._natural, repeated / pairs if pairs else 0.0)
        self._total = max(self._total, total)
        self._trained = np.union1d(self._trained, new)[:_MOST_ROWS]

    def look_up(self, evaluated: Iterable[torch.Tensor | None]) -> Lookup | None:
        """Look the evaluated batches up; None where nothing is known of them or of training.

        A batch without hashes counts no rows.
        """
        if not self._trained.size or not self._total:
            return None
        rows, hits = [], []
        for batch in evaluated:
            values = np.empty(0, np.int64) if batch is None else batch.cpu().numpy()
            rows.append(float(values.size))
            hits.append(float(np.isin(values, self._trained).sum()))
        if not sum(rows):
            return None
        share = min(1.0, self._trained.size / self._total)
        natural = min(1.0, self._natural * self._trained.size)
        return Lookup(as_array(rows), as_array(hits), share, natural)
