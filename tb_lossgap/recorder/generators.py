"""Every source of random numbers that a forward may draw from: saved, seeded, compared."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import torch


def _accelerators() -> Iterator[ModuleType]:
    """The device modules whose generators exist already; asking must not start one."""
    for name in ("cuda", "xpu"):
        device = getattr(torch, name, None)
        if device is not None and device.is_available() and device.is_initialized():
            yield device


def _numpy() -> ModuleType | None:
    # Not imported: what the process has not loaded, no forward has drawn from.
    numpy: ModuleType | None = sys.modules.get("numpy")
    return numpy


@dataclass(frozen=True, slots=True, eq=False)
class RandomState:
    """The state of all generators at one moment."""

    torch_cpu: torch.Tensor
    accelerators: tuple[tuple[ModuleType, list[torch.Tensor]], ...]
    mps: torch.Tensor | None
    python: tuple[Any, ...]
    numpy: tuple[Any, ...] | None

    @classmethod
    def capture(cls) -> RandomState:
        numpy = _numpy()
        has_mps = torch.backends.mps.is_available()
        return cls(
            torch_cpu=torch.get_rng_state(),
            accelerators=tuple((device, device.get_rng_state_all()) for device in _accelerators()),
            mps=torch.mps.get_rng_state() if has_mps else None,
            python=random.getstate(),
            numpy=None if numpy is None else numpy.random.get_state(),
        )

    def restore(self) -> None:
        torch.set_rng_state(self.torch_cpu)
        for device, states in self.accelerators:
            device.set_rng_state_all(states)
        if self.mps is not None:
            torch.mps.set_rng_state(self.mps)
        random.setstate(self.python)
        numpy = _numpy()
        if numpy is not None and self.numpy is not None:
            numpy.random.set_state(self.numpy)

    def equals(self, other: RandomState) -> bool:
        """Whether no generator moved between the two moments."""
        if not torch.equal(self.torch_cpu, other.torch_cpu) or self.python != other.python:
            return False
        mine = [state for _, states in self.accelerators for state in states]
        theirs = [state for _, states in other.accelerators for state in states]
        if len(mine) != len(theirs) or not all(map(torch.equal, mine, theirs)):
            return False
        if self.mps is not None and other.mps is not None and not torch.equal(self.mps, other.mps):
            return False
        return _same_numpy(self.numpy, other.numpy)


def _same_numpy(first: tuple[Any, ...] | None, second: tuple[Any, ...] | None) -> bool:
    if first is None or second is None:
        return first is second
    # The keys are an array; the rest (name, position, Gaussian kept) are plain values.
    return bool((first[1] == second[1]).all()) and first[2:] == second[2:]


def seed_all(seed: int) -> None:
    """Start every generator anew; only ever inside `preserved_randomness`.

    Not by torch.manual_seed: for a device that is not in use yet it queues a call that
    would seed it, with our seed, when the script first uses it.
    """
    torch.default_generator.manual_seed(seed)
    for device in _accelerators():
        device.manual_seed_all(seed)
    if torch.backends.mps.is_available():
        torch.mps.manual_seed(seed)
    random.seed(seed)
    numpy = _numpy()
    if numpy is not None:
        numpy.random.seed(seed % 2**32)


@contextmanager
def preserved_randomness() -> Iterator[RandomState]:
    """Give every generator back as it was found."""
    state = RandomState.capture()
    try:
        yield state
    finally:
        state.restore()
