"""The function mode that hears a script's calls, and its way on and off torch's stack.

It is there from the end of the model's forward to the loss, never longer than that: active
around a compiled callable it would silently end compilation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import torch
from torch.overrides import TorchFunctionMode, _get_current_function_mode_stack
from torch.utils import _device

from tb_lossgap.recorder.calls import Arguments, Entry, Function


class Listener(Protocol):
    """What hears of each call before and after it happens."""

    def call_begins(self, function: Function, call: Arguments, /) -> Entry | None: ...
    def call_ended(self, entry: Entry, result: object, call: Arguments, /) -> None: ...


class Mode(TorchFunctionMode):
    """Tells a listener of every call that the script makes, and lets it happen."""

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        self._listener = listener

    def __torch_function__(
        self,
        func: Function,
        types: Sequence[type],
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 - whatever the function returns
        call = (args, kwargs or {})
        # Flattened before the call: an in-place one changes what its arguments are.
        entry = self._listener.call_begins(func, call)
        result = func(*args, **call[1])
        if entry is not None:
            self._listener.call_ended(entry, result, call)
        return result


# Modes that were to end inside their own handler, where they are off the stack for a moment.
_leftover: list[Mode] = []


def sweep() -> bool:
    """Take modes that could not end in time off the stack; whether none is left."""
    for mode in _leftover[::-1]:
        if mode in _get_current_function_mode_stack():
            _leftover.remove(mode)
            _remove(mode)
    return not _leftover


def _remove(mode: Mode) -> None:
    """Take a mode out of the stack, and leave those above it there."""
    above = []
    while (top := torch.overrides._pop_mode()) is not mode:  # noqa: SLF001 - no public way
        above.append(top)
    for other in reversed(above):
        torch.overrides._push_mode(other)  # noqa: SLF001 - no public way


def is_free() -> bool:
    """Whether a mode may be pushed: the end of a user's own `with` would pop it in its place.

    torch.set_default_device is a mode too, but one that no `with` ends; and ours, of another
    model's tape, may stand below.
    """
    stack = _get_current_function_mode_stack()
    others = [mode for mode in stack if not isinstance(mode, Mode)]
    return not others or (len(others) == 1 and _device.CURRENT_DEVICE is not None)


def end(mode: Mode) -> None:
    """Have a mode end: now, or where that cannot be, when `sweep` is next called."""
    _leftover.append(mode)
    sweep()
