"""Finished intervals into the event file: written, mirrored as scalars, and safe on disk."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tensorboard.compat.proto.summary_pb2 import Summary
from torch.utils.tensorboard import SummaryWriter

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.verdict import judge
from tb_lossgap.record.codec import Record, encode
from tb_lossgap.record.metadata import Tag, mirror_tag
from tb_lossgap.record.summary import record_summary
from tb_lossgap.recorder.faults import warn
from tb_lossgap.recorder.resume import Standing


class Sink:
    """Writes one series' records through a writer that is already there.

    A second writer in the same directory would hide the first one's events from
    TensorBoard. A record counts as written once it is flushed and, on a local disk,
    fsynced. What a full or failing disk does not take is kept, and written as soon as
    it can be.
    """

    def __init__(self, writer: SummaryWriter | None, series: str) -> None:
        self._writer: Any = writer  # None only where another process writes
        self._series = series
        self._began = Standing.new()
        self._epochs: list[Epoch] = []
        self._unwritten: list[Epoch] = []
        self._has_warned = False

    def resume(self, standing: Standing) -> None:
        """Go on as the next attempt of a training that another process began."""
        self._began = standing

    @property
    def standing(self) -> Standing:
        """The attempt that this is, and what is recorded of the training so far."""
        return replace(self._began, records=self._began.records + len(self._epochs))

    def __call__(self, epoch: Epoch) -> None:
        """Write an interval; it supersedes those of its number and later, as in the record."""
        for epochs in (self._epochs, self._unwritten):
            while epochs and epochs[-1].epoch >= epoch.epoch:
                epochs.pop()
            epochs.append(epoch)
        self.catch_up()

    def catch_up(self) -> None:
        """Write what is not on disk yet, if the disk takes it now."""
        if not self._unwritten:
            return
        try:
            for epoch in self._unwritten:
                self._put(epoch)
            self._make_safe()
        except OSError as error:
            # The writer's thread has died of it, and the writer would raise it for ever.
            self._writer.file_writer = self._writer.all_writers = None
            self._warn(error)
        else:
            self._unwritten = []

    def close(self) -> None:
        """The last chance to write; what is lost now is said."""
        self.catch_up()
        if self._unwritten:
            warn(f"{len(self._unwritten)} epochs could not be written and are lost")

    def _warn(self, error: OSError) -> None:
        if not self._has_warned:
            self._has_warned = True
            warn(
                f"the event file could not be written ({error.strerror or error}): what is "
                "recorded is kept in memory and written when that is possible again"
            )

    def _put(self, epoch: Epoch) -> None:
        at = next(at for at, other in enumerate(self._epochs) if other is epoch)
        verdict = judge(self._epochs[: at + 1]).code
        record = Record(epoch, self._began.records + at + 1, verdict)
        tag = Tag(self._series, self._began.uid, self._began.attempt)
        self._add(record_summary(str(tag), encode(record)), epoch)
        for name, value in _mirrored(epoch):
            mirror = mirror_tag(self._series, name)
            self._add(Summary(value=[Summary.Value(tag=mirror, simple_value=value)]), epoch)

    def _add(self, summary: Summary, epoch: Epoch) -> None:
        file_writer = self._writer._get_file_writer()  # noqa: SLF001 - no public way
        file_writer.add_summary(summary, epoch.epoch, epoch.wall_time)

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
