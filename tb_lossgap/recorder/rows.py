"""Rows of the model's inputs, known again by a hash: which of validation's were trained on."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils import _pytree as pytree

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.overlap import Lookup

Hashes = NDArray[np.int64]

# Larger batches would cost more than the answer is worth: hashing takes 8 bytes a number.
_MOST_NUMBERS = 2**22
# An image by itself: channels, height, width.
_IMAGE_AXES, _CHANNELS = 3, (1, 3, 4)
# Rows to remember of either side: 8 bytes each.
_MOST_ROWS = 2**20


@functools.lru_cache(maxsize=8)
def _multipliers(length: int, device: str) -> torch.Tensor:
    generator = torch.Generator().manual_seed(0x10559A9)
    drawn = torch.randint(-(2**62), 2**62, (length,), generator=generator)
    return (2 * drawn + 1).to(device)


def hashed(inputs: tuple[Sequence[Any], Mapping[str, Any]]) -> torch.Tensor | None:
    """A hash for each sample of a call's arguments, on their device; None where they are too large.

    A sample is all that the model is given of it: its row of every tensor that has as many as
    the first one. Equal samples have equal hashes; others have with a chance of about 2**-33.
    """
    samples = listed(inputs)
    if samples is not None:
        found = [_hashed_together(sample, 1) for sample in samples]
        known = [one for one in found if one is not None]
        return torch.cat(known) if len(known) == len(found) else None
    tensors = [tensor for tensor in _tensors(inputs) if tensor.dim()]
    if not tensors or not all(map(_is_plain, tensors)):
        return None
    # A state or an adjacency has another first axis: it belongs to no sample.
    rows = len(tensors[0])
    return _hashed_together([tensor for tensor in tensors if len(tensor) == rows], rows)


def batch_size(args: Sequence[Any], kwargs: Mapping[str, Any]) -> float:
    """The batch size: how many samples a list has, else the first axis of the first tensor."""
    first = args[0] if args else None
    if isinstance(first, torch.Tensor) and first.dim():
        return float(len(first))  # by far the commonest, asked on every step
    samples = listed((args, kwargs))
    if samples is not None:
        return float(len(samples))
    for leaf in pytree.tree_leaves((args, kwargs)):
        if isinstance(leaf, torch.Tensor) and leaf.dim():
            return float(leaf.shape[0])
    return 1.0


def listed(inputs: tuple[Sequence[Any], Mapping[str, Any]]) -> list[list[torch.Tensor]] | None:
    """The tensors of each sample, where a call is given lists of samples; None where it is not.

    A detector gets a list of images, and often a list of their targets. A list of tensors that
    all have one first axis may as well be inputs side by side, each with a row a sample.
    """
    if inputs[0] and isinstance(inputs[0][0], torch.Tensor):
        return None
    given = [x for x in (*inputs[0], *inputs[1].values()) if _tensors(x)]
    lists = [x for x in given if isinstance(x, list | tuple) and len(x) == len(given[0])]
    if not lists or lists[0] is not given[0] or not all(map(_tensors, lists[0])):
        return None
    axes = {x.shape[:1] for x in _tensors(lists)}
    is_images = all(isinstance(x, torch.Tensor) and _is_image(x) for x in lists[0])
    if len(axes) == 1 and axes != {torch.Size()} and not is_images:
        return None
    return [_tensors(sample) for sample in zip(*lists, strict=True)]


def _is_image(tensor: torch.Tensor) -> bool:
    return tensor.dim() == _IMAGE_AXES and tensor.shape[0] in _CHANNELS


def _tensors(tree: object) -> list[torch.Tensor]:
    return [leaf for leaf in pytree.tree_leaves(tree) if isinstance(leaf, torch.Tensor)]


def _hashed_together(tensors: Sequence[torch.Tensor], rows: int) -> torch.Tensor | None:
    """A hash for each of so many rows of tensors side by side."""
    size = sum(tensor.numel() for tensor in tensors)
    if not all(map(_is_plain, tensors)) or not 0 < size <= _MOST_NUMBERS:
        return None
    # Lengths may lie on the CPU beside what lies on an accelerator.
    device = next((x.device for x in tensors if not x.is_cpu), tensors[0].device)
    with torch.no_grad():
        bits = torch.cat([_bits(tensor, rows).to(device) for tensor in tensors], dim=1)
        bits = bits * 0x9E3779B97F4A7C1 ^ bits >> 15
        return (bits * _multipliers(bits.shape[1], str(device))).sum(dim=1)


def _bits(tensor: torch.Tensor, rows: int) -> torch.Tensor:
    numbers = tensor.detach().reshape(rows, tensor.numel() // rows)
    if numbers.is_floating_point():
        numbers = numbers.float().view(torch.int32)
    return numbers.long()


def _is_plain(tensor: torch.Tensor) -> bool:
    """Whether its numbers lie row by row: not sparse, nested or quantised."""
    is_dense = tensor.layout is torch.strided and not tensor.is_nested
    return is_dense and not (tensor.is_quantized or tensor.is_complex())


class Rows:
    """The rows that training was seen to use, and those of the evaluations beside it."""

    def __init__(self) -> None:
        self._trained: Hashes = np.empty(0, dtype=np.int64)
        self._natural = 0.0
        self._probed = 0
        self._pairs = 0.0
        self._total = 0

    def trained(self, batches: Iterable[torch.Tensor], total: int) -> None:
        """Hashes of an interval's probed batches, of `total` rows that it trained on in all."""
        read = [batch.cpu().numpy() for batch in batches]
        if not read:
            return
        new = np.concatenate(read)[:_MOST_ROWS]
        # Within an epoch a row comes once: what repeats there repeats by nature.
        self._probed += new.size
        self._natural = max(self._natural, repeating(new, self._probed))
        self._pairs = max(self._pairs, _pairs(new))
        self._total = max(self._total, total)
        self._trained = np.union1d(self._trained, new)[:_MOST_ROWS]

    def look_up(self, evaluated: Iterable[torch.Tensor | None]) -> Lookup | None:
        """Look the evaluated batches up; None where nothing is known of them or of training.

        A batch without hashes counts no rows.
        """
        if not self._trained.size or not self._total:
            return None
        nothing = np.empty(0, np.int64)
        values = [nothing if batch is None else batch.cpu().numpy() for batch in evaluated]
        rows = [float(batch.size) for batch in values]
        hits = [float(np.isin(batch, self._trained).sum()) for batch in values]
        if not sum(rows):
            return None
        share = min(1.0, self._trained.size / self._total)
        natural = min(1.0, self._by_nature(np.concatenate(values)))
        return Lookup(as_array(rows), as_array(hits), share, natural)

    def _by_nature(self, evaluated: Hashes) -> float:
        """The chance of a row to be among those trained on that was not taken from them.

        As often as rows repeat within either side; where next to none was seen to, once in all
        pairs of rows that were compared.
        """
        natural = max(self._natural, repeating(evaluated, self._probed))
        return natural + self._trained.size / max(self._pairs + _pairs(evaluated), 1.0)


def repeating(rows: Hashes, draws: int) -> float:
    """The chance of a row to be among so many draws, if all are drawn as these rows were.

    Each row that comes more than once has the chance that it was seen to have.
    """
    _, counts = np.unique(rows, return_counts=True)
    chances = counts[counts > 1] / rows.size
    return float((chances * (1.0 - (1.0 - chances) ** draws)).sum())


def _pairs(rows: Hashes) -> float:
    return rows.size * (rows.size - 1) / 2
