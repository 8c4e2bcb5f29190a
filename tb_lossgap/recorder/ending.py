"""An interval's end: its captured steps, and clean batches, replayed at the weights of now."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import nn
from torch.utils import _pytree as pytree

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.evidence import Clean, Probe
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.beyond import Beyond
from tb_lossgap.recorder.clean import MOST
from tb_lossgap.recorder.details import absent, optional
from tb_lossgap.recorder.held_out import number
from tb_lossgap.recorder.isolation import Flags, Isolation
from tb_lossgap.recorder.modes import ModesTable, Validation
from tb_lossgap.recorder.remarks import Remarks
from tb_lossgap.recorder.replays import Players, Replayer, find_other
from tb_lossgap.recorder.rows import hashed
from tb_lossgap.recorder.sampler import Drawn
from tb_lossgap.recorder.table import ProbedStep, Table

Drawns = Sequence[Drawn[ProbedStep]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What probing an interval gave and cost; `rows` are hashes of the probed batches' inputs."""

    seconds: float
    verified: bool | None
    notes: tuple[Note, ...]
    probe: Probe | None = None
    batches: int = 0
    clean: Clean | None = None
    rows: tuple[torch.Tensor, ...] = ()


@dataclass(slots=True, eq=False)
class Ending:
    """What to replay with: the model in copies of its state, and validation's ways.

    `is_detailed` asks for what explains the terms as well. `clean_s` is the time that
    clean batches took.
    """

    roots: Sequence[nn.Module]
    volatile: Sequence[nn.Parameter]
    players: Players
    validation: Validation
    beyond: Beyond
    remarks: Remarks
    is_detailed: bool
    clean_s: float = 0.0

    def table(self, drawn: Drawns, paid_for: Callable[[Drawns, float], Drawns]) -> Table:
        """Losses of the captured steps, as many as are paid for at a price a batch."""
        replayer = Replayer(Isolation(self.roots, self.volatile), self._switched())
        table = Table(replayer, self.validation, self.beyond.objective, halves=self.is_detailed)
        with replayer.isolation.active():
            # Two to know the price: the first of a kind is always slow.
            for held in drawn[:2]:
                table.add(held)
            for held in paid_for(drawn[2:], table.replay_s):
                table.add(held)
            table.refine()
            self._name_other(replayer, table)
        return table

    def _name_other(self, replayer: Replayer, table: Table) -> None:
        """Where eval mode does more than dropout and batch normalisation: once, say in what."""
        if self.remarks.has(NoteCode.OTHER_MODE) or not table.kept or not table.has_other():
            return
        found: tuple[str, ...] = ()
        with optional("which modules eval() changes", table.absences):
            found = find_other(replayer, table.kept[0].item.step)
        self.remarks.keep(NoteCode.OTHER_MODE, ", ".join(found) or "the whole of it")

    def tell(self, table: Table) -> None:
        """Say what could not be replayed."""
        for name, count in table.failures.items():
            self.remarks.add(Note(NoteCode.SKIPPED_BATCHES, count, name))
        self.remarks.add(*absent(table.absences))

    def clean(self, table: Table, seed: int) -> Clean | None:
        """Clean batches in every mode, judged as the probed ones are."""
        batches = self.beyond.clean
        if batches is None or not table.kept:
            return None
        started = time.perf_counter()
        steps = batches.steps(table.judged[0], min(len(table.kept), MOST), seed)
        replayer = Replayer(Isolation(self.roots, self.volatile), self._switched())
        modes = ModesTable(replayer, self.validation, halves=self.is_detailed)
        try:
            with replayer.isolation.active():
                for step, _ in steps:
                    modes.add(step)
                modes.refine()
        except Exception as error:  # noqa: BLE001 - a user's forward may raise anything
            batches.reason = f"the model cannot run clean_batches ({type(error).__name__})"
            return None
        finally:
            self.clean_s = time.perf_counter() - started
        weights = as_array([number(weight) for _, weight in steps])
        return Clean(weights, modes.modes()) if steps else None

    def _switched(self) -> Players:
        """The players that validation's mode really switched."""
        flags, model = self.validation.flags, self.validation.model
        if flags is not None and _is_training(flags, model):
            # Validation ran in train mode: nothing was switched, so nothing is to explain.
            return Players(is_random=False, noise_in_eval=self.players.draws > 1)
        return self.players


def _is_training(flags: Flags, model: nn.Module | None) -> bool:
    return any(training for module, training in flags if module is model)


def hashes(table: Table) -> Iterator[torch.Tensor]:
    """Of each probed batch, its rows known by their hashes; of those that are not too large.

    A step's first forward is the one that is known of validation too.
    """
    for held in table.kept:
        entries = held.item.step.replay.origin.entries.values()
        first = next(entry for entry in entries if entry.is_forward)
        found = hashed(pytree.tree_unflatten(first.leaves, first.spec))
        if found is not None:
            yield found
