"""One process's share of an interval as bytes, to be sent to the process that writes."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.epoch import ProbeCost
from tb_lossgap.gap.evidence import Evidence, Losses, Probe
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.shapley import coalitions
from tb_lossgap.recorder.interval import Interval

_HEAD = "head"


def packed(interval: Interval) -> bytes:
    """An interval as arrays and a little JSON: nothing that unpacking could execute."""
    evidence = interval.evidence
    head: dict[str, Any] = {
        "number": interval.number,
        "epoch": interval.epoch,
        "step": interval.step,
        "wall_time": interval.wall_time,
        "complete": interval.complete,
        "notes": [(int(note.code), note.count, note.text) for note in interval.notes],
        "cost": None if interval.cost is None else asdict(interval.cost),
    }
    arrays: dict[str, Any] = _side("train", evidence.train)
    if evidence.val is not None:
        arrays |= _side("val", evidence.val)
    if evidence.probe is not None:
        head |= {"players": evidence.probe.players, "is_random": evidence.probe.is_random}
        arrays |= _probed(evidence.probe)
    content = io.BytesIO()
    arrays[_HEAD] = np.frombuffer(json.dumps(head).encode(), np.uint8)
    np.savez(content, **arrays)
    return content.getvalue()


def unpacked(content: bytes) -> Interval:
    """The interval again, equal to the one that was packed; reported losses stay behind."""
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        found = {name: arrays[name] for name in arrays.files}
    head = json.loads(found.pop(_HEAD).tobytes())
    return Interval(
        number=head["number"],
        epoch=head["epoch"],
        step=head["step"],
        wall_time=head["wall_time"],
        evidence=Evidence(
            train=_losses("train", found),
            val=_losses("val", found) if "val_losses" in found else None,
            probe=_probe(head, found) if "players" in head else None,
        ),
        cost=None if head["cost"] is None else ProbeCost(**head["cost"]),
        notes=tuple(Note(NoteCode(code), count, text) for code, count, text in head["notes"]),
        complete=head["complete"],
    )


def _side(name: str, losses: Losses) -> dict[str, Any]:
    return {f"{name}_losses": losses.losses, f"{name}_weights": losses.weights}


def _losses(name: str, arrays: Mapping[str, Array]) -> Losses:
    return Losses(as_array(arrays[f"{name}_losses"]), as_array(arrays[f"{name}_weights"]))


def _probed(probe: Probe) -> dict[str, Any]:
    after = [probe.after[left_on] for left_on in coalitions(probe.players)]
    return {
        "positions": probe.positions,
        "before": probe.before,
        "after": np.stack(after),
        "evaluated": probe.evaluated,
    }


def _probe(head: Mapping[str, Any], arrays: Mapping[str, Any]) -> Probe:
    players = tuple(head["players"])
    return Probe(
        positions=arrays["positions"],
        before=as_array(arrays["before"]),
        after=dict(zip(coalitions(players), map(as_array, arrays["after"]), strict=True)),
        evaluated=as_array(arrays["evaluated"]),
        players=players,
        is_random=head["is_random"],
    )
