"""Models whose steps cannot be replayed without harm, and why, in words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

import torch
from torch import nn

from tb_lossgap.errors import UnshardableError
from tb_lossgap.recorder.alive import alive
from tb_lossgap.recorder.distributed import is_several
from tb_lossgap.recorder.sharded import shards
from tb_lossgap.recorder.wrappers import unwrapped


def obstacle(model: nn.Module, others: Iterable[nn.Module] = ()) -> str | None:
    """Why replays of this model would disturb the training; None where they would not.

    Of the `others` that replays run too, only the weights matter. The sentence says what
    to do where something can be done.
    """
    modules = list(model.modules())
    for is_there, sentence in _OBSTACLES:
        if any(is_there(module) for module in modules):
            return sentence
    try:
        shards((model, *others))
    except UnshardableError as error:
        return str(error)
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


def compiled_since(model: nn.Module) -> nn.Module | None:
    """What torch.compile made of a model that is watched already: the script calls that."""
    kind = getattr(sys.modules.get("torch._dynamo.eval_frame"), "OptimizedModule", None)
    if kind is None:
        return None
    inner = unwrapped(model)
    compiled = (each for each in alive(kind) if each is not model and unwrapped(each) is inner)
    return next(compiled, None)


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


def _is_flattened(module: nn.Module) -> bool:
    # The older way to shard: all parameters of a module in one, which no replay could use.
    return type(module).__name__ == "FullyShardedDataParallel"


def _is_partitioned(module: nn.Module) -> bool:
    # The mark of DeepSpeed's third stage: parameters are there in a forward only.
    return any(hasattr(own, "ds_tensor") for own in module.parameters(recurse=False))


def _is_synchronised(module: nn.Module) -> bool:
    return isinstance(module, nn.SyncBatchNorm) and is_several()


_OBSTACLES: tuple[tuple[Callable[[nn.Module], bool], str], ...] = (
    (_is_compiled_in_place, "compiled in place: use model = torch.compile(model) instead"),
    (_has_compiled_part, "a part is compiled: use model = torch.compile(model) instead"),
    (_is_graphed, "its forward is a CUDA graph, which has train mode fixed in it"),
    (_is_flattened, "sharded by FullyShardedDataParallel: use fully_shard instead"),
    (_is_partitioned, "its parameters are partitioned by DeepSpeed"),
    (_is_synchronised, "SyncBatchNorm needs all processes at once"),
)
