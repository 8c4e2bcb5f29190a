"""What leaves the training goes without our hooks: copies, pickles and scripts of a watched model.

Where it is loaded there may be no tb_lossgap, and no hook of ours may be asked for by a safe
loader or by TorchScript's compiler. While somebody watches, `nn.Module.__getstate__` (which
copy and pickle ask) leaves them out, and there is a `__prepare_scriptable__` (which
torch.jit.script asks for). A class's own ones come before these.
"""

from __future__ import annotations

import copy
import weakref
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from torch import nn

from tb_lossgap.recorder.hooks import BeforeNextForward, Hook

# Each with the registries that hold flags of the same hooks.
_REGISTRIES = {
    "_forward_pre_hooks": ("_forward_pre_hooks_with_kwargs",),
    "_forward_hooks": ("_forward_hooks_with_kwargs", "_forward_hooks_always_called"),
    "_load_state_dict_post_hooks": (),
}
_watching: weakref.WeakSet[object] = weakref.WeakSet()
# torch's own way to a module's state; older versions have none.
_original: Callable[[nn.Module], dict[str, Any]] | None = None


def begin(owner: object) -> None:
    """From now on, until `end(owner)`, nothing of ours goes with a model."""
    global _original  # noqa: PLW0603 - what is patched is global as well
    _watching.add(owner)
    if vars(nn.Module).get("__getstate__") is not _state:
        _original = vars(nn.Module).get("__getstate__")
        _give("__getstate__", _state)
        _give("__prepare_scriptable__", _scriptable)


def end(owner: object) -> None:
    """The last one to leave gives torch's class back as it was."""
    _watching.discard(owner)
    if not _watching and vars(nn.Module).get("__getstate__") is _state:
        _give("__getstate__", _original)
        _give("__prepare_scriptable__", None)


def _give(name: str, function: Callable[[nn.Module], Any] | None) -> None:
    if function is None:
        delattr(nn.Module, name)
    else:
        setattr(nn.Module, name, function)


def _state(module: nn.Module) -> dict[str, Any]:
    """A module's state as torch gives it, without our hooks."""
    state = dict(module.__dict__) if _original is None else _original(module)
    for name, flags in _REGISTRIES.items():
        ours = _ours(state.get(name, {}))
        if ours:
            for registry in (name, *flags):
                state[registry] = _without(state.get(registry, {}), ours)
    return state


def _scriptable(module: nn.Module) -> nn.Module:
    """The module itself, or one that shares all but our hooks with it."""
    parts = [vars(part) for part in module.modules()]
    if not any(_ours(part.get(name, {})) for part in parts for name in _REGISTRIES):
        return module
    copied = copy.copy(module)
    # torch.jit puts what it gets for each child into the parent's own table.
    copied.__dict__["_modules"] = OrderedDict(module._modules)  # noqa: SLF001 - torch's registry
    return copied


def _ours(hooks: dict[int, Any]) -> set[int]:
    return {key for key, hook in hooks.items() if isinstance(hook, Hook | BeforeNextForward)}


def _without(registry: dict[int, Any], keys: set[int]) -> OrderedDict[int, Any]:
    return OrderedDict((key, value) for key, value in registry.items() if key not in keys)
