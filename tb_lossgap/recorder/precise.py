"""BatchNorm with the statistics of all probed batches together: collected, then used.

By function, not by module: no module's buffers or momentum are touched. The statistics
are those of Wu and Johnson (2021), "precise BatchNorm": the means over the batches of
their means and of their unbiased variances, which is what the running ones track.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it

from tb_lossgap.recorder.toggles import Toggle, bound_norm

_MOMENTS = tuple[torch.Tensor, torch.Tensor]


class Statistics:
    """Of each layer with running statistics, the sums of the batches' means and variances.

    A layer is known by its running mean, which stays the same tensor while replays last.
    """

    def __init__(self) -> None:
        self._sums: dict[int, _MOMENTS] = {}
        self._counts: dict[int, int] = {}
        # False where a layer cannot be told in this way.
        self.is_complete = True

    def add(self, running_mean: torch.Tensor, batch: torch.Tensor) -> None:
        """Take in what one batch gives a layer; `batch` has shape (samples, channels, ...)."""
        axes = [axis for axis in range(batch.dim()) if axis != 1]
        values = batch.detach().float()
        moments = (values.mean(axes), values.var(axes, unbiased=True))
        self._take(id(running_mean), moments, 1)

    @classmethod
    def together(cls, several: Iterable[Statistics]) -> Statistics:
        """Those of all their batches."""
        whole = cls()
        for each in several:
            whole.is_complete = whole.is_complete and each.is_complete
            for key, moments in each._sums.items():  # noqa: SLF001 - of the same class
                whole._take(key, moments, each._counts[key])  # noqa: SLF001 - the same
        return whole

    def _take(self, key: int, moments: _MOMENTS, count: int) -> None:
        known = self._sums.get(key)
        self._sums[key] = (
            moments if known is None else (known[0] + moments[0], known[1] + moments[1])
        )
        self._counts[key] = self._counts.get(key, 0) + count

    def of(self, running_mean: torch.Tensor) -> _MOMENTS | None:
        """The mean and the variance of a layer over all batches."""
        key = id(running_mean)
        if key not in self._sums:
            return None
        mean, variance = self._sums[key]
        count = self._counts[key]
        dtype = running_mean.dtype
        return (mean / count).to(dtype), (variance / count).to(dtype)


class Collect(Toggle):
    """Switches as a Toggle does, and notes what each batch gives the layers that are on."""

    def __init__(self, statistics: Statistics, *, stochastic_off: bool) -> None:
        super().__init__(stochastic_off=stochastic_off)
        self._statistics = statistics

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 - whatever the function returns
        call = bound_norm(func, args, kwargs or {})
        if call is not None and call["running_mean"] is not None:
            if func is F.batch_norm and call["training"]:
                self._statistics.add(call["running_mean"], call["input"])
            elif func is F.instance_norm and call["use_input_stats"]:
                self._statistics.is_complete = False
        return super().__torch_function__(func, types, args, kwargs)


class Precise(Toggle):
    """Normalises by collected statistics where train mode would take the batch's own."""

    def __init__(self, statistics: Statistics, *, stochastic_off: bool) -> None:
        super().__init__(stochastic_off=stochastic_off, norm_off=True)
        self._statistics = statistics

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 - whatever the function returns
        call = bound_norm(func, args, kwargs or {})
        if call is not None and func is F.batch_norm and call["training"]:
            known = None
            if call["running_mean"] is not None:
                known = self._statistics.of(call["running_mean"])
            if known is not None:
                call |= {"running_mean": known[0], "running_var": known[1]}
                return super().__torch_function__(func, types, (), call)
        return super().__torch_function__(func, types, args, kwargs)
