"""One process's share of an interval as bytes, to be sent to the process that writes."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

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
    without_norm,
)
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.shapley import Coalition, coalitions
from tb_lossgap.recorder.interval import Interval

_HEAD = "head"
_PROBE_HEAD = ("players", "is_random", "knows_objective")


def packed(interval: Interval) -> bytes:
    """An interval as arrays and a little JSON: nothing that unpacking could execute."""
    evidence = interval.evidence
    head: dict[str, Any] = {
        "number": interval.number,
        "epoch": interval.epoch,
        "step": interval.step,
        "wall_time": interval.wall_time,
        "complete": interval.complete,
        "is_shared": interval.is_shared,
        "notes": [(int(note.code), note.count, note.text) for note in interval.notes],
        "cost": None if interval.cost is None else asdict(interval.cost),
    }
    arrays: dict[str, Any] = _side("train", evidence.train)
    if evidence.val is not None:
        arrays |= _side("val", evidence.val)
    if evidence.probe is not None:
        probe = evidence.probe
        head |= {name: getattr(probe, name) for name in _PROBE_HEAD}
        arrays |= _probed(probe)
        if evidence.clean is not None:
            arrays |= {"clean_weights": evidence.clean.weights}
            arrays |= _modes_arrays("clean", evidence.clean.modes, probe.players)
    if evidence.first_visit is not None:
        arrays |= _side("first_train", evidence.first_visit.train)
        arrays |= _side("first_val", evidence.first_visit.val)
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
            clean=_clean(head, found) if "clean_weights" in found else None,
            first_visit=_first_visit(found) if "first_val_losses" in found else None,
        ),
        cost=None if head["cost"] is None else ProbeCost(**head["cost"]),
        notes=tuple(Note(NoteCode(code), count, text) for code, count, text in head["notes"]),
        complete=head["complete"],
        is_shared=head["is_shared"],
    )


def _side(name: str, losses: Losses) -> dict[str, Any]:
    return {f"{name}_losses": losses.losses, f"{name}_weights": losses.weights}


def _losses(name: str, arrays: Mapping[str, Array]) -> Losses:
    return Losses(as_array(arrays[f"{name}_losses"]), as_array(arrays[f"{name}_weights"]))


def _probed(probe: Probe) -> dict[str, Any]:
    arrays = {"positions": probe.positions, "before": probe.before}
    if probe.trained is not None:
        arrays["trained"] = probe.trained
    if probe.shadow is not None:
        arrays |= {"shadow_before": probe.shadow.before, "shadow_after": probe.shadow.after}
        if probe.shadow.which is not None:
            arrays["shadow_which"] = probe.shadow.which
    return arrays | _modes_arrays("probe", probe.modes, probe.players)


def _probe(head: Mapping[str, Any], arrays: Mapping[str, Any]) -> Probe:
    players = tuple(head["players"])
    shadow = None
    if "shadow_before" in arrays:
        which = arrays.get("shadow_which")
        shadow = Shadow(arrays["shadow_before"], arrays["shadow_after"], which)
    return Probe(
        positions=arrays["positions"],
        before=as_array(arrays["before"]),
        modes=_modes("probe", arrays, players),
        players=players,
        is_random=head["is_random"],
        trained=_optional("trained", arrays),
        knows_objective=head["knows_objective"],
        shadow=shadow,
    )


def _modes_arrays(name: str, modes: Modes, players: Sequence[str]) -> dict[str, Any]:
    """Losses of some batches in every mode; coalitions are known by their order."""
    arrays: dict[str, Any] = {
        f"{name}_after": np.stack([modes.after[left_on] for left_on in coalitions(players)]),
        f"{name}_evaluated": modes.evaluated,
    }
    if modes.val_model is not None:
        arrays[f"{name}_val_model"] = modes.val_model
    if modes.precise:
        arrays[f"{name}_precise"] = _in_order(modes.precise, players)
    if modes.apart is not None:
        arrays |= {
            f"{name}_apart": _in_order(modes.apart.losses, players),
            f"{name}_parts": modes.apart.parts,
            f"{name}_part_count": np.array(modes.apart.count),
        }
    return arrays


def _in_order(losses: Mapping[Coalition, Array], players: Sequence[str]) -> Array:
    """By what is left in train mode where normalisation is not."""
    return np.stack([losses[left_on] for left_on in coalitions(without_norm(players))])


def _modes(name: str, arrays: Mapping[str, Any], players: Sequence[str]) -> Modes:
    precise = _by_others(arrays.get(f"{name}_precise", ()), players)
    apart = None
    if f"{name}_apart" in arrays:
        losses = _by_others(arrays[f"{name}_apart"], players)
        apart = Apart(losses, arrays[f"{name}_parts"], int(arrays[f"{name}_part_count"]))
    after = arrays[f"{name}_after"]
    return Modes(
        after=dict(zip(coalitions(players), map(as_array, after), strict=True)),
        evaluated=as_array(arrays[f"{name}_evaluated"]),
        val_model=_optional(f"{name}_val_model", arrays),
        precise=precise,
        apart=apart,
    )


def _by_others(stacked: Sequence[Any], players: Sequence[str]) -> dict[Coalition, Array]:
    others = coalitions(without_norm(players)) if len(stacked) else ()
    return dict(zip(others, map(as_array, stacked), strict=True))


def _optional(name: str, arrays: Mapping[str, Any]) -> Array | None:
    return as_array(arrays[name]) if name in arrays else None


def _clean(head: Mapping[str, Any], arrays: Mapping[str, Any]) -> Clean:
    weights = as_array(arrays["clean_weights"])
    return Clean(weights, _modes("clean", arrays, tuple(head["players"])))


def _first_visit(arrays: Mapping[str, Array]) -> FirstVisit:
    return FirstVisit(_losses("first_train", arrays), _losses("first_val", arrays))
