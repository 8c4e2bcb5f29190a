"""What a model's first replays tell: what it switches, and whether replays are faithful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder.budget import MEMORY_BYTES
from tb_lossgap.recorder.fingerprint import Fingerprint
from tb_lossgap.recorder.generators import RandomState
from tb_lossgap.recorder.isolation import Isolation
from tb_lossgap.recorder.remarks import Remarks
from tb_lossgap.recorder.replays import CapturedStep, Players, Replayer, find_players

# A replay on the same device gives the same bits on a CPU; an accelerator's sums may
# be ordered otherwise.
_TOLERANCE = {"cpu": 1e-6}
_ACCELERATOR_TOLERANCE = 1e-4


@dataclass(slots=True, eq=False)
class Check:
    """State before a step, to replay that very step: one of the generators for each forward."""

    isolation: Isolation
    random: list[RandomState]


class Acquaintance:
    """The first of `roots` is the model. `players` is None until it was met.

    `volatile` are the parameters that a forward writes to, `verified` says whether this
    interval's replays are the user's computation; None where that was not looked at.
    """

    def __init__(self, roots: Sequence[nn.Module], remarks: Remarks, *, is_compiled: bool) -> None:
        self._roots = roots
        self._remarks = remarks
        # The script's own forwards are compiled, replays are not.
        self.is_compiled = is_compiled
        self._can_verify = True
        self.players: Players | None = None
        self.volatile: tuple[nn.Parameter, ...] = ()
        self.verified: bool | None = None
        # Replays have copies of all parameters anyhow.
        self.has_copies = False

    @property
    def wants_check(self) -> bool:
        """Whether the coming step's own forward is to be replayed."""
        return self.verified is None and self._can_verify

    def check(self) -> Check:
        """The state of now, for a step that begins."""
        return Check(Isolation(self._roots, self._protected(), hold=True), [])

    def _protected(self) -> tuple[nn.Parameter, ...]:
        """The parameters to replay on copies of: at first all, to find those that change."""
        if self.players is not None or self.has_copies:
            return self.volatile
        parameters = tuple(self._roots[0].parameters())
        size = sum(parameter.numel() * parameter.element_size() for parameter in parameters)
        return parameters if size <= MEMORY_BYTES else ()

    def verify(self, step: CapturedStep, check: Check, loss: torch.Tensor) -> None:
        """Replay the step's own forward: equality proves that it is the user's computation."""
        replayer = Replayer(check.isolation, self.players or Players())
        with check.isolation.active():
            again = float(replayer.own_loss(step, check.random))
            is_random = not RandomState.capture().equals(check.random[-1])
            self.volatile = tuple(check.isolation.changed_parameters())
        own = float(loss)
        same = self._is_same(own, again, loss.device.type)
        if not same and self.is_compiled and is_random:
            # A compiler draws its own random numbers: no proof either way.
            self._can_verify = False
            text = "not checked: compiled code draws other random numbers"
            self._remarks.keep(NoteCode.OTHER, f"replays were {text}")
            return
        self.verified = same
        if not same:
            self._remarks.stop(NoteCode.UNVERIFIED, f"{own:.6g} in the loop, {again:.6g} again")

    def _is_same(self, own: float, again: float, device: str) -> bool:
        tolerance = _TOLERANCE.get(device, _ACCELERATOR_TOLERANCE)
        if self.is_compiled:
            tolerance = _ACCELERATOR_TOLERANCE
        same = again == own or abs(again - own) <= tolerance * max(1.0, abs(own))
        return bool(same or (np.isnan(again) and np.isnan(own)))

    def meet(self, step: CapturedStep) -> Players:
        """The first probe of all: learn the players, and prove that nothing was disturbed."""
        model = self._roots[0]
        before = Fingerprint.take(model)
        isolation = Isolation(self._roots, self._protected())
        with isolation.active():
            self.players = find_players(Replayer(isolation, Players()), step)
            self.volatile = tuple(isolation.changed_parameters())
        differences = before.differences(Fingerprint.take(model))
        if differences:
            self._remarks.stop(NoteCode.DISTURBED, ", ".join(differences[:3]))
        self._introduce(self.players)
        return self.players

    def _introduce(self, players: Players) -> None:
        if players.is_untracked:
            self._remarks.keep(NoteCode.UNTRACKED_NORM)
        if players.dropout_in_eval:
            text = "dropout that does not follow self.training"
            self._remarks.keep(NoteCode.NOISE_IN_EVAL, text)
        if players.by_flag:
            names = ", ".join(sorted({type(module).__name__ for module in players.by_flag}))
            self._remarks.keep(NoteCode.AD_HOC_NOISE, names)
