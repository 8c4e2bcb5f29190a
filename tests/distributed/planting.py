"""What tests plant in the processes of a sharded training: faults, deaths, and observers."""

from __future__ import annotations

import importlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch import nn
from torch.distributed.fsdp import FSDPModule

from tb_lossgap.recorder import agreement, budget, distributed, sharded
from tb_lossgap.recorder.ending import Measured
from tb_lossgap.recorder.probe import Prober
from tb_lossgap.recorder.replays import Replayer
from tb_lossgap.recorder.together import Sharing
from tests.distributed.sharding import LONG_S, How, States, train

Call = Callable[..., Any]


def wrap(owner: Any, name: str, around: Callable[[Call], Call]) -> None:  # noqa: ANN401 - a class
    """Put something around a function of ours, in this process."""
    setattr(owner, name, around(getattr(owner, name)))


@dataclass(slots=True)
class Raise:
    """A function of ours that raises in one process, from its n-th call on."""

    module: str
    kind: str
    name: str
    at: int = 2
    rank: int = 1
    raised: int = 0

    @contextmanager
    def planted(self) -> Iterator[None]:
        owner = getattr(importlib.import_module(f"tb_lossgap.recorder.{self.module}"), self.kind)
        call = getattr(owner, self.name)
        setattr(owner, self.name, self._raising(call))
        try:
            yield
        finally:
            setattr(owner, self.name, call)

    def _raising(self, call: Call) -> Call:
        calls = 0

        def planted(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - passed on
            nonlocal calls
            calls += 1
            if calls >= self.at:
                self.raised += 1
                msg = f"planted in {self.name}"
                raise ArithmeticError(msg)
            return call(*args, **kwargs)

        return planted


def with_faults(rank: int, logdir: Path, how: How, faults: dict[str, Raise]) -> dict[str, States]:
    """The training alone, and once with each of the faults; how often each was raised here."""
    agreement.PATIENCE_S = distributed.PATIENCE_S = 1.0
    found = {"": train(rank, None, how)}
    for place, fault in faults.items():
        with fault.planted() if rank == fault.rank else nullcontext():
            state = train(rank, logdir / place, how)
        found[place] = state | {"raised": fault.raised}
    return found


def too_large(rank: int, logdir: Path, how: How) -> tuple[States, States]:
    """The training alone, and watched where no whole parameters may be held."""
    bare = train(rank, None, how)
    sharded.MOST_BYTES = 100
    return bare, train(rank, logdir, how)


def first_alone(rank: int, logdir: Path, how: How) -> tuple[States, States]:
    """The training alone, and watched in the first process only."""
    agreement.PATIENCE_S = distributed.PATIENCE_S = 0.5
    return train(rank, None, how), train(rank, logdir if rank == 0 else None, how)


KILLED_AT = 4
BEFORE, AFTER = "before its vote", "between its vote and its replay"


def dies(rank: int, logdir: Path, how: How, moment: str) -> tuple[int, float]:
    """The second process is killed at a vote.

    Gives how many votes the first one took, and how long it lives after the last of them
    began; -1 where its training does not fail.
    """
    agreement.PATIENCE_S = distributed.PATIENCE_S = 1.0
    begun: list[float] = []

    def killing(call: Call) -> Call:
        def planted(*args: Any) -> Any:  # noqa: ANN401 - passed on
            begun.append(time.monotonic())
            is_last = rank == 1 and len(begun) == KILLED_AT
            if is_last and moment == BEFORE:
                os.kill(os.getpid(), signal.SIGKILL)
            answer = call(*args)
            if is_last:
                os.kill(os.getpid(), signal.SIGKILL)
            return answer

        return planted

    wrap(agreement.Agreement, "all_ready", killing)
    try:
        train(rank, logdir, how)
    except RuntimeError:
        # What torch raises where a peer is gone: the training has failed by itself.
        return len(begun), time.monotonic() - begun[KILLED_AT - 1]
    return len(begun), -1.0


def positions(rank: int, logdir: Path, how: How) -> list[list[int]]:
    """The steps that this process measured, of each epoch; the second one is much slower."""
    agreement.PATIENCE_S = LONG_S
    found: list[list[int]] = []

    def measuring(call: Call) -> Call:
        def planted(*args: Any) -> Measured:  # noqa: ANN401 - passed on
            measured: Measured = call(*args)
            probe = measured.probe
            found.append([] if probe is None else probe.positions.tolist())
            return measured

        return planted

    def slow(call: Call) -> Call:
        def planted(*args: Any) -> Any:  # noqa: ANN401 - passed on
            time.sleep(0.002)
            return call(*args)

        return planted

    def planted(_rank: int, _model: nn.Module) -> None:
        budget.ALLOWANCE_S = 0.1
        wrap(Prober, "measure", measuring)
        if rank == 1:
            wrap(Replayer, "_loss", slow)

    train(rank, logdir, how, planted)
    return found


def observed(rank: int, logdir: Path, how: How) -> list[tuple[str, bool]]:
    """Of each moment with whole weights: whether FSDP's state was the same before and after."""
    agreement.PATIENCE_S = LONG_S
    seen: list[tuple[str, bool]] = []

    def planted(_rank: int, model: nn.Module) -> None:
        def observing(call: Call) -> Call:
            @contextmanager
            def whole(sharing: Sharing, moment: str) -> Iterator[bool]:
                before = state_of(model)
                with call(sharing, moment) as is_whole:
                    yield is_whole
                seen.append((moment, before == state_of(model)))

            return whole

        wrap(Sharing, "whole", observing)

    train(rank, logdir, how, planted)
    return seen


def state_of(model: nn.Module) -> list[Any]:
    """What FSDP keeps of a model, and what modules have in their places and as hooks."""
    found: list[Any] = []
    for module in model.modules():
        kept = (module._parameters, module._forward_hooks, module._forward_pre_hooks)
        found += [[(name, id(value)) for name, value in each.items()] for each in kept]
        found.append(list(module.__dict__))
        if isinstance(module, FSDPModule):
            state: Any = module._get_fsdp_state()
            found += [state._training_state, id(state._state_ctx.iter_forward_root)]
            found.append([id(group) for group in state._comm_ctx.post_forward_order])
            for group in state._fsdp_param_groups:
                found += [group._training_state, group._sharded_state]
                found += [list(group._post_forward_indices), id(group._all_gather_result)]
                for parameter in group.fsdp_params:
                    local = parameter.sharded_param._local_tensor
                    found += [id(parameter.sharded_param), local.data_ptr(), local._version]
                    found.append(id(getattr(parameter, "_unsharded_param", None)))
    return found
