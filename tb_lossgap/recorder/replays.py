"""A captured step replayed: which players are on, with which masks, and whether faithfully."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

import torch
from torch import nn

from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.shapley import Coalition
from tb_lossgap.recorder.generators import RandomState, seed_all
from tb_lossgap.recorder.hush import quiet
from tb_lossgap.recorder.isolation import Flags, Isolation, flags_set
from tb_lossgap.recorder.loss_origin import Replay
from tb_lossgap.recorder.precise import Collect, Precise, Statistics
from tb_lossgap.recorder.silent import silent
from tb_lossgap.recorder.toggles import Toggle


@dataclass(frozen=True, slots=True)
class Autocast:
    """The mixed precision that the step ran under."""

    device: str
    enabled: bool
    dtype: torch.dtype

    @classmethod
    def current(cls, device: str) -> Autocast:
        return cls(device, torch.is_autocast_enabled(device), torch.get_autocast_dtype(device))

    def again(self) -> contextlib.AbstractContextManager[object]:
        # Its own cache: one filled under no_grad would cost the user their gradients.
        return torch.autocast(
            self.device, dtype=self.dtype, enabled=self.enabled, cache_enabled=False
        )


@dataclass(frozen=True, slots=True, eq=False)
class CapturedStep:
    """One training step, as much of it as it takes to compute its loss again.

    `divisor` is what the criterion's sum is divided by; 1 for a mean.
    """

    replay: Replay
    flags: Flags
    autocast: tuple[Autocast, ...]
    divisor: torch.Tensor | float
    seed: int

    @property
    def eval_flags(self) -> Flags:
        """What `model.eval()` makes of the flags."""
        return tuple((module, False) for module, _ in self.flags)


@dataclass(slots=True)
class Players:
    """What the model switches between train and eval mode, found by its first replay."""

    is_random: bool = False
    has_norm: bool = False
    is_untracked: bool = False
    noise_in_eval: bool = False
    dropout_in_eval: bool = False
    by_flag: tuple[nn.Module, ...] = ()  # draw random numbers of their own, in train mode
    norm_by_flag: tuple[nn.Module, ...] = ()  # normalise outside torch's functions

    @property
    def names(self) -> tuple[str, ...]:
        stochastic = (STOCHASTIC,) if self.is_random else ()
        return (*stochastic, NORM) if self.has_norm else stochastic

    @property
    def draws(self) -> int:
        """Masks a batch: two give the least error for the forwards they take."""
        return 2 if self.is_random or self.noise_in_eval else 1


class Replayer:
    """Computes captured steps' losses again on an isolated model."""

    def __init__(self, isolation: Isolation, players: Players) -> None:
        self.isolation = isolation
        self.players = players

    def train_loss(
        self,
        step: CapturedStep,
        left_on: Coalition,
        draw: int,
        statistics: Statistics | None = None,
    ) -> torch.Tensor:
        """The loss with the step's own flags, all players but `left_on` switched off.

        `statistics` take in what the batch gives the layers that normalise by it.
        """
        off = set(self.players.names) - left_on
        if statistics is not None:
            toggle: Toggle | None = Collect(statistics, stochastic_off=STOCHASTIC in off)
        elif off:
            toggle = Toggle(stochastic_off=STOCHASTIC in off, norm_off=NORM in off)
        else:
            toggle = None
        return self._loss(step, self._flags(step, off), draw, toggle)

    def precise_loss(
        self, step: CapturedStep, left_on: Coalition, statistics: Statistics, draw: int
    ) -> torch.Tensor:
        """The loss with normalisation by collected statistics."""
        off = set(self.players.names) - left_on - {NORM}
        toggle = Precise(statistics, stochastic_off=STOCHASTIC in off)
        return self._loss(step, self._flags(step, off), draw, toggle)

    def _flags(self, step: CapturedStep, off: Collection[str]) -> Flags:
        """The step's flags, without the modules that some players are switched off by."""
        switched: set[nn.Module] = set()
        if STOCHASTIC in off:
            switched.update(self.players.by_flag)
        if NORM in off:
            switched.update(self.players.norm_by_flag)
        if not switched:
            return step.flags
        return tuple((module, on and module not in switched) for module, on in step.flags)

    def eval_loss(self, step: CapturedStep, flags: Flags, draw: int) -> torch.Tensor:
        """The loss with validation's own flags."""
        return self._loss(step, flags, draw, None)

    def own_loss(self, step: CapturedStep, states: Iterable[RandomState]) -> torch.Tensor:
        """The loss with the step's own random numbers: what the loop itself computed.

        `states` are those of the generators before each forward of the step.
        """
        before = iter(states)
        self.isolation.reset()
        with self._context(step, step.flags):
            loss = step.replay.loss(lambda: next(before).restore())
            return _scalar(loss, step.divisor)

    def draws_numbers(self, step: CapturedStep, flags: Flags, toggle: Toggle | None) -> RandomState:
        """Where the generators stand after one replay from a fixed seed."""
        self._loss(step, flags, 0, toggle)
        return RandomState.capture()

    def _loss(
        self, step: CapturedStep, flags: Flags, draw: int, toggle: Toggle | None
    ) -> torch.Tensor:
        seed = step.seed + draw
        self.isolation.reset(seed)
        seed_all(seed)
        with self._context(step, flags), toggle or contextlib.nullcontext():
            if toggle is None:
                return _scalar(step.replay.loss(), step.divisor)
            loss = step.replay.loss(toggle.forward_begins, toggle.forward_ended)
            return _scalar(loss, step.divisor)

    @contextlib.contextmanager
    def _context(self, step: CapturedStep, flags: Flags) -> Iterator[None]:
        with contextlib.ExitStack() as stack:
            stack.enter_context(flags_set(flags))
            stack.enter_context(quiet())
            for autocast in step.autocast:
                stack.enter_context(autocast.again())
            stack.enter_context(silent())
            yield


def _scalar(loss: torch.Tensor, divisor: torch.Tensor | float) -> torch.Tensor:
    mean = loss.mean() if loss.dim() else loss
    # MPS has no float64; there the sum is divided as it is.
    return (mean if mean.device.type == "mps" else mean.double()) / divisor


def find_players(replayer: Replayer, step: CapturedStep) -> Players:
    """Replay one step a few times and see what train mode switches on.

    Found by what happens, not by class names: the functions that are called and
    the random numbers that are drawn.
    """
    players = Players(norm_by_flag=_by_flag_norms(step.flags))
    untouched = _seeded(step)
    watched = Toggle()
    trained = replayer.draws_numbers(step, step.flags, watched)
    players.has_norm = watched.norm_hits > 0 or bool(players.norm_by_flag)
    players.is_untracked = watched.untracked_hits > 0
    if trained.equals(untouched):
        return players
    in_eval = Toggle()
    evaluated = replayer.draws_numbers(step, step.eval_flags, in_eval)
    players.noise_in_eval = not evaluated.equals(untouched)
    players.dropout_in_eval = players.noise_in_eval and in_eval.own_dropout_hits > 0
    switched = replayer.draws_numbers(step, step.flags, Toggle(stochastic_off=True))
    if not switched.equals(evaluated):
        players.by_flag = _noisy_modules(replayer, step, switched)
    # What eval mode leaves on as well is nothing that it switches.
    stays_on = in_eval.stochastic_hits
    players.is_random = watched.stochastic_hits > stays_on or bool(players.by_flag)
    return players


def _seeded(step: CapturedStep) -> RandomState:
    seed_all(step.seed)
    return RandomState.capture()


def _noisy_modules(
    replayer: Replayer, step: CapturedStep, switched: RandomState
) -> tuple[nn.Module, ...]:
    """Modules of the user's whose own flag changes how many random numbers are drawn."""
    noisy = []
    for module, training in step.flags:
        # torch's own modules draw through the functions that the toggle rewrites.
        if not training or type(module).__module__.startswith("torch.nn"):
            continue
        flags = tuple((other, on and other is not module) for other, on in step.flags)
        flipped = replayer.draws_numbers(step, flags, Toggle(stochastic_off=True))
        if not flipped.equals(switched):
            noisy.append(module)
    return tuple(noisy)


# More flips than this would cost more than the name is worth.
_MOST_FLIPS = 64


def find_other(replayer: Replayer, step: CapturedStep) -> tuple[str, ...]:
    """Modules in which eval mode changes more than both players: found by single flips."""
    nobody = frozenset[str]()
    settled = float(replayer.train_loss(step, nobody, 0))
    found = []
    for module, training in step.flags[:_MOST_FLIPS]:
        if training:
            flags = tuple((other, on and other is not module) for other, on in step.flags)
            flipped = float(replayer.train_loss(replace(step, flags=flags), nobody, 0))
            if not is_close(flipped, settled):
                found.append(type(module).__name__)
    return tuple(dict.fromkeys(found))


def is_close(one: float, other: float) -> bool:
    """Whether two losses differ by no more than float32's rounding over a forward."""
    return abs(one - other) <= _ROUNDING * max(1.0, abs(one), abs(other))


_ROUNDING = 1e-5


def _by_flag_norms(flags: Flags) -> tuple[nn.Module, ...]:
    # Its train mode talks to the other processes instead of calling F.batch_norm.
    return tuple(
        module for module, training in flags if training and isinstance(module, nn.SyncBatchNorm)
    )
