"""What a probe must leave as it was, in a form that can be compared."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn

from tb_lossgap.recorder.generators import RandomState
from tb_lossgap.recorder.isolation import Flags, training_flags


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """Parameters, buffers, random generators and flags at one moment."""

    tensors: dict[str, tuple[int, ...]]
    random: RandomState
    flags: Flags

    @classmethod
    def take(cls, model: nn.Module) -> Fingerprint:
        named = [*model.named_parameters(), *model.named_buffers()]
        tensors = {name: _checksum(tensor) for name, tensor in named}
        return cls(tensors, RandomState.capture(), training_flags(model))

    def differences(self, later: Fingerprint) -> list[str]:
        """What is not as it was, in words; empty where all is."""
        changed = [
            name
            for name in self.tensors.keys() | later.tensors.keys()
            if self.tensors.get(name) != later.tensors.get(name)
        ]
        if not self.random.equals(later.random):
            changed.append("the random generators")
        if self.flags != later.flags:
            changed.append("train/eval flags")
        return sorted(changed)


def _checksum(tensor: torch.Tensor) -> tuple[int, ...]:
    """Place in memory and a sum over the bytes: equal for an untouched tensor."""
    data = tensor.detach()
    if data.numel() == 0 or data.is_meta:
        return (0,)
    octets = data.contiguous().view(-1).view(torch.uint8)
    return (data.data_ptr(), int(octets.sum(dtype=torch.int64)))
