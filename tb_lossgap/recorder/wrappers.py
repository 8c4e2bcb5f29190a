"""What stands between the module that a script calls and the one that replays run."""

from __future__ import annotations

from torch import nn


def unwrapped(model: nn.Module) -> nn.Module:
    """The module that replays run: without its compiler and its data-parallel wrapper.

    A compiled model would be compiled anew for every coalition, and a replay through
    DistributedDataParallel would wait for the other processes.
    """
    inner = getattr(model, "_orig_mod", model)
    if isinstance(inner, nn.DataParallel | nn.parallel.DistributedDataParallel):
        inner = inner.module
    compiled = getattr(inner, "_orig_mod", inner)
    return compiled if isinstance(compiled, nn.Module) else model
