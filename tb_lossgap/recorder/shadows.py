"""A step's losses before the weights move: its own, and a validation batch's beside it."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from tb_lossgap.recorder.beyond import Beyond
from tb_lossgap.recorder.budget import MEMORY_BYTES
from tb_lossgap.recorder.held_out import Shelf, beside
from tb_lossgap.recorder.isolation import Isolation
from tb_lossgap.recorder.replays import CapturedStep, Players, Replayer
from tb_lossgap.recorder.table import Shadowed

# Of the memory that kept batches may take, the part of those of validation.
_SHARE = 4


class Shadows:
    """Replays of steps at the weights that they really had."""

    def __init__(self, roots: Sequence[nn.Module], beyond: Beyond) -> None:
        self._roots = roots
        self._beyond = beyond
        self._taken = 0  # in this interval
        self.shelf = Shelf(MEMORY_BYTES // _SHARE)

    def begin(self) -> None:
        """A new interval."""
        self._taken = 0

    def take(
        self,
        step: CapturedStep,
        players: Players,
        volatile: Sequence[nn.Parameter],
        *,
        is_detailed: bool,
    ) -> tuple[list[torch.Tensor], Shadowed | None]:
        """The step's loss with fresh masks, one a draw.

        And that of a validation batch, where one is held and details are asked for.
        """
        replayer = Replayer(Isolation(self._roots, volatile), players)
        everyone = frozenset(players.names)
        with replayer.isolation.active():
            before = [replayer.train_loss(step, everyone, draw) for draw in range(players.draws)]
            return before, self._beside(replayer, step, is_detailed=is_detailed)

    def _beside(
        self, replayer: Replayer, step: CapturedStep, *, is_detailed: bool
    ) -> Shadowed | None:
        held = self.shelf.beside(self._taken) if is_detailed else None
        self._taken += 1
        if held is None or not self._beyond.objective.is_same:
            return None
        everyone = frozenset(replayer.players.names)
        try:
            loss = replayer.train_loss(beside(held, step), everyone, 0)
        except Exception:  # noqa: BLE001 - a user's forward may raise anything
            # One sample in a batch, say: then there is nothing to compare with.
            return None
        return Shadowed(held, loss)
