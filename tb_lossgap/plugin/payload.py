"""What the routes answer, as bytes: columns of numbers, null where nothing was measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tb_lossgap.gap.absence import absences
from tb_lossgap.gap.milestones import milestones
from tb_lossgap.gap.names import DETAILS, RUNGS, TERMS
from tb_lossgap.plugin.strict_json import Json, encode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.gap.estimate import Estimate
    from tb_lossgap.gap.verdict import Verdict
    from tb_lossgap.plugin.merge import RunHistory
    from tb_lossgap.plugin.reader import Gaps

VERSION = 1
_ESTIMATE = ("value", "stderr", "low", "high")
_PROBE = ("batches", "steps", "seconds", "share", "verified")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the overview, all but its age, which is told when it is asked for."""

    body: bytes
    wall_time: float | None

    def at(self, now: float) -> bytes:
        """The line as of `now`, in seconds since 1970."""
        age = None if self.wall_time is None else round(max(0.0, now - self.wall_time), 3)
        return b'{"age":%s,%s' % (encode(age), self.body[1:])


def entry(newest: RunHistory, gaps: Gaps, kept: int) -> Entry:
    """A run's line in the overview; `kept` is how many epochs TensorBoard holds, 0 for all."""
    last = newest.epochs[-1] if newest.epochs and newest.error is None else None
    recorded = newest.recorded
    body: dict[str, Json] = {
        "run": newest.run,
        "series": newest.series,
        "epochs": min(recorded, kept) if kept else recorded,
        "recorded": recorded,
        "last": None if last is None else _last(last),
        "history": _history(gaps, last),
        "verdict": newest.verdicts[-1] if last is not None else None,
        "notes": [
            *(warning for warning in newest.warnings if warning != newest.error),
            *(note.sentence for note in (last.notes if last else ())),
        ],
        "error": newest.error,
    }
    return Entry(encode(body), None if last is None else last.wall_time)


def runs(entries: Sequence[Entry], others: Sequence[str], now: float) -> bytes:
    """The overview: every run with records, and the names of those without."""
    lines = b",".join(each.at(now) for each in entries)
    return b'{"version":%d,"runs":[%s],"others":%s}' % (VERSION, lines, encode(others))


def epochs(history: RunHistory) -> bytes:
    """One run in full."""
    return encode(
        {
            "version": VERSION,
            "run": history.run,
            "series": history.series,
            "epochs": len(history.epochs),
            "recorded": history.recorded,
            "columns": _columns(history),
            "verdict": verdict(history.verdict),
            **found(history.epochs),
            "corrupt": history.corrupt,
            "warnings": history.warnings,
            "error": history.error,
        }
    )


def verdict(judged: Verdict) -> Json:
    """A verdict, the same in every answer: the first finding, and the others in their order."""
    return {**_finding(judged), "others": [_finding(other) for other in judged.others]}


def _finding(judged: Verdict) -> dict[str, Json]:
    return {
        "code": judged.code,
        "text": judged.text,
        "advice": judged.advice,
        "confidence": judged.confidence,
        "why": judged.why,
    }


def found(epochs: Sequence[Epoch]) -> dict[str, Json]:
    """The milestones of a run, the same in every answer."""
    marked = milestones(epochs)
    return {"best": marked.best, "plateau": marked.plateau}


def estimate(value: Estimate) -> dict[str, Json]:
    """An estimate with its 95 % interval, the same in every answer."""
    return {
        "value": value.value,
        "stderr": value.stderr,
        "low": value.low,
        "high": value.high,
    }


def _last(epoch: Epoch) -> Json:
    like_for_like = epoch.terms.get("generalisation")
    return {
        "epoch": epoch.epoch,
        "step": epoch.step,
        "wall_time": epoch.wall_time,
        "gap": epoch.gap,
        "train_reported": epoch.rungs.get("train_reported"),
        "val_reported": epoch.rungs.get("val_reported"),
        "like_for_like": None if like_for_like is None else like_for_like.value,
        "terms": {name: term.value for name, term in epoch.terms.items()},
    }


def _history(gaps: Gaps, last: Epoch | None) -> Json:
    """The thinned history; its last point is the newest record's, whose precision is full."""
    shown: list[tuple[int, float | None]] = list(gaps)
    if last is not None:
        shown = [point for point in shown if point[0] < last.epoch] + [(last.epoch, last.gap)]
    return {"epoch": [epoch for epoch, _ in shown], "gap": [gap for _, gap in shown]}


def _columns(history: RunHistory) -> Json:
    shown = history.epochs
    rungs = [epoch.rungs for epoch in shown]
    return {
        "epoch": [epoch.epoch for epoch in shown],
        "step": [epoch.step for epoch in shown],
        "wall_time": [epoch.wall_time for epoch in shown],
        "complete": [epoch.complete for epoch in shown],
        "gap": [epoch.gap for epoch in shown],
        "rungs": {
            name: [each.get(name) for each in rungs]
            for name in RUNGS
            if any(name in each for each in rungs)
        },
        "terms": _estimates(TERMS, [epoch.terms for epoch in shown]),
        "details": _estimates(DETAILS, [epoch.details for epoch in shown]),
        "absent": {name: list(reasons) for name, reasons in absences(shown).items()},
        "probe": {
            name: [None if epoch.probe is None else getattr(epoch.probe, name) for epoch in shown]
            for name in _PROBE
        },
        "verdict": history.verdicts,
        "notes": [[note.sentence for note in epoch.notes] for epoch in shown],
    }


def _estimates(names: Sequence[str], rows: Sequence[Mapping[str, Estimate]]) -> Json:
    """For each name that some epoch measured, its value and interval in columns."""
    columns: dict[str, Json] = {}
    for name in names:
        column = [estimate(row[name]) if name in row else {} for row in rows]
        if any(column):
            columns[name] = {part: [each.get(part) for each in column] for part in _ESTIMATE}
    return columns
