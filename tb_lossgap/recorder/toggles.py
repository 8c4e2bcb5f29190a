"""Train mode switched off by function, not by module flag.

Flags miss what is written as a function call (F.dropout in a DenseNet), and change
structure where they are set alone (a TransformerEncoder's fast path). A function
mode sees every call, so it rewrites the arguments of just those calls.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch.overrides import TorchFunctionMode

Function = Callable[..., Any]


def _named(module: object, *names: str) -> tuple[Function, ...]:
    """The functions of that name that this version of torch has."""
    return tuple(getattr(module, name) for name in names if hasattr(module, name))


# name of the argument -> what it is in eval mode, for functions with a Python signature.
_DROPOUT = {"training": False}
_REWRITES: dict[Function, dict[str, Any]] = {
    **dict.fromkeys(
        _named(
            F,
            "dropout",
            "alpha_dropout",
            "dropout1d",
            "dropout2d",
            "dropout3d",
            "feature_alpha_dropout",
            "rrelu",
            # Its inner calls are not dispatched again, so the outer one is rewritten.
            "multi_head_attention_forward",
        ),
        _DROPOUT,
    ),
}
_NORMS = _named(F, "batch_norm", "instance_norm")
_SIGNATURES = {function: inspect.signature(function) for function in (*_REWRITES, *_NORMS)}
# (input, p, train), written in C.
_FAST_DROPOUT = frozenset(
    _named(
        torch,
        *(
            prefix + name + suffix
            for prefix in ("", "feature_")
            for name in ("dropout", "alpha_dropout")
            for suffix in ("", "_")
        ),
    )
)
# (..., dropout: float, train: bool, ...), written in C, with or without packed sequences.
_RECURRENT = frozenset(_named(torch, "lstm", "gru", "rnn_tanh", "rnn_relu"))


def bound_norm(
    function: Function, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> dict[str, Any] | None:
    """Every argument of a call that normalises by batch or running statistics, by name.

    None for a call of any other function.
    """
    if function is not F.batch_norm and function is not F.instance_norm:
        return None
    bound = _SIGNATURES[function].bind(*args, **kwargs)
    bound.apply_defaults()
    return dict(bound.arguments)


class Toggle(TorchFunctionMode):
    """Switch the stochastic group, the norm group or both to eval mode, by function.

    `hits` counts the calls of either group that were on, whether switched or only
    seen: a group with no hits is not there. `dropout_hits` leaves out masks written by hand.
    """

    def __init__(self, *, stochastic_off: bool = False, norm_off: bool = False) -> None:
        super().__init__()
        self._stochastic_off = stochastic_off
        self._norm_off = norm_off
        self.dropout_hits = 0
        self.own_dropout_hits = 0  # while the watched model ran
        self._before_forward = 0
        self.bernoulli_hits = 0
        self.norm_hits = 0
        self.untracked_hits = 0

    @property
    def stochastic_hits(self) -> int:
        """Calls that draw random numbers in train mode."""
        return self.dropout_hits + self.bernoulli_hits

    def forward_begins(self) -> None:
        """The watched model is about to run."""
        self._before_forward = self.dropout_hits

    def forward_ended(self) -> None:
        """It has run: what comes now is the script's, or another model's."""
        self.own_dropout_hits += self.dropout_hits - self._before_forward

    def __torch_function__(
        self,
        func: Function,
        types: Sequence[type],
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 - whatever the function returns
        kwargs = kwargs or {}
        if func is F.batch_norm or func is F.instance_norm:
            args, kwargs = self._norm(func, args, kwargs)
        elif func in _REWRITES:
            args, kwargs = self._dropout(func, args, kwargs)
        elif func in _FAST_DROPOUT:
            args, kwargs = self._fast_dropout(args, kwargs)
        elif func is F.scaled_dot_product_attention:
            args, kwargs = self._attention(args, kwargs)
        elif func in _RECURRENT:
            args = self._recurrent(args)
        elif getattr(func, "__name__", "") in ("bernoulli", "bernoulli_"):
            return self._bernoulli(func, args, kwargs)
        return func(*args, **kwargs)

    def _norm(
        self, func: Function, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[tuple[Any, ...], dict[str, Any]]:
        flag = "training" if func is F.batch_norm else "use_input_stats"
        call = bound_norm(func, args, kwargs)
        if call is None or not call[flag]:
            return args, kwargs
        if call["running_mean"] is None:
            # Eval mode uses the batch's statistics as well: there is nothing to switch.
            self.untracked_hits += func is F.batch_norm
            return args, kwargs
        self.norm_hits += 1
        if not self._norm_off:
            return args, kwargs
        return (), {**call, flag: False}

    def _dropout(
        self, func: Function, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[tuple[Any, ...], dict[str, Any]]:
        bound = _SIGNATURES[func].bind(*args, **kwargs)
        bound.apply_defaults()
        if not bound.arguments["training"]:
            return args, kwargs
        self.dropout_hits += 1
        if not self._stochastic_off:
            return args, kwargs
        bound.arguments.update(_REWRITES[func])
        return bound.args, bound.kwargs

    def _fast_dropout(
        self, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[tuple[Any, ...], dict[str, Any]]:
        train = kwargs["train"] if "train" in kwargs else args[-1]
        self.dropout_hits += bool(train)
        if not self._stochastic_off:
            return args, kwargs
        if "train" in kwargs:
            return args, {**kwargs, "train": False}
        return (*args[:-1], False), kwargs

    def _attention(
        self, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[tuple[Any, ...], dict[str, Any]]:
        position = 4  # (query, key, value, attn_mask, dropout_p, ...)
        rate = args[position] if len(args) > position else kwargs.get("dropout_p", 0.0)
        self.dropout_hits += bool(rate)
        if not self._stochastic_off or not rate:
            return args, kwargs
        if len(args) > position:
            return (*args[:position], 0.0, *args[position + 1 :]), kwargs
        return args, {**kwargs, "dropout_p": 0.0}

    def _recurrent(self, args: tuple[Any, ...]) -> tuple[Any, ...]:
        rate = max(i for i, argument in enumerate(args) if isinstance(argument, float))
        is_on = bool(args[rate]) and bool(args[rate + 1])
        self.dropout_hits += is_on
        if not self._stochastic_off or not is_on:
            return args
        return (*args[: rate + 1], False, *args[rate + 2 :])

    def _bernoulli(
        self, func: Function, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> torch.Tensor:
        """Masks written by hand (stochastic depth): their expectation stands in for the draw."""
        self.bernoulli_hits += 1
        drawn: torch.Tensor
        if not self._stochastic_off:
            drawn = func(*args, **kwargs)
            return drawn
        in_place = func.__name__ == "bernoulli_"
        default = 0.5 if in_place else args[0]
        rate = args[1] if len(args) > 1 else kwargs.get("p", default)
        drawn = args[0] if in_place else torch.empty_like(args[0])
        return drawn.copy_(rate) if isinstance(rate, torch.Tensor) else drawn.fill_(rate)
