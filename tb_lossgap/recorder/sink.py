"""Finished intervals into the event file: written, mirrored as scalars, and safe on disk."""

from __future__ import annotations

import math
import os
import uuid
from collections.abc import Iterable
from typing import Any

from tensorboard.compat.proto.summary_pb2 import Summary
from torch.utils.tensorboard import SummaryWriter

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.verdict import judge
from tb_lossgap.record.codec import Record, encode
from tb_lossgap.record.metadata import Tag, mirror_tag
from tb_lossgap.record.summary import record_summary


class Sink:
    """Writes one series' records through a writer that is already there.

    A second writer in the same directory would hide the first one's events from
    TensorBoard. A record counts as written once it is flushed and, on a local disk,
    fsynced.
    """

    def __init__(self, writer: SummaryWriter, series: str) -> None:
        self._writer = writer
        # Not from `random`, whose state is the script's.
        self._tag = Tag(series, uuid.uuid4().hex[:8])
        self._epochs: list[Epoch] = []

    def __call__(self, epoch: Epoch) -> None:
        """Write an interval; it supersedes those of its number and later, as in the record."""
        while self._epochs and self._epochs[-1].epoch >= epoch.epoch:
            self._epochs.pop()
        self._epochs.append(epoch)
        record = Record(epoch, len(self._epochs), judge(self._epochs).code)
        step, wall_time = epoch.epoch, epoch.wall_time
        self._add(record_summary(str(self._tag), encode(record)), step, wall_time)
        for name, value in _mirrored(epoch):
            tag = mirror_tag(self._tag.series, name)
            scalar = Summary(value=[Summary.Value(tag=tag, simple_value=value)])
            self._add(scalar, step, wall_time)
        self._make_safe()

    def _add(self, summary: Summary, step: int, wall_time: float) -> None:
        self._writer._get_file_writer().add_summary(summary, step, wall_time)  # noqa: SLF001

    def _make_safe(self) -> None:
        file_writer = self._writer._get_file_writer()  # noqa: SLF001 - as in _add
        file_writer.flush()
        path = _local_path(file_writer)
        if path is not None:
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _mirrored(epoch: Epoch) -> Iterable[tuple[str, float]]:
    """What every other dashboard sees: the gap, the like-for-like gap and the terms."""
    if epoch.gap is not None:
        yield "gap", epoch.gap
    for name, term in epoch.terms.items():
        if math.isfinite(term.value):
            yield name, term.value
    if "generalisation" in epoch.terms:
        yield "like_for_like", epoch.terms["generalisation"].value


def _local_path(file_writer: Any) -> str | None:  # noqa: ANN401 - torch's FileWriter, untyped
    path = getattr(file_writer.event_writer, "_file_name", None)
    return path if isinstance(path, str) and os.path.isfile(path) else None  # noqa: PTH113 - may be remote
