"""Two networks that train against each other, in loops as people write them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import nn

from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import everything

REAL = torch.randn(16, 6, generator=torch.Generator().manual_seed(3)) + 1.0
STEPS = 7


class Pair:
    """A generator and its judge, recorded where there is a directory; both are bare at the end."""

    def __init__(self, logdir: Path | None, generator: nn.Module, judge: nn.Module) -> None:
        self.generator, self.judge = generator, judge
        self.writer = None if logdir is None else SummaryWriter(str(logdir))
        self.optimisers = [
            torch.optim.SGD(model.parameters(), lr=0.05) for model in (judge, generator)
        ]
        self.losses: dict[str, list[float]] = {"judge": [], "generator": []}

    def run(self, step: Callable[[Any], None], epochs: int) -> dict[str, Any]:
        """Train; gives back the losses, and all that is left of both."""
        for _ in range(epochs):
            for _ in range(STEPS):
                step(self)
            if self.writer is not None:
                self.writer.end_epoch()
        if self.writer is not None:
            self.writer.close()
        for model in (self.generator, self.judge):
            assert not model._forward_hooks
            assert not model._forward_pre_hooks
        assert not hasattr(torch.autograd.backward, "_tb_lossgap")
        assert torch._C._len_torch_function_stack() == 0
        pairs = zip((self.judge, self.generator), self.optimisers, strict=True)
        return {"losses": self.losses, "states": [everything(*pair) for pair in pairs]}
