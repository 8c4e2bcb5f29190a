"""Models whose steps cannot be replayed without harm, and why, in words."""

from __future__ import annotations

import sys
from collections.abc import Callable

import torch
from torch import nn

from tb_lossgap.recorder.distributed import is_several


def obstacle(model: nn.Module) -> str | None:
    """Why replays of this model would disturb the training; None where they would not.

    The sentence says what to do where something can be done.
    """
    modules = list(model.modules())
    for is_there, sentence in _OBSTACLES:
        if any(is_there(module) for module in modules):
            return sentence
    return None


def hidden(model: nn.Module, criterion: object) -> str | None:
    """Why the losses of this loop cannot be seen at all; None where they can."""
    watched, name = (model, "model") if criterion is None else (criterion, "criterion")
    if not isinstance(watched, nn.Module) or not _is_compiled_in_place(watched):
        return None
    return (
        f"{name}.compile() compiles the hooks away that its losses are seen by: "
        f"use {name} = torch.compile({name}) before watch(), "
        "or call writer.log_train_loss(loss, weight) and writer.log_val_loss(loss, weight)"
    )


def is_compiled(watched: object) -> bool:
    """Whether the script calls it through torch.compile: what replays run is not compiled."""
    while isinstance(watched, nn.Module) and "module" in watched._modules:  # noqa: SLF001 - data-parallel wrappers
        watched = watched.module
    is_module = isinstance(watched, nn.Module) and _has_compiled_part(watched)
    return is_module or hasattr(watched, "_torchdynamo_orig_callable")


def is_being_captured() -> bool:
    """Whether what runs now is recorded into a CUDA graph: hooks are not part of that."""
    return torch.cuda.is_initialized() and torch.cuda.is_current_stream_capturing()


def _is_compiled_in_place(module: nn.Module) -> bool:
    """Whether `module.compile()` was called: its hooks are compiled with it, and see nothing."""
    return getattr(module, "_compiled_call_impl", None) is not None


def _has_compiled_part(module: nn.Module) -> bool:
    return "_orig_mod" in module._modules  # noqa: SLF001 - the mark of torch.compile


def _is_graphed(module: nn.Module) -> bool:
    # A replaced forward alone is no sign: mixed precision is often put on in that way.
    forward = module.__dict__.get("forward")
    return "make_graphed" in getattr(forward, "__qualname__", "")


def _is_sharded(module: nn.Module) -> bool:
    if type(module).__name__ == "FullyShardedDataParallel":
        return True
    # Not imported: what the process has not loaded, no parameter is.
    tensors = sys.modules.get("torch.distributed.tensor")
    sharded = getattr(tensors, "DTensor", None)
    own = module.parameters(recurse=False)
    return sharded is not None and any(isinstance(parameter, sharded) for parameter in own)


def _is_synchronised(module: nn.Module) -> bool:
    return isinstance(module, nn.SyncBatchNorm) and is_several()


_OBSTACLES: tuple[tuple[Callable[[nn.Module], bool], str], ...] = (
    (_is_compiled_in_place, "compiled in place: use model = torch.compile(model) instead"),
    (_has_compiled_part, "a part is compiled: use model = torch.compile(model) instead"),
    (_is_graphed, "its forward is a CUDA graph, which has train mode fixed in it"),
    (_is_sharded, "its parameters are sharded: a forward needs all processes at once"),
    (_is_synchronised, "SyncBatchNorm needs all processes at once"),
)
