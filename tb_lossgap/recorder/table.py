"""The losses of an interval's probed steps, replayed in every coalition: a row each."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
import torch

from tb_lossgap.gap.evidence import Probe, Shadow
from tb_lossgap.recorder.details import Absences, optional
from tb_lossgap.recorder.held_out import HeldOut, beside
from tb_lossgap.recorder.loss_origin import Replay
from tb_lossgap.recorder.modes import ModesTable, Row, Validation, key, stacked
from tb_lossgap.recorder.objective import Objective
from tb_lossgap.recorder.replays import CapturedStep, Replayer
from tb_lossgap.recorder.sampler import Drawn

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Shadowed:
    """A validation batch beside a probed step, and its loss before the weights moved."""

    held: HeldOut
    before: torch.Tensor


@dataclass(frozen=True, slots=True, eq=False)
class ProbedStep:
    """A captured step and its losses before the weights moved, one a draw."""

    step: CapturedStep
    before: list[torch.Tensor]
    seconds: float
    shadow: Shadowed | None = None

    def rescaled(self, times: float, scalings: int) -> ProbedStep:
        """The same with losses so many times as large, by leaving numbers at their end out."""
        step = self.step
        if scalings:
            step = replace(step, replay=Replay(step.replay.origin.before(scalings)))
        else:
            step = replace(step, divisor=step.divisor / times)
        return replace(self, step=step, before=[loss * times for loss in self.before])


class Table:
    """Losses of the replayed batches: a row each, as they come."""

    def __init__(
        self,
        replayer: Replayer,
        validation: Validation,
        objective: Objective,
        *,
        halves: bool = True,
    ) -> None:
        self._replayer = replayer
        self._objective = objective
        self._modes = ModesTable(replayer, validation, halves=halves)
        self._rows: list[Row] = []
        self._seconds: list[float] = []
        self._refined_s = 0.0
        self.kept: list[Drawn[ProbedStep]] = []
        self.failures: Counter[str] = Counter()

    def add(self, held: Drawn[ProbedStep]) -> None:
        """Replay one batch; one that cannot be replayed is counted and left out."""
        started = time.perf_counter()
        known = len(self._modes.steps)
        try:
            self._rows.append(self._row(held.item))
        except Exception as error:  # noqa: BLE001 - a user's forward may raise anything
            self.failures[type(error).__name__] += 1
            if len(self._modes.steps) > known:
                self._modes.drop()
        else:
            self.kept.append(held)
            self._seconds.append(time.perf_counter() - started)

    def _row(self, probed: ProbedStep) -> Row:
        """One batch's losses that are not of its modes: before, by training's objective."""
        draws = range(self._replayer.players.draws)
        row: Row = {key("before"): list(probed.before[: len(draws)])}
        judged = self._objective.of(probed.step) or probed.step
        everyone = frozenset(self._replayer.players.names)
        self._modes.add(judged)
        if judged is not probed.step:
            row[key("trained")] = [
                self._replayer.train_loss(probed.step, everyone, draw) for draw in draws
            ]
        if probed.shadow is not None:
            with optional("drift", self.absences):
                shadow = beside(probed.shadow.held, probed.step)
                row[key("shadow_after")] = [self._replayer.train_loss(shadow, everyone, 0)]
                row[key("shadow_before")] = [probed.shadow.before]
        return row

    @property
    def absences(self) -> Absences:
        """The details that could not be replayed."""
        return self._modes.absences

    def refine(self) -> None:
        """What can only be replayed once all batches are there."""
        started = time.perf_counter()
        if self.kept:
            self._modes.refine()
        self._refined_s = time.perf_counter() - started

    @property
    def replay_s(self) -> float:
        """What the replays of one batch take; the least of few, the median of many.

        Foreseen as far as they come later.
        """
        enough = 4
        once = (
            median(self._seconds)
            if len(self._seconds) > enough
            else min(self._seconds, default=0.0)
        )
        if self._refined_s:
            return once + self._refined_s / len(self.kept)
        return once * (1.0 + self._modes.refinement)

    @property
    def batch_s(self) -> float:
        """What one more batch takes, from its capture to its last replay."""
        return self.replay_s + median([held.item.seconds for held in self.kept] or [0.0])

    def has_other(self) -> bool:
        """Whether eval mode and both players off gave another loss for the first batch."""
        return self._modes.has_other()

    @property
    def judged(self) -> list[CapturedStep]:
        """The batches as validation judges them."""
        return self._modes.steps

    def _which(self) -> NDArray[np.int64] | None:
        """Which validation batch stood beside each step; None where beside one there was none."""
        shadows = [held.item.shadow for held in self.kept]
        known = [id(shadow.held) for shadow in shadows if shadow is not None]
        if len(known) < len(shadows):
            return None
        return np.unique(np.array(known, dtype=np.int64), return_inverse=True)[1]

    def probe(self) -> Probe | None:
        """The evidence's arrays; they wait for the device."""
        if not self._rows:
            return None
        players = self._replayer.players
        blocks = stacked(self._rows)
        shadow = None
        if key("shadow_after") in blocks:
            before, after = (blocks[key(f"shadow_{at}")] for at in ("before", "after"))
            shadow = Shadow(before, after, self._which())
        return Probe(
            positions=np.array([held.position for held in self.kept], dtype=np.int64),
            before=blocks[key("before")],
            modes=self._modes.modes(),
            players=players.names,
            is_random=players.draws > 1,
            trained=blocks.get(key("trained")),
            knows_objective=self._objective.is_same,
            shadow=shadow,
        )
