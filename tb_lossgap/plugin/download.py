"""What is taken away: the report's JSON and a table of one row an epoch, at full precision."""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING

from tb_lossgap.gap.names import DETAILS, RUNGS, TERMS
from tb_lossgap.plugin import payload
from tb_lossgap.plugin.strict_json import Json, encode, spell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tb_lossgap.gap.epoch import Epoch, ProbeCost
    from tb_lossgap.gap.estimate import Estimate
    from tb_lossgap.plugin.merge import RunHistory

VERSION = 1
_PROBE = ("batches", "steps", "seconds", "share", "verified")
_PARTS = ("value", "stderr", "low", "high")
# Spreadsheets run a cell that begins with one of these.
_FORMULA = ("=", "+", "-", "@", "\t")


def report(histories: Iterable[RunHistory]) -> bytes:
    """The report that scripts rely on: a term that was not measured is absent."""
    runs: list[Json] = [
        {
            "run": history.run,
            "series": history.series,
            "epochs": [_epoch(epoch) for epoch in history.epochs],
            "verdict": payload.verdict(history.verdict),
            **payload.found(history.epochs),
        }
        for history in histories
    ]
    return encode({"version": VERSION, "runs": runs})


def table(histories: Iterable[RunHistory]) -> bytes:
    """The same as comma-separated values: an empty cell was not measured."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(_header())
    for history in histories:
        for epoch, code in zip(history.epochs, history.verdicts, strict=True):
            rows.writerow([_cell(value) for value in (*_row(history, epoch), code)])
    return text.getvalue().encode("utf-8")


def _epoch(epoch: Epoch) -> Json:
    return {
        "epoch": epoch.epoch,
        "step": epoch.step,
        "wall_time": epoch.wall_time,
        "complete": epoch.complete,
        "train_reported": epoch.rungs.get("train_reported"),
        "val_reported": epoch.rungs.get("val_reported"),
        "gap": epoch.gap,
        "rungs": {name: epoch.rungs[name] for name in RUNGS if name in epoch.rungs},
        "terms": _estimates(TERMS, epoch.terms),
        "details": _estimates(DETAILS, epoch.details),
        "probe": _probe(epoch.probe),
        "notes": [note.sentence for note in epoch.notes],
    }


def _estimates(names: Sequence[str], estimates: Mapping[str, Estimate]) -> Json:
    return {name: payload.estimate(estimates[name]) for name in names if name in estimates}


def _probe(probe: ProbeCost | None) -> Json:
    if probe is None:
        return None
    return {name: getattr(probe, name) for name in _PROBE}


def _header() -> list[str]:
    return [
        *("run", "series", "epoch", "step", "wall_time", "complete", "gap"),
        *RUNGS,
        *(f"{name}_{part}" for name in (*TERMS, *DETAILS) for part in _PARTS),
        *(f"probe_{name}" for name in _PROBE),
        *("notes", "verdict"),
    ]


def _row(history: RunHistory, epoch: Epoch) -> Iterable[Json]:
    """The cells of an epoch in the header's order, but for the verdict."""
    yield from (history.run, history.series, epoch.epoch, epoch.step, epoch.wall_time)
    yield from (epoch.complete, epoch.gap)
    yield from (epoch.rungs.get(name) for name in RUNGS)
    for name in (*TERMS, *DETAILS):
        estimate = epoch.terms.get(name) or epoch.details.get(name)
        yield from (None if estimate is None else getattr(estimate, part) for part in _PARTS)
    yield from (None if epoch.probe is None else getattr(epoch.probe, name) for name in _PROBE)
    yield "; ".join(note.sentence for note in epoch.notes)


def _cell(value: Json) -> Json:
    """A cell: text that a spreadsheet would run is quoted, numbers are written in full."""
    if isinstance(value, str):
        # Python's writer leaves a lone carriage return bare, and readers see a row end there.
        shown = value.replace("\r", "\\r")
        return f"'{shown}" if shown.startswith(_FORMULA) else shown
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return spell(value)
    return value
