"""What several processes measured in the same interval, as if one had measured it all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.epoch import ProbeCost
from tb_lossgap.gap.evidence import (
    Apart,
    Clean,
    Evidence,
    FirstVisit,
    Losses,
    Modes,
    Probe,
    Shadow,
)
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.interval import Interval
from tb_lossgap.recorder.steps import probed_together, trained_together

Order = NDArray[np.int64]

# Counts of what happened, which add up; of the others, the first process's own are said.
_COUNTED = frozenset(
    {
        NoteCode.VAL_IN_TRAIN_MODE,
        NoteCode.TRAIN_IN_EVAL_MODE,
        NoteCode.SANITY_VALIDATION,
        NoteCode.SKIPPED_BATCHES,
    }
)
_GRAVE = frozenset({NoteCode.UNVERIFIED, NoteCode.DISTURBED})


def united(shares: Sequence[Interval]) -> Interval:
    """All processes' shares of an interval; the first one is the writing process's own.

    Every loss counts with its weight, whichever process computed it. Steps are put in the
    order of their positions: the first of each process, then the second of each.
    """
    first, *others = shares
    if not others:
        return first
    train, probe = _by_step(shares) or _by_batch(shares)
    evidence = Evidence(
        train=train,
        val=_val(shares),
        train_reported=first.evidence.train_reported,
        val_reported=first.evidence.val_reported,
        train_evaluated=first.evidence.train_evaluated,
        probe=probe,
        clean=_clean(shares, probe),
        first_visit=_first_visit(shares),
    )
    cost = first.cost if probe is None else _cost(shares, len(train), probe.positions.size)
    return replace(first, evidence=evidence, cost=cost, notes=_notes(shares))


def _by_batch(shares: Sequence[Interval]) -> tuple[Losses, Probe | None]:
    """Every batch for itself, in the order of the steps."""
    return _joined([share.evidence.train for share in shares]), _probe(shares)


def _by_step(shares: Sequence[Interval]) -> tuple[Losses, Probe | None] | None:
    """The batches of a step as one; None where processes probe steps of their own."""
    sides = [share.evidence.train for share in shares]
    train = trained_together(sides) if all(share.is_shared for share in shares) else None
    if train is None:
        return None
    probes = [share.evidence.probe for share in shares if share.evidence.probe is not None]
    are_alike = len(probes) == len(shares) and len({_kind(probe) for probe in probes}) == 1
    if not are_alike or not _is_trusted(shares):
        return train, None
    return train, probed_together(sides, probes)


def _order(lengths: Sequence[int]) -> Order:
    """Where each of the processes' steps, one process after the other, comes among all."""
    positions = np.concatenate([np.arange(length) for length in lengths])
    return np.argsort(positions, kind="stable").astype(np.int64)


def _joined(sides: Sequence[Losses]) -> Losses:
    order = _order([len(side) for side in sides])
    return Losses(
        as_array(np.concatenate([side.losses for side in sides])[order]),
        as_array(np.concatenate([side.weights for side in sides])[order]),
    )


def _val(shares: Sequence[Interval]) -> Losses | None:
    sides = [share.evidence.val for share in shares if share.evidence.val is not None]
    return _joined(sides) if sides else None


def _probe(shares: Sequence[Interval]) -> Probe | None:
    """All probed batches; none where a process could not trust its replays."""
    if not _is_trusted(shares):
        return None
    lengths = [len(share.evidence.train) for share in shares]
    ranks = np.empty(sum(lengths), dtype=np.int64)
    ranks[_order(lengths)] = np.arange(sum(lengths))
    starts = np.cumsum([0, *lengths])
    found = [
        (share.evidence.probe, ranks[start + share.evidence.probe.positions])
        for share, start in zip(shares, starts, strict=False)
        if share.evidence.probe is not None
    ]
    alike = [pair for pair in found if _kind(pair[0]) == _kind(found[0][0])]
    return _stacked([probe for probe, _ in alike], [where for _, where in alike]) if alike else None


def _is_trusted(shares: Sequence[Interval]) -> bool:
    if any(share.cost is not None and share.cost.verified is False for share in shares):
        return False
    return not any(note.code in _GRAVE for share in shares for note in share.notes)


def _kind(probe: Probe) -> tuple[object, ...]:
    draws = probe.before.shape[1]
    return (probe.players, probe.is_random, draws, probe.trained is None, probe.knows_objective)


def _stacked(probes: Sequence[Probe], positions: Sequence[Order]) -> Probe:
    where = np.concatenate(positions)
    order = np.argsort(where)
    shadows = [probe.shadow for probe in probes if probe.shadow is not None]
    trained = _all_of([probe.trained for probe in probes])
    return replace(
        probes[0],
        positions=where[order],
        before=_rows([probe.before for probe in probes])[order],
        modes=_modes([probe.modes for probe in probes]).only(order),
        stratified=all(probe.stratified for probe in probes),
        trained=None if trained is None else trained[order],
        shadow=_shadow(shadows).only(order) if len(shadows) == len(probes) else None,
    )


def _shadow(shadows: Sequence[Shadow]) -> Shadow:
    """Beside all steps; every process has validation batches of its own."""
    which = [each.which for each in shadows if each.which is not None]
    starts = accumulate((int(each.max(initial=-1)) + 1 for each in which), initial=0)
    numbered = [each + start for each, start in zip(which, starts, strict=False)]
    return Shadow(
        _rows([each.before for each in shadows]),
        _rows([each.after for each in shadows]),
        np.concatenate(numbered) if len(which) == len(shadows) else None,
    )


def _modes(found: Sequence[Modes]) -> Modes:
    """All batches' losses in every mode; what not every process measured is left out."""
    first = found[0]
    precise = first.precise if all(modes.precise for modes in found) else {}
    return Modes(
        after={on: _rows([modes.after[on] for modes in found]) for on in first.after},
        evaluated=_rows([modes.evaluated for modes in found]),
        val_model=_all_of([modes.val_model for modes in found]),
        precise={on: _rows([modes.precise[on] for modes in found]) for on in precise},
        apart=_apart([modes.apart for modes in found if modes.apart is not None], len(found)),
    )


def _apart(found: Sequence[Apart], processes: int) -> Apart | None:
    """Every process has parts of its own; none where one of them has none."""
    if len(found) < processes:
        return None
    losses = {on: _rows([apart.losses[on] for apart in found]) for on in found[0].losses}
    starts = accumulate((apart.count for apart in found), initial=0)
    parts = [apart.parts + start for apart, start in zip(found, starts, strict=False)]
    return Apart(losses, np.concatenate(parts), found[0].count)


def _rows(blocks: Sequence[Array]) -> Array:
    return as_array(np.concatenate(blocks))


def _all_of(blocks: Sequence[Array | None]) -> Array | None:
    present = [block for block in blocks if block is not None]
    return _rows(present) if len(present) == len(blocks) else None


def _clean(shares: Sequence[Interval], probe: Probe | None) -> Clean | None:
    probed = [share.evidence for share in shares if share.evidence.probe is not None]
    found = [evidence.clean for evidence in probed if evidence.clean is not None]
    if probe is None or len(found) < len(probed):
        return None
    if any(clean.modes.after.keys() != probe.modes.after.keys() for clean in found):
        return None
    return Clean(
        as_array(np.concatenate([clean.weights for clean in found])),
        _modes([clean.modes for clean in found]),
    )


def _first_visit(shares: Sequence[Interval]) -> FirstVisit | None:
    """Each process's early weights are the same ones: a step is common to all."""
    found = [share.evidence.first_visit for share in shares]
    visits = [visit for visit in found if visit is not None]
    if not visits:
        return None
    return FirstVisit(_joined([v.train for v in visits]), _joined([v.val for v in visits]))


def _cost(shares: Sequence[Interval], steps: int, probed: int) -> ProbeCost | None:
    """Processes probe at the same time: the slowest one's time is what training waited."""
    costs = [share.cost for share in shares if share.cost is not None]
    if not costs:
        return None
    verified = {cost.verified for cost in costs} - {None}
    return ProbeCost(
        batches=probed,
        steps=steps,
        seconds=max(cost.seconds for cost in costs),
        share=max(cost.share for cost in costs),
        verified=False not in verified if verified else None,
    )


def _notes(shares: Sequence[Interval]) -> tuple[Note, ...]:
    first, *others = shares
    notes = list(first.notes)
    for note in (note for share in others for note in share.notes):
        same = [at for at, own in enumerate(notes) if own.code == note.code]
        if same and note.code in _COUNTED:
            own = notes[same[0]]
            notes[same[0]] = replace(own, count=own.count + note.count)
        elif not same and note.code in _COUNTED | _GRAVE:
            notes.append(note)
    return tuple(notes)
