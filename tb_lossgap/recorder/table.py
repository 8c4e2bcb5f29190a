"""The losses of an interval's probed steps, replayed in every coalition: a row each."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from statistics import median

import numpy as np
import torch

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.evidence import Modes, Probe
from tb_lossgap.gap.names import STOCHASTIC
from tb_lossgap.gap.shapley import Coalition, coalitions
from tb_lossgap.recorder.isolation import Flags
from tb_lossgap.recorder.replays import CapturedStep, Replayer, is_close
from tb_lossgap.recorder.sampler import Drawn


@dataclass(frozen=True, slots=True, eq=False)
class ProbedStep:
    """A captured step and its losses before the weights moved, one a draw."""

    step: CapturedStep
    before: list[torch.Tensor]
    seconds: float


class Table:
    """Losses of the replayed batches: a row each, as they come."""

    def __init__(self, replayer: Replayer, eval_flags: Flags | None) -> None:
        self._replayer = replayer
        self._eval_flags = eval_flags
        self._rows: list[list[torch.Tensor]] = []
        self._seconds: list[float] = []
        self.kept: list[Drawn[ProbedStep]] = []
        self.failures: Counter[str] = Counter()

    def add(self, held: Drawn[ProbedStep]) -> None:
        """Replay one batch; one that cannot be replayed is counted and left out."""
        started = time.perf_counter()
        try:
            self._rows.append(_row(self._replayer, held.item, self._eval_flags))
        except Exception as error:  # noqa: BLE001 - a user's forward may raise anything
            self.failures[type(error).__name__] += 1
        else:
            self.kept.append(held)
            self._seconds.append(time.perf_counter() - started)

    @property
    def replay_s(self) -> float:
        """What the replays of one batch take; the least of few, the median of many."""
        enough = 4
        return (
            median(self._seconds)
            if len(self._seconds) > enough
            else min(self._seconds, default=0.0)
        )

    @property
    def batch_s(self) -> float:
        """What one more batch takes, from its capture to its last replay."""
        return self.replay_s + median([held.item.seconds for held in self.kept] or [0.0])

    def has_other(self) -> bool:
        """Whether eval mode and both players off gave another loss for the first batch."""
        row, draws = self._rows[0], self._replayer.players.draws
        nobody = draws  # the empty coalition comes first, after the losses before the step
        return not is_close(float(row[nobody]), float(row[-1]))

    def probe(self) -> Probe | None:
        """The evidence's arrays; the one moment that waits for the device."""
        if not self._rows:
            return None
        players = self._replayer.players
        rows = torch.stack([torch.stack(row) for row in self._rows]).cpu().double().numpy()
        draws = players.draws
        blocks = [as_array(rows[:, i : i + draws]) for i in range(0, rows.shape[1], draws)]
        before, *after, evaluated = blocks
        return Probe(
            positions=np.array([held.position for held in self.kept], dtype=np.int64),
            before=before,
            modes=Modes(dict(zip(coalitions(players.names), after, strict=True)), evaluated),
            players=players.names,
            is_random=draws > 1,
        )


def _row(replayer: Replayer, probed: ProbedStep, eval_flags: Flags | None) -> list[torch.Tensor]:
    """One batch's losses: before, each coalition, eval; `draws` of each."""
    players, step = replayer.players, probed.step
    draws = range(players.draws)
    row = list(probed.before[: players.draws])
    for left_on in coalitions(players.names):
        row += _draws(replayer, step, left_on)
    flags = step.eval_flags if eval_flags is None else eval_flags
    if players.noise_in_eval:
        row += [replayer.eval_loss(step, flags, draw) for draw in draws]
    else:
        row += [replayer.eval_loss(step, flags, 0)] * len(draws)
    return row


def _draws(replayer: Replayer, step: CapturedStep, left_on: Coalition) -> list[torch.Tensor]:
    """The coalition's loss for each draw of masks; computed once where none are drawn."""
    players = replayer.players
    is_random = players.noise_in_eval or (players.is_random and STOCHASTIC in left_on)
    if not is_random:
        return [replayer.train_loss(step, left_on, 0)] * players.draws
    return [replayer.train_loss(step, left_on, draw) for draw in range(players.draws)]
