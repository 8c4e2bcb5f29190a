"""The report as plain text: the verdict first, then the newest ladder, then its notes."""

from __future__ import annotations

import math
import textwrap
from typing import TYPE_CHECKING

from tb_lossgap.gap.absence import absences
from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.doubt import is_probed
from tb_lossgap.gap.milestones import milestones
from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.metadata import DEFAULT_SERIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.gap.estimate import Estimate
    from tb_lossgap.gap.verdict import Verdict
    from tb_lossgap.plugin.history import RunHistory, Survey

_WIDTH = 96
_BAR = 24
_NAME = 34


def text(found: Survey, bar: str = "█") -> str:
    """All runs, one after another; `bar` is the character that bars are made of."""
    lines: list[str] = []
    for history in found.histories:
        lines += [*_run(history, bar), ""]
    if found.others:
        runs = "1 run has" if len(found.others) == 1 else f"{len(found.others)} runs have"
        lines += [*_wrapped(f"{runs} no loss-gap records: {', '.join(found.others)}", ""), ""]
    return "\n".join(_printable(line) for line in lines)


def _run(history: RunHistory, bar: str) -> Iterator[str]:
    run = "the log directory itself" if history.run == "." else history.run
    name = run if history.series == DEFAULT_SERIES else f"{run} ({history.series})"
    missing = history.recorded - len(history.epochs)
    lacking = f", {missing} more were recorded" if missing > 0 else ""
    epochs = "1 epoch" if len(history.epochs) == 1 else f"{len(history.epochs)} epochs"
    title = f"{name}: {epochs}{lacking}"
    yield title
    yield "=" * min(len(title), _WIDTH)
    if not history.epochs:
        yield from _wrapped(f"no epoch of it can be read: {history.error}", "")
        return
    yield from _wrapped(history.verdict.text, "")
    for advice in history.verdict.advice:
        yield from _wrapped(advice, "  > ")
    yield from _others(history.verdict)
    yield from _milestones(history.epochs)
    yield ""
    epoch = _newest_ladder(history.epochs)
    yield _when(epoch, history.epochs[-1])
    yield from _ladder(epoch, bar)
    yield from _absent(epoch, history.epochs)
    yield from _notes(epoch)


def _others(verdict: Verdict) -> Iterator[str]:
    """What else was found, each with the first thing to do about it."""
    if verdict.others:
        yield "also found"
    for other in verdict.others:
        yield from _wrapped(" ".join([other.text, *other.advice[:1]]), "  - ")


def _milestones(epochs: Sequence[Epoch]) -> Iterator[str]:
    marked = milestones(epochs)
    if marked.best is None:
        return
    rest = ""
    if marked.plateau is not None:
        rest = f"; validation stopped improving at epoch {marked.plateau} (early stopping)"
    yield f"lowest validation loss: epoch {marked.best}{rest}"


def _absent(epoch: Epoch, epochs: Sequence[Epoch]) -> Iterator[str]:
    """The terms that the epoch lacks and why, those of one reason together."""
    at = next(at for at, other in enumerate(epochs) if other is epoch)
    missing: dict[str, list[str]] = {}
    for name, reasons in absences(epochs).items():
        if (reason := reasons[at]) is not None:
            missing.setdefault(reason, []).append(SOURCES[name].name)
    for reason, names in missing.items():
        yield from _wrapped(f"{', '.join(names)}: not measured ({reason})", "    ")


def _newest_ladder(epochs: Sequence[Epoch]) -> Epoch:
    """The last epoch whose sources were measured apart, which is not every epoch; else the last."""
    probed = (epoch for epoch in reversed(epochs) if is_probed(epoch))
    return next(probed, epochs[-1])


def _when(epoch: Epoch, last: Epoch) -> str:
    cut = "" if epoch.complete else f", {_unfinished(epoch)}"
    probed = "" if epoch is last else f", the last probed of {last.epoch}"
    return f"  epoch {epoch.epoch} (step {epoch.step}{cut}{probed})"


def _unfinished(epoch: Epoch) -> str:
    """Only a validation, or the script, says that an epoch is over."""
    return "cut off before its end" if epoch.gap is not None else "no validation after it"


def _ladder(epoch: Epoch, bar: str) -> Iterator[str]:
    train, val = _reported(epoch)
    yield _line(f"training loss{train}", epoch.rungs.get("train_reported"))
    before, after = _extent(epoch.terms)
    for name, term in epoch.terms.items():
        line = _line(SOURCES[name].name, term.value, "+")
        drawn = _bar(term.value, before, after, bar)
        yield f"{line}  {_interval(term):<24}  {drawn}".rstrip()
    yield _line(f"validation loss{val}", epoch.rungs.get("val_reported"))
    yield _line("gap (validation - training)", epoch.gap, "+")


def _reported(epoch: Epoch) -> tuple[str, str]:
    """What to add to each side's name: whether the script logged it, or it is a mean of ours."""
    tags = next((note.text for note in epoch.notes if note.code is NoteCode.REPORTED), "")
    # With one tag alone, custom ones do not say whose it is.
    return (", as reported", ", as reported") if " and " in tags else ("", "")


def _line(name: str, value: float | None, sign: str = "") -> str:
    number = "not measured" if value is None else f"{value:{sign}.4f}"
    return f"    {name:<{_NAME}} {number:>12}"


def _interval(term: Estimate) -> str:
    if term.is_exact:
        return "exact"
    if math.isnan(term.half_width()):
        return "error unknown"
    return f"[{term.low:+.4f}, {term.high:+.4f}]{' ?' if _covers_zero(term) else ''}"


def _covers_zero(term: Estimate) -> bool:
    return not term.is_exact and term.low <= 0 <= term.high


def _extent(terms: Mapping[str, Estimate]) -> tuple[float, float]:
    """How far the bars reach to the left and to the right of 0."""
    finite = [term.value for term in terms.values() if math.isfinite(term.value)]
    return max([0.0, *(-value for value in finite)]), max([0.0, *finite])


def _bar(value: float, before: float, after: float, bar: str) -> str:
    """A bar from a common 0, to the left where the value is negative."""
    reach = before + after
    if reach == 0 or not math.isfinite(value) or not math.isfinite(reach):
        return ""
    left = round(_BAR * before / reach)
    length = round(_BAR * abs(value) / reach)
    if value < 0:
        length = min(length, left)
        return " " * (left - length) + bar * length + "|"
    return " " * left + "|" + bar * length


def _notes(epoch: Epoch) -> Iterator[str]:
    if any(map(_covers_zero, epoch.terms.values())):
        yield "    ? its 95 % interval covers 0"
    if epoch.notes:
        yield "  notes"
    for note in epoch.notes:
        yield from _wrapped(note.sentence, "    - ")


def _wrapped(sentence: str, bullet: str) -> list[str]:
    return textwrap.wrap(
        sentence, _WIDTH, initial_indent=bullet, subsequent_indent=" " * len(bullet)
    )


def _printable(line: str) -> str:
    """A line without what could steer a terminal: names come from whoever wrote the log."""
    return "".join(each if each.isprintable() else f"\\x{ord(each):02x}" for each in line)
