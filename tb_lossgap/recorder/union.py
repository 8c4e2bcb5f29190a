"""What several processes measured in the same interval, as if one had measured it all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.epoch import ProbeCost
from tb_lossgap.gap.evidence import Evidence, Losses, Probe
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.interval import Interval

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
    evidence = Evidence(
        train=_joined([share.evidence.train for share in shares]),
        val=_val(shares),
        train_reported=first.evidence.train_reported,
        val_reported=first.evidence.val_reported,
        probe=_probe(shares),
    )
    cost = _cost(shares, len(evidence.train)) if evidence.probe is not None else first.cost
    return replace(first, evidence=evidence, cost=cost, notes=_notes(shares))


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
    if any(share.cost is not None and share.cost.verified is False for share in shares):
        return None
    if any(note.code in _GRAVE for share in shares for note in share.notes):
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


def _kind(probe: Probe) -> tuple[object, ...]:
    return (probe.players, probe.is_random, probe.before.shape[1])


def _stacked(probes: Sequence[Probe], positions: Sequence[Order]) -> Probe:
    where = np.concatenate(positions)
    order = np.argsort(where)

    def rows(blocks: Sequence[Array]) -> Array:
        return as_array(np.concatenate(blocks)[order])

    return Probe(
        positions=where[order],
        before=rows([probe.before for probe in probes]),
        after={on: rows([probe.after[on] for probe in probes]) for on in probes[0].after},
        evaluated=rows([probe.evaluated for probe in probes]),
        players=probes[0].players,
        is_random=probes[0].is_random,
        stratified=all(probe.stratified for probe in probes),
    )


def _cost(shares: Sequence[Interval], steps: int) -> ProbeCost | None:
    """Processes probe at the same time: the slowest one's time is what training waited."""
    costs = [share.cost for share in shares if share.cost is not None]
    if not costs:
        return None
    verified = {cost.verified for cost in costs} - {None}
    return ProbeCost(
        batches=sum(cost.batches for cost in costs),
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
