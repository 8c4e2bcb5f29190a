"""Event files with records in them, written without torch, for the tests of whoever reads them."""

from __future__ import annotations

import contextlib
import struct
import zlib
from typing import TYPE_CHECKING

from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary, SummaryMetadata
from tensorboard.compat.tensorflow_stub.pywrap_tensorflow import masked_crc32c
from tensorboard.summary.writer.event_file_writer import EventFileWriter

from tb_lossgap.gap.epoch import Decomposition, Epoch, ProbeCost
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.record import lossgap_pb2 as pb
from tb_lossgap.record.codec import _CRC, _CRC_KEY, Record, encode
from tb_lossgap.record.metadata import Tag, mirror_tag
from tb_lossgap.record.summary import record_summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

UID = "0123abcd"
BEGAN = 1.7e9


def epoch(number: int, *, gap: float = -0.25, wall_time: float | None = None) -> Epoch:
    """An interval whose gap is mostly dropout: three rungs, two terms, one detail, one note."""
    dropout = gap * 0.8
    return Epoch(
        epoch=number,
        step=64 * number,
        wall_time=BEGAN + number if wall_time is None else wall_time,
        decomposition=Decomposition(
            rungs={
                "train_reported": 0.7,
                "train_eval": 0.7 + dropout,
                "val_reported": 0.7 + gap,
            },
            terms={
                "dropout": Estimate(dropout, 0.01, 15.0),
                "generalisation": Estimate(gap - dropout, 0.02, 9.5),
            },
            details={"drift": Estimate(0.001, 0.0005, 15.0)},
            notes=(Note(NoteCode.REPORTED, 0, "loss/train, loss/val"),),
            train=Mean(0.7 * 640, 640),
            val=Mean((0.7 + gap) * 100, 100),
        ),
        probe=ProbeCost(batches=16, steps=64, seconds=0.4, share=0.04, verified=True),
    )


def payload(number: int, **changes: float) -> bytes:
    """A record as it is stored."""
    return encode(Record(epoch(number, **changes), count=number, verdict="dropout"))


def newer_record(number: int) -> bytes:
    """A record as a version of ours that does not exist yet would write it."""
    message = pb.EpochRecord()
    message.ParseFromString(payload(number)[: -_CRC.size])
    message.schema_version = 99
    body = message.SerializeToString()
    return body + _CRC.pack(_CRC_KEY, zlib.crc32(body))


def frame(event: bytes, declared: int | None = None) -> bytes:
    """One record as an event file holds it; `declared` is what its header says instead."""
    length = struct.pack("<Q", len(event) if declared is None else declared)
    checksums = [struct.pack("<I", masked_crc32c(part)) for part in (length, event)]
    return length + checksums[0] + event + checksums[1]


def record_event(tag: str, step: int, stored: bytes) -> Event:
    return Event(wall_time=BEGAN + step, step=step, summary=record_summary(tag, stored))


def scalar_event(tag: str, step: int, value: float) -> Event:
    metadata = SummaryMetadata(plugin_data=SummaryMetadata.PluginData(plugin_name="scalars"))
    summary = Summary(value=[Summary.Value(tag=tag, metadata=metadata, simple_value=value)])
    return Event(wall_time=BEGAN + step, step=step, summary=summary)


@contextlib.contextmanager
def event_file(run: Path, suffix: str = "") -> Iterator[Callable[[Event], None]]:
    """A new event file in a run's directory; what it gives writes one event."""
    writer = EventFileWriter(str(run), filename_suffix=suffix)
    try:
        yield writer.add_event
    finally:
        writer.close()


def write_run(run: Path, epochs: Iterable[int], tag: Tag | None = None, **changes: float) -> None:
    """A run's records and the mirrored scalar of its gap."""
    tag = tag or Tag("loss", UID)
    with event_file(run, f".{tag.uid}.{tag.attempt}") as write:
        for number in epochs:
            write(record_event(str(tag), number, payload(number, **changes)))
            gap = epoch(number, **changes).gap
            assert gap is not None
            write(scalar_event(mirror_tag(tag.series, "gap"), number, gap))
