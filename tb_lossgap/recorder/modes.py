"""Losses of some batches at one moment, replayed in every mode: a row each, as they come."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import torch
from torch import nn

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.evidence import Apart, Modes, without_norm
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.shapley import Coalition, coalitions
from tb_lossgap.recorder.details import Absences, optional
from tb_lossgap.recorder.isolation import Flags
from tb_lossgap.recorder.loss_origin import Replay
from tb_lossgap.recorder.precise import Statistics
from tb_lossgap.recorder.programs import with_model
from tb_lossgap.recorder.replays import CapturedStep, Replayer, is_close

# What a replay was of, and the players left in train mode where it tells.
Key = tuple[str, Coalition]
# Its losses, one a draw of masks.
Row = dict[Key, list[torch.Tensor]]

# Statistics are kept in so many cells, each of every 16th batch: parts are made of them.
_CELLS = 16
# From how many batches on so many parts are made: more parts tell an error better, larger ones
# are more like the whole. Up to 16 batches have a cell each, of which six parts can be made too.
_PARTS = ((64, 16), (32, 8), (17, 4), (12, 6), (8, 4), (4, 2))


def key(kind: str, left_on: Coalition = frozenset()) -> Key:
    """The name of one replay in a row."""
    return (kind, left_on)


@dataclass(frozen=True, slots=True, eq=False)
class Validation:
    """What validation really ran: the model's flags (None: those of `eval()`), other weights."""

    flags: Flags | None = None
    model: nn.Module | None = None
    other: nn.Module | None = None

    def with_other(self, step: CapturedStep) -> CapturedStep | None:
        """The step with validation's weights, where those are others."""
        if self.model is None or self.other is None:
            return None
        replay = Replay(with_model(step.replay.origin, self.model, self.other))
        return replace(step, replay=replay)


class ModesTable:
    """Rows of losses, by the coalition of players left in train mode."""

    def __init__(self, replayer: Replayer, validation: Validation, *, halves: bool) -> None:
        self._replayer = replayer
        self._validation = validation
        players = replayer.players
        # BatchNorm in two is told by function, so not where it is switched by flag.
        has_halves = halves and players.has_norm and not players.norm_by_flag
        self._statistics = self._by_others() if has_halves else {}
        self.steps: list[CapturedStep] = []
        self.rows: list[Row] = []
        self.absences: Absences = {}

    def _by_others(self) -> dict[Coalition, list[Statistics]]:
        others = without_norm(self._replayer.players.names)
        return {left_on: [Statistics() for _ in range(_CELLS)] for left_on in coalitions(others)}

    def add(self, step: CapturedStep) -> Row:
        """Replay one batch in every mode."""
        row = self._row(step)
        self.steps.append(step)
        self.rows.append(row)
        return row

    def drop(self) -> None:
        """The last batch could not be replayed in full."""
        self.steps.pop()
        self.rows.pop()

    def _row(self, step: CapturedStep) -> Row:
        players = self._replayer.players
        row: Row = {}
        for left_on in coalitions(players.names):
            row[key("after", left_on)] = self._draws(step, left_on)
        flags = step.eval_flags if self._validation.flags is None else self._validation.flags
        row[key("evaluated")] = self._evaluated(step, flags)
        other = self._validation.with_other(step)
        if other is not None and "weights" not in self.absences:
            with optional("weights", self.absences):
                row[key("val_model")] = self._evaluated(other, step.eval_flags)
        return row

    def _draws(self, step: CapturedStep, left_on: Coalition) -> list[torch.Tensor]:
        """The coalition's loss for each draw of masks; computed once where none are drawn."""
        cells = self._statistics.get(left_on - {NORM}) if NORM in left_on else None
        cell = None if cells is None else cells[len(self.rows) % _CELLS]
        first = self._replayer.train_loss(step, left_on, 0, cell)
        return self._drawn(first, left_on, partial(self._replayer.train_loss, step, left_on))

    def _drawn(
        self, first: torch.Tensor, left_on: Coalition, again: Callable[[int], torch.Tensor]
    ) -> list[torch.Tensor]:
        draws = self._replayer.players.draws
        if self._forwards(left_on) == 1:
            return [first] * draws
        return [first, *(again(draw) for draw in range(1, draws))]

    def _evaluated(self, step: CapturedStep, flags: Flags) -> list[torch.Tensor]:
        players, replayer = self._replayer.players, self._replayer
        if not players.noise_in_eval:
            return [replayer.eval_loss(step, flags, 0)] * players.draws
        return [replayer.eval_loss(step, flags, draw) for draw in range(players.draws)]

    def refine(self) -> None:
        """Once all batches are there: each by the statistics of all, and of its own part."""
        with optional("batchnorm_noise, batchnorm_stale", self.absences):
            for row, found in zip(self.rows, self._refined(), strict=True):
                row.update(found)

    def _refined(self) -> list[Row]:
        refined: list[Row] = [{} for _ in self.rows]
        for left_on, cells in self._statistics.items():
            whole = Statistics.together(cells)
            if not whole.is_complete:
                return [{} for _ in self.rows]
            self._by_statistics("precise", left_on, [whole], refined)
            count = _parts(len(self.rows))
            if count > 1:
                parts = [Statistics.together(cells[part::count]) for part in range(count)]
                self._by_statistics("apart", left_on, parts, refined)
        return refined

    def _by_statistics(
        self, kind: str, left_on: Coalition, parts: Sequence[Statistics], refined: Sequence[Row]
    ) -> None:
        for index, (step, row) in enumerate(zip(self.steps, refined, strict=True)):
            of_its_own = parts[index % len(parts)]
            again = partial(self._replayer.precise_loss, step, left_on, of_its_own)
            row[key(kind, left_on)] = self._drawn(again(0), left_on, again)

    @property
    def refinement(self) -> float:
        """What `refine` takes, in units of what `add` took: their numbers of forwards."""
        players = self._replayer.players
        others = coalitions(without_norm(players.names)) if self._statistics else ()
        everyone = coalitions(players.names)
        forwards = sum(self._forwards(left_on) for left_on in everyone) + self._forwards_in_eval
        return 2.0 * sum(self._forwards(left_on) for left_on in others) / forwards

    def _forwards(self, left_on: Coalition) -> int:
        """How many forwards a coalition's losses take."""
        players = self._replayer.players
        is_random = players.noise_in_eval or (players.is_random and STOCHASTIC in left_on)
        return players.draws if is_random else 1

    @property
    def _forwards_in_eval(self) -> int:
        players = self._replayer.players
        return players.draws if players.noise_in_eval else 1

    def has_other(self) -> bool:
        """Whether eval mode and all players off gave another loss for the first batch."""
        row = self.rows[0]
        nobody = row[key("after")]
        return not is_close(float(nobody[0]), float(row[key("evaluated")][0]))

    def modes(self) -> Modes:
        """The evidence's arrays; they wait for the device."""
        blocks = stacked(self.rows)
        return Modes(
            after=_of_kind(blocks, "after"),
            evaluated=blocks[key("evaluated")],
            val_model=blocks.get(key("val_model")),
            precise=_of_kind(blocks, "precise"),
            apart=self._apart(_of_kind(blocks, "apart")),
        )

    def _apart(self, losses: dict[Coalition, Array]) -> Apart | None:
        if not losses:
            return None
        count = _parts(len(self.rows))
        return Apart(losses, np.arange(len(self.rows), dtype=np.int64) % count, count)


def _parts(batches: int) -> int:
    """Into how many parts so many batches go: one where they are too few."""
    return next((count for fewest, count in _PARTS if batches >= fewest), 1)


def _of_kind(blocks: Mapping[Key, Array], kind: str) -> dict[Coalition, Array]:
    return {left_on: block for (found, left_on), block in blocks.items() if found == kind}


def stacked(rows: Sequence[Row]) -> dict[Key, Array]:
    """Of what every row has, an array of shape (rows, draws); waits for the device once."""
    names = [name for name in rows[0] if all(name in row for row in rows)]
    flat = torch.stack(
        [torch.stack([loss for name in names for loss in row[name]]) for row in rows]
    )
    read = flat.cpu().double().numpy()
    blocks: dict[Key, Array] = {}
    start = 0
    for name in names:
        end = start + len(rows[0][name])
        blocks[name], start = as_array(read[:, start:end]), end
    return blocks
