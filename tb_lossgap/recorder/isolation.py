"""Replays that leave no trace: a live model's state swapped for copies, and swapped back.

Buffers are replaced by clones, never written: an in-place restore would bump
version counters that autograd checks, and BatchNorm changes its statistics
without bumping them. Attributes of every module are put back as they were.
Parameters are shared with the copies of state, because a forward does not
change them; those that do change (an EMA codebook) are named in `volatile`.
"""

from __future__ import annotations

import copy
import types
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import nn

from tb_lossgap.recorder.generators import preserved_randomness

# Registries that hold modules, parameters and hooks: structure, not state.
_STRUCTURE = frozenset(
    name for name in vars(nn.Module()) if name.startswith("_") and name != "_buffers"
)
_PLAIN = (bool, int, float, complex, str, bytes, type(None), torch.dtype, torch.device, torch.Size)
_MAPPINGS = (dict, OrderedDict, defaultdict)
_SEQUENCES = (list, deque)


@dataclass(slots=True, eq=False)
class _Copies:
    """Originals and the stand-ins that a replay works on, keyed by the original's id."""

    pairs: dict[int, tuple[Any, Any]] = field(default_factory=dict)
    objects: list[tuple[Any, dict[str, Any]]] = field(default_factory=list)

    def stand_in(self, value: Any) -> Any:  # noqa: ANN401 - an attribute of a user's module
        """A copy to work on, the same one for the same original; the value itself if immutable."""
        if isinstance(value, _PLAIN):
            return value
        if id(value) not in self.pairs:
            # Entered before its members, so that a container inside itself ends.
            self.pairs[id(value)] = (value, value)
            self.pairs[id(value)] = (value, self._copy(value))
        return self.pairs[id(value)][1]

    def _copy(self, value: Any) -> Any:  # noqa: ANN401, PLR0911 - see stand_in; one kind a line
        if isinstance(value, nn.Module | nn.Parameter | type | types.ModuleType):
            return value
        if isinstance(value, torch.Tensor):
            # A tensor inside somebody's graph is not state that a forward writes to.
            return value if value.grad_fn is not None else _clone(value)
        if isinstance(value, torch.Generator):
            return value.clone_state()
        if isinstance(value, np.ndarray):
            return value.copy()
        if type(value) in _MAPPINGS:
            members = copy.copy(value)
            members.update({key: self.stand_in(member) for key, member in value.items()})
            return members
        if type(value) in _SEQUENCES:
            members = copy.copy(value)
            for index, member in enumerate(value):
                members[index] = self.stand_in(member)
            return members
        if type(value) is set:
            return set(value)
        return self._remember(value)

    def _remember(self, value: Any) -> Any:  # noqa: ANN401 - see stand_in
        """An object of the user's: its attributes are put back, the object stays."""
        attributes = getattr(value, "__dict__", None)
        if isinstance(attributes, dict) and not callable(value):
            self.objects.append((value, dict(attributes)))
        return value

    def tensors(self) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
        """Originals and stand-ins of every copied tensor, in step."""
        copied = [
            (original, stand_in)
            for original, stand_in in self.pairs.values()
            if isinstance(original, torch.Tensor) and original is not stand_in
        ]
        return [original for original, _ in copied], [stand_in for _, stand_in in copied]


def _clone(tensor: torch.Tensor) -> torch.Tensor:
    """A copy of the same type, memory format and (for a leaf) requirement of gradient."""
    with torch.no_grad():
        copied = tensor.detach().clone()
    return copied.requires_grad_(tensor.requires_grad)


@dataclass(slots=True, eq=False)
class _State:
    """One module, and its attributes and buffers as a replay sees them."""

    module: nn.Module
    replayed: dict[str, Any]
    replayed_buffers: dict[str, Any]

    def show(self, attributes: dict[str, Any], buffers: dict[str, Any]) -> None:
        """Set the module's attributes and buffers in place, its dictionaries keeping identity."""
        own = self.module.__dict__
        for name in own.keys() - attributes.keys() - {"_buffers"}:
            del own[name]
        own.update(attributes)
        registry = own["_buffers"]
        registry.clear()
        registry.update(buffers)


class Isolation:
    """The state of some modules, copied when this is made, to replay on.

    `reset` gives the copies back the values of the moment of making, and must come
    before every replay: a train-mode forward moves running statistics that the next
    one reads. With `hold`, those values are kept apart, so that a step's own forward
    may move the originals before it is replayed.
    """

    def __init__(
        self,
        roots: Iterable[nn.Module],
        volatile: Iterable[nn.Parameter] = (),
        *,
        hold: bool = False,
    ) -> None:
        self._copies = _Copies()
        self._states = [self._state(module) for module in _modules(roots)]
        self._volatile = [(parameter, parameter.data.clone()) for parameter in volatile]
        originals, self._stand_ins = self._copies.tensors()
        self._values = [t.detach().clone() if hold else t.detach() for t in originals]
        self._containers = [
            (stand_in, copy.copy(stand_in))
            for original, stand_in in self._copies.pairs.values()
            if original is not stand_in and not isinstance(stand_in, torch.Tensor | torch.Generator)
        ]
        self._generators = [
            stand_in
            for _, stand_in in self._copies.pairs.values()
            if isinstance(stand_in, torch.Generator)
        ]

    def changed_parameters(self) -> list[nn.Parameter]:
        """The volatile parameters that a forward inside `active` has written to."""
        return [
            parameter
            for parameter, value in self._volatile
            if not torch.equal(parameter.data.nan_to_num(), value.nan_to_num())
        ]

    def _state(self, module: nn.Module) -> _State:
        found, buffers = _attributes(module)
        return _State(
            module=module,
            replayed={
                name: value if name in _STRUCTURE else self._copies.stand_in(value)
                for name, value in found.items()
            },
            replayed_buffers={
                name: self._copies.stand_in(value) for name, value in buffers.items()
            },
        )

    @contextmanager
    def active(self) -> Iterator[Isolation]:
        """Replays inside see the copies; everything is as it was afterwards."""
        modules = [(state, *_attributes(state.module)) for state in self._states]
        objects = [(owner, dict(owner.__dict__)) for owner, _ in self._copies.objects]
        parameters = [(parameter, parameter.data) for parameter, _ in self._volatile]
        with preserved_randomness(), torch.no_grad():
            try:
                self.reset()
                yield self
            finally:
                for state, attributes, buffers in modules:
                    state.show(attributes, buffers)
                for owner, attributes in objects:
                    _set_attributes(owner, attributes)
                for parameter, data in parameters:
                    parameter.data = data

    def reset(self, seed: int | None = None) -> None:
        """Put the copies back to the state of the moment of making.

        With a seed, generators that modules hold start from it, so that fresh masks
        are fresh for them too.
        """
        for stand_in, value in zip(self._stand_ins, self._values, strict=True):
            if stand_in.shape != value.shape:
                stand_in.resize_(value.shape)
        if self._stand_ins:
            # Unconditional: BatchNorm moves its statistics without bumping their version.
            torch._foreach_copy_([t.detach() for t in self._stand_ins], self._values)
        for stand_in, members in self._containers:
            _refill(stand_in, members)
        for state in self._states:
            flag = state.module.__dict__["training"]
            state.show(state.replayed, state.replayed_buffers)
            state.module.__dict__["training"] = flag
        for owner, attributes in self._copies.objects:
            _set_attributes(owner, attributes)
        for parameter, value in self._volatile:
            parameter.data = value.clone()
        if seed is not None:
            for generator in self._generators:
                generator.manual_seed(seed)


def _attributes(module: nn.Module) -> tuple[dict[str, Any], dict[str, Any]]:
    """A module's attributes but for its buffers, and its buffers."""
    attributes = dict(module.__dict__)
    return attributes, dict(attributes.pop("_buffers"))


def _set_attributes(owner: object, attributes: dict[str, Any]) -> None:
    owner.__dict__.clear()
    owner.__dict__.update(attributes)


def _refill(container: Any, members: Any) -> None:  # noqa: ANN401 - a user's container
    """Give a container back its members, keeping its identity."""
    if isinstance(container, np.ndarray):
        container[...] = members
        return
    refill: Callable[[Any], object] = (
        container.extend if isinstance(container, _SEQUENCES) else container.update
    )
    container.clear()
    refill(members)


def _modules(roots: Iterable[nn.Module]) -> list[nn.Module]:
    """Every module below the roots, once."""
    found: dict[int, nn.Module] = {}
    for root in roots:
        for module in root.modules():
            found.setdefault(id(module), module)
    return list(found.values())


Flags = tuple[tuple[nn.Module, bool], ...]


def training_flags(model: nn.Module) -> Flags:
    """Each module's own train/eval flag, as it is now."""
    return tuple((module, module.training) for module in model.modules())


@contextmanager
def flags_set(flags: Flags) -> Iterator[None]:
    """Set flags directly: `.train()` may be overridden to do more than that."""
    before = [(module, module.training) for module, _ in flags]
    try:
        for module, training in flags:
            module.__dict__["training"] = training
        yield
    finally:
        for module, training in before:
            module.__dict__["training"] = training
