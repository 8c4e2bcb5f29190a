"""An epoch as it would read if its reported losses had the right denominators."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tb_lossgap.gap.conditions import SIDES
from tb_lossgap.gap.estimate import Estimate

if TYPE_CHECKING:
    from tb_lossgap.gap.epoch import Epoch


def mended(epoch: Epoch) -> Epoch:
    """The mean over samples in place of each report that is off by a constant.

    Otherwise that constant would drown all other terms, and be taken for averaging.
    """
    codes = {note.code for note in epoch.notes}
    rungs, terms = dict(epoch.rungs), dict(epoch.terms)
    for code, side, _ in SIDES:
        if code in codes and f"{side}_weighted" in rungs:
            rungs[f"{side}_reported"] = rungs[f"{side}_weighted"]
            terms[f"{side}_averaging"] = Estimate(0.0)
    if rungs == dict(epoch.rungs):
        return epoch
    return replace(epoch, decomposition=replace(epoch.decomposition, rungs=rungs, terms=terms))
