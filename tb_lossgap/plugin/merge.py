"""From stored events to histories: resumptions merged, damage counted and never shown."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tb_lossgap.errors import CorruptRecordError, NewerRecordError, RecordError
from tb_lossgap.gap.verdict import Verdict, judge
from tb_lossgap.record.codec import Record, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.record.metadata import Tag

# Terms are stored as float64, so a larger difference is damage, not rounding.
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Point:
    """One event as it was found: its step and the bytes that it holds."""

    step: int
    payload: bytes


@dataclass(frozen=True, slots=True)
class RunHistory:
    """One watched loss of one run: its epochs in order, each taken apart.

    `recorded` is how many epochs the writer counted: more than `epochs` holds
    means that TensorBoard thinned them or that some are damaged (`corrupt`).
    `verdicts` are the codes stored with each epoch; `verdict` judges the whole.
    `error` says why the newest record cannot be shown, where that is so.
    """

    run: str
    series: str
    epochs: tuple[Epoch, ...]
    verdict: Verdict
    warnings: tuple[str, ...] = ()
    recorded: int = 0
    corrupt: int = 0
    verdicts: tuple[str, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Survivors:
    """What is left when later events have replaced earlier ones."""

    records: tuple[Record, ...]
    refused: tuple[RecordError, ...] = ()

    @property
    def corrupt(self) -> int:
        """How many records are damaged."""
        return sum(isinstance(error, CorruptRecordError) for error in self.refused)

    @property
    def newer(self) -> str | None:
        """What to do about records of a newer version, if there are some."""
        sentences = (str(error) for error in self.refused if isinstance(error, NewerRecordError))
        return next(sentences, None)


def check(payload: bytes) -> Record:
    """Decode, and hold the record to its own arithmetic: its terms sum to its gap.

    Raises a RecordError where it cannot be shown.
    """
    record = decode(payload)
    gap, terms = record.epoch.gap, [term.value for term in record.epoch.terms.values()]
    if gap is None or not terms:
        return record
    scale = max(1.0, abs(gap), *(abs(term) for term in terms))
    # NaN compares false: a loss that really was NaN is no damage.
    if math.isfinite(scale) and abs(math.fsum(terms) - gap) > _TOLERANCE * scale:
        msg = (
            f"the terms of epoch {record.epoch.epoch} do not sum to its gap: "
            "the event file is damaged"
        )
        raise CorruptRecordError(msg)
    return record


def surviving(points: Iterable[Point]) -> Survivors:
    """Let each record replace all earlier ones of its epoch and later.

    This is what TensorBoard's fast loader does with steps and the other one does
    not, so that both give the same answer. The epoch comes from the record, whose
    checksum protects it; only a record that cannot be read is placed by its step,
    and it replaces nothing.
    """
    records: list[Record] = []
    refused: list[tuple[int, RecordError]] = []
    for point in points:
        try:
            record = check(point.payload)
        except RecordError as error:
            refused.append((point.step, error))
            continue
        while records and records[-1].epoch.epoch >= record.epoch.epoch:
            records.pop()
        while refused and refused[-1][0] >= record.epoch.epoch:
            refused.pop()
        records.append(record)
    return Survivors(tuple(records), tuple(error for _, error in refused))


def merge(run: str, stored: Mapping[Tag, Sequence[Point]]) -> list[RunHistory]:
    """One history for each series of a run, whatever its resumptions and restarts."""
    trainings: defaultdict[str, defaultdict[str, list[Point]]]
    trainings = defaultdict(lambda: defaultdict(list))
    # In order of attempts: a resumption replaces what it repeats.
    for tag in sorted(stored):
        trainings[tag.series][tag.uid] += stored[tag]
    return [
        _history(run, series, [surviving(points) for points in by_uid.values()])
        for series, by_uid in trainings.items()
    ]


def _history(run: str, series: str, trainings: list[Survivors]) -> RunHistory:
    shown = max(trainings, key=_began)
    epochs = tuple(record.epoch for record in shown.records)
    error = shown.newer
    if error is None and not epochs and shown.refused:
        error = str(shown.refused[-1])
    return RunHistory(
        run=run,
        series=series,
        epochs=epochs,
        verdict=judge(epochs),
        warnings=tuple(_warnings(shown, len(trainings))),
        recorded=shown.records[-1].count if epochs else 0,
        corrupt=shown.corrupt,
        verdicts=tuple(record.verdict for record in shown.records),
        error=error,
    )


def _began(training: Survivors) -> float:
    """When a training wrote its first record; one without a readable record never did."""
    if not training.records:
        return -math.inf
    return training.records[0].epoch.wall_time


def _warnings(shown: Survivors, trainings: int) -> Iterable[str]:
    if trainings > 1:
        count = "two" if trainings == 2 else str(trainings)  # noqa: PLR2004 - the word for 2
        yield (
            f"{count} trainings wrote into this run and the newest is shown: "
            "give each training a directory of its own"
        )
    if shown.corrupt:
        records = "1 record is" if shown.corrupt == 1 else f"{shown.corrupt} records are"
        yield f"{records} damaged and left out: `tb-lossgap doctor LOGDIR` finds the file"
    if shown.newer:
        yield shown.newer
