"""Whoever calls `backward` is training: the one place that every loop passes.

While somebody listens, torch.autograd.backward (which Tensor.backward calls) is wrapped;
when nobody does, the original is back in its place.
"""

from __future__ import annotations

import functools
import weakref
from collections.abc import Callable
from typing import Any

import torch

from tb_lossgap.recorder.hooks import Guarded, Hook

_original: Callable[..., Any] | None = None
_listeners: weakref.WeakKeyDictionary[Guarded, Hook] = weakref.WeakKeyDictionary()


def listen(owner: Guarded, method: str) -> None:
    """Have `owner.method(root)` called before each backward pass from a single tensor."""
    global _original  # noqa: PLW0603 - what is patched is global as well
    _listeners[owner] = Hook(owner, method)
    if _original is None:
        _original = torch.autograd.backward
        torch.autograd.backward = _wrapper(_original)


def forget(owner: Guarded) -> None:
    """The last one to leave puts torch's own function back."""
    global _original  # noqa: PLW0603 - see listen
    _listeners.pop(owner, None)
    is_ours = hasattr(torch.autograd.backward, "_tb_lossgap")
    if not _listeners and _original is not None and is_ours:
        # Somebody else's wrapper around ours stays: ours inside it tells nobody.
        torch.autograd.backward = _original
        _original = None


def is_in_backward() -> bool:
    """Whether `backward` is under way: gradient checkpointing runs parts of a model again in it."""
    return bool(torch._C._current_graph_task_id() != -1)  # noqa: SLF001 - no public way


def _wrapper(original: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(original)
    def backward(tensors: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - torch's own
        root = tensors if isinstance(tensors, torch.Tensor) else _only(tensors)
        # Inside another backward: gradient checkpointing, which computes a part again.
        if root is not None and not is_in_backward():
            for hook in list(_listeners.values()):
                hook(root)
        return original(tensors, *args, **kwargs)

    backward._tb_lossgap = True  # type: ignore[attr-defined]  # noqa: SLF001 - how we know our own
    return backward


def _only(tensors: Any) -> torch.Tensor | None:  # noqa: ANN401 - a sequence, by contract
    members = list(tensors)
    return members[0] if len(members) == 1 and isinstance(members[0], torch.Tensor) else None
