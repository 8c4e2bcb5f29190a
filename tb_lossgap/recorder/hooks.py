"""Hooks that a model may carry anywhere: weak, inert in every copy, and never raising."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Container
from typing import Any, Protocol

import torch
from torch import nn

from tb_lossgap.recorder.faults import Faults


class Guarded(Protocol):
    """What a hook calls, and who hears of its faults."""

    @property
    def faults(self) -> Faults: ...


def inert(*_args: object, **_kwargs: object) -> None:
    """What a hook becomes in a copy of the model (EMA, pickle, another process)."""


def _is_recorded() -> bool:
    """Whether a compiler or a tracer follows this call: what we do is no part of the model."""
    return torch.compiler.is_compiling() or torch._C._get_tracing_state() is not None  # noqa: SLF001 - torch.jit.is_tracing, in a quarter of its time


def _inert() -> Callable[..., None]:
    return inert


def is_copy(called: object, watched: Container[int]) -> bool:
    """Whether a hook was called for a shallow copy of what it was put on, which shares its hooks.

    `watched` holds the ids of that. DataParallel's replicas are copies too, but the model itself.
    """
    return id(called) not in watched and not getattr(called, "_is_replica", False)


class Hook:
    """Calls a method of its owner, which it does not keep alive."""

    __slots__ = ("_method", "_owner")
    __name__ = "tb_lossgap_hook"

    def __init__(self, owner: Guarded, method: str) -> None:
        self._owner = weakref.ref(owner)
        # Looked up once: this is called on every training step.
        self._method = getattr(type(owner), method)

    def __call__(self, *args: Any) -> None:  # noqa: ANN401 - torch's hook arguments
        owner = self._owner()
        if owner is None or owner.faults.blocked or _is_recorded():
            return
        try:
            self._method(owner, *args)
        except Exception as error:  # noqa: BLE001 - a fault of ours never stops a training
            owner.faults.fail(error)

    def __copy__(self) -> Callable[..., None]:
        return inert

    def __deepcopy__(self, memo: dict[int, object]) -> Callable[..., None]:
        return inert

    def __reduce__(self) -> tuple[Callable[[], Callable[..., None]], tuple[()]]:
        return (_inert, ())


class BeforeNextForward:
    """Calls a function once, before the model runs again; then the hook is gone."""

    def __init__(self, model: nn.Module, function: Callable[[], object]) -> None:
        self._function = function
        self._handle = model.register_forward_pre_hook(self)

    def __call__(self, *_args: object) -> None:
        self._handle.remove()
        self._function()

    def __copy__(self) -> Callable[..., None]:
        return inert

    def __deepcopy__(self, memo: dict[int, object]) -> Callable[..., None]:
        return inert

    def __reduce__(self) -> tuple[Callable[[], Callable[..., None]], tuple[()]]:
        return (_inert, ())


class WatchedFunction:
    """A criterion function whose calls are seen; a copy of it is the function itself."""

    def __init__(self, function: Callable[..., Any], begins: Hook, ended: Hook, left: Hook) -> None:
        self.__wrapped__ = function
        self.__name__ = getattr(function, "__name__", type(function).__name__)
        self.__doc__ = function.__doc__
        self._begins = begins
        self._ended = ended
        self._left = left

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - the function's own
        self._begins(self.__wrapped__, args, kwargs)
        try:
            loss = self.__wrapped__(*args, **kwargs)
        except BaseException:
            self._left()
            raise
        self._ended(self.__wrapped__, args, kwargs, loss)
        return loss

    def __copy__(self) -> Callable[..., Any]:
        return self.__wrapped__

    def __deepcopy__(self, memo: dict[int, object]) -> Callable[..., Any]:
        return self.__wrapped__

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Callable[..., Any]]]:
        return (_itself, (self.__wrapped__,))


def _itself(function: Callable[..., Any]) -> Callable[..., Any]:
    return function
