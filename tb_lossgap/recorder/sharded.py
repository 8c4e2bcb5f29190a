"""Models under FSDP2: their parameters gathered once, for replays that need no other process.

A forward of such a model gathers its parameters from all processes. Replays have copies
of the whole parameters in the places of the parts, and FSDP's own hooks switched off but
for the types that they cast to: nothing of FSDP's state is touched, whatever it was.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from tb_lossgap.errors import UnshardableError
from tb_lossgap.recorder.gathering import held_twice

# The most that the gathered parameters may take, in every process.
MOST_BYTES = 4 * 2**30
# On an accelerator, of the memory that is free.
_SHARE_OF_FREE, _QUARTER = 0.25, "a quarter of what is free"

_COLLECTIVE = "its parameters are sharded: a forward needs all processes at once"


@dataclass(frozen=True, slots=True, eq=False)
class Shard:
    """One parameter of which each process holds a part, and where modules have it."""

    part: Any  # a DTensor
    places: tuple[tuple[nn.Module, str], ...]
    dtype: torch.dtype  # what forwards compute in

    @property
    def nbytes(self) -> int:
        """What the whole parameter takes."""
        return int(self.part.numel()) * self.dtype.itemsize

    @property
    def ranks(self) -> tuple[int, ...]:
        """The processes that hold its parts."""
        return tuple(self.part.device_mesh.mesh.flatten().tolist())


def shards(roots: Iterable[nn.Module]) -> list[Shard]:
    """Every sharded parameter below the roots; none where no model is sharded.

    Raises UnshardableError for what cannot be gathered.
    """
    found: list[Shard] = []
    placed: set[tuple[int, str]] = set()
    for module in _modules(roots):
        state = _state(module)
        if state is not None:
            for shard in _shards(state):
                new = {(id(owner), name) for owner, name in shard.places} - placed
                found += [shard] if new else []
                placed |= new
    for module in _modules(roots):
        _check(module, placed)
    if len({shard.ranks for shard in found}) > 1:
        msg = "its parameters are sharded over different groups of processes"
        raise UnshardableError(msg)
    size = nbytes(found)
    if size > MOST_BYTES:
        msg = (
            "its parameters are sharded, and too large to gather: "
            f"{_mib(size)} of at most {_mib(MOST_BYTES)}"
        )
        raise UnshardableError(msg)
    return found


def nbytes(found: Sequence[Shard]) -> int:
    """What the whole parameters take together."""
    return sum(shard.nbytes for shard in found)


def lacks_memory(found: Sequence[Shard]) -> str | None:
    """Why the whole parameters have no room now, in words; None where they have.

    Asked before anybody begins to gather: whoever runs out of memory in the middle of it
    would leave the others waiting.
    """
    size, device = nbytes(found), found[0].part.device
    free = free_bytes(device)
    if free is not None and size > _SHARE_OF_FREE * free:
        most = _mib(_SHARE_OF_FREE * free)
        return f"no room for its whole parameters: {_mib(size)} of at most {most}, {_QUARTER}"
    try:
        torch.empty(size + held_twice(found), dtype=torch.uint8, device=device)
    except RuntimeError:
        return f"no room for its whole parameters: {_mib(size)}"
    return None


def free_bytes(device: torch.device) -> int | None:
    """The free memory of an accelerator; None where that cannot be known."""
    if device.type != "cuda":
        return None
    unused = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
    return torch.cuda.mem_get_info(device)[0] + unused


def _mib(size: float) -> str:
    return f"{size / 2**20:,.0f} MiB"


@contextmanager
def shown(
    roots: Sequence[nn.Module], wholes: Sequence[tuple[Shard, nn.Parameter]]
) -> Iterator[None]:
    """Modules have the whole parameters in their places; as they were afterwards."""
    with ExitStack() as stack:
        for module in _modules(roots):
            for hooks in (module._forward_pre_hooks, module._forward_hooks):  # noqa: SLF001 - no public way
                for key, hook in hooks.items():
                    casts = _casting(hook)
                    if casts is not None:
                        stack.callback(hooks.__setitem__, key, hook)
                        hooks[key] = casts
        for shard, whole in wholes:
            for module, name in shard.places:
                parameters = module._parameters  # noqa: SLF001 - as FSDP does
                stack.callback(parameters.__setitem__, name, parameters[name])
                parameters[name] = whole
        yield


def _casting(hook: Any) -> Callable[..., Any] | None:  # noqa: ANN401 - any hook
    """What stands for one of FSDP's hooks while replays last; None for any other hook."""
    while hook is not None:
        state = getattr(hook, "__self__", None)
        if _is_state(state):
            return _cast_inputs(state) if hook.__name__ == "_pre_forward" else _cast_output(state)
        hook = getattr(hook, "__wrapped__", None)
    return None


def _cast_inputs(state: Any) -> Callable[..., Any]:  # noqa: ANN401 - FSDP's
    return lambda _module, args, kwargs: state._cast_forward_inputs(args, kwargs)  # noqa: SLF001 - no public way


def _cast_output(state: Any) -> Callable[..., Any]:  # noqa: ANN401 - FSDP's
    return lambda _module, _args, output: state._cast_output_dtype(output)  # noqa: SLF001 - no public way


# ----------------------------------------------------------------------------- inside FSDP


def _fsdp() -> Any:  # noqa: ANN401 - a module of torch's, or None
    # Not imported: what the process has not loaded, shards no parameter.
    return sys.modules.get("torch.distributed.fsdp._fully_shard._fsdp_state")


def _is_state(value: object) -> bool:
    kind = getattr(_fsdp(), "FSDPState", None)
    return kind is not None and isinstance(value, kind)


def _state(module: nn.Module) -> Any:  # noqa: ANN401 - FSDP's, or None
    """What FSDP keeps of a module that it shards by itself."""
    get = getattr(module, "_get_fsdp_state", None)
    if get is None or _fsdp() is None:
        return None
    state = get()
    for name in ("_cast_forward_inputs", "_cast_output_dtype", "_fsdp_param_groups"):
        if not hasattr(state, name):
            raise UnshardableError(_COLLECTIVE)
    return state


def _shards(state: Any) -> Iterator[Shard]:  # noqa: ANN401 - FSDP's
    try:
        for group in state._fsdp_param_groups:  # noqa: SLF001 - no public way
            for parameter in group.fsdp_params:
                yield _shard(parameter)
    except AttributeError:
        # Another version of torch: it is not known where it keeps them.
        raise UnshardableError(_COLLECTIVE) from None


def _shard(parameter: Any) -> Shard:  # noqa: ANN401 - FSDP's
    found = parameter._module_info  # noqa: SLF001 - no public way
    shared = zip(found.shared_modules, found.shared_param_names, strict=True)
    if parameter.offload_to_cpu:
        msg = "its sharded parameters are kept in the CPU's memory"
        raise UnshardableError(msg)
    placements = parameter.sharded_param.placements
    if parameter.is_dtensor or sum(placement.is_shard() for placement in placements) != 1:
        msg = "its parameters are sharded in two ways: a forward needs all processes at once"
        raise UnshardableError(msg)
    if hasattr(parameter._sharded_local_tensor, "fsdp_pre_all_gather"):  # noqa: SLF001 - its mark
        msg = "its sharded parameters are gathered in a way of their own"
        raise UnshardableError(msg)
    return Shard(
        parameter.sharded_param,
        ((found.module, found.param_name), *shared),
        getattr(parameter, "param_dtype", None) or parameter.sharded_param.dtype,
    )


def _check(module: nn.Module, placed: set[tuple[int, str]]) -> None:
    """Raise UnshardableError for a module whose forward would need the others all the same."""
    names = {name for owner, name in placed if owner == id(module)}
    for name, parameter in module._parameters.items():  # noqa: SLF001 - no hooks of getattr
        if name not in names and _is_part(parameter):
            raise UnshardableError(_COLLECTIVE)
    if names and type(module).__setattr__ is not nn.Module.__setattr__:
        msg = f"{type(module).__name__} keeps its sharded parameters in a second place"
        raise UnshardableError(msg)
    registered = [value for value in vars(module).values() if _is_registered(value)]
    if registered:
        msg = f"{registered[0].__name__}() is called in the place of a sharded module's forward"
        raise UnshardableError(msg)


def _is_part(value: object) -> bool:
    tensors = sys.modules.get("torch.distributed.tensor")
    kind = getattr(tensors, "DTensor", None)
    return kind is not None and isinstance(value, kind)


def _is_registered(value: object) -> bool:
    """Whether it is a method that gathers parameters by itself (register_fsdp_forward_method)."""
    code = getattr(getattr(value, "__func__", None), "__code__", None)
    return code is not None and code.co_name == "wrapped_method" and "fsdp" in code.co_filename


def uses_parts(leaves: Iterable[object], found: Sequence[Shard]) -> bool:
    """Whether calls are given sharded parameters themselves, which replays cannot have."""
    if not found:
        return False
    # What stands in a place now may be the whole parameter, whose memory will be freed.
    own = {id(module._parameters[name]) for shard in found for module, name in shard.places}  # noqa: SLF001 - as FSDP does
    return any(_is_part(leaf) or id(leaf) in own for leaf in leaves)


def _modules(roots: Iterable[nn.Module]) -> Iterator[nn.Module]:
    seen: set[int] = set()
    for root in roots:
        for module in root.modules():
            if id(module) not in seen:
                seen.add(id(module))
                yield module
