"""Replays that may not speak to other processes: a collective of theirs would wait for ever."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import Any

from torch.utils._python_dispatch import TorchDispatchMode

from tb_lossgap.errors import CollectiveError
from tb_lossgap.recorder.distributed import is_several

_COLLECTIVES = frozenset(
    ("c10d", "_c10d_functional", "_c10d_functional_autograd", "c10d_functional", "symm_mem")
)


class _Silent(TorchDispatchMode):
    # Higher-order operators (flex_attention) and compiled functions come by as they are.
    supports_higher_order_operators = True

    @classmethod
    def ignore_compile_internals(cls) -> bool:
        return True

    def __torch_dispatch__(
        self,
        func: Any,  # noqa: ANN401 - an operator of any kind
        types: Sequence[type],
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 - whatever the operator returns
        if getattr(func, "namespace", "") in _COLLECTIVES:
            msg = f"a replay cannot call {func}: the other processes do not take part"
            raise CollectiveError(msg)
        return func(*args, **(kwargs or {}))


def silent() -> contextlib.AbstractContextManager[object]:
    """While this lasts, a collective raises before it begins; where processes are several."""
    return _Silent() if is_several() else contextlib.nullcontext()  # type: ignore[no-untyped-call]  # torch's, untyped
