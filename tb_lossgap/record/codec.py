"""One interval to bytes and back, with a version and a checksum of its own."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from google.protobuf.message import DecodeError

from tb_lossgap.errors import CorruptRecordError, NewerRecordError
from tb_lossgap.gap.epoch import Decomposition, Epoch, ProbeCost
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.names import DETAILS, TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.record import lossgap_pb2 as pb
from tb_lossgap.record.metadata import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

# The record's promise to the loader that reads every byte of it in pure Python.
MAX_BYTES = 1024
_MAX_TEXT = 80
# Tag and wire type of `fixed32 crc = 15`, then its four bytes.
_CRC = struct.Struct("<BI")
_CRC_KEY = 15 << 3 | 5


@dataclass(frozen=True, slots=True)
class Record:
    """A stored interval, with what its writer knew of the series.

    `count` is how many records the series had when this one was written: more
    than were read means that TensorBoard thinned them. `verdict` is a verdict's code.
    """

    epoch: Epoch
    count: int
    verdict: str


def encode(record: Record) -> bytes:
    """Serialise, at most MAX_BYTES long: notes that do not fit are dropped, last first."""
    message = _message(record)
    body = message.SerializeToString()
    while len(body) + _CRC.size > MAX_BYTES and message.notes:
        del message.notes[-1]
        body = message.SerializeToString()
    return body + _CRC.pack(_CRC_KEY, zlib.crc32(body))


def decode(payload: bytes) -> Record:
    """Read a record back, equal to what was encoded.

    Raises NewerRecordError for a newer schema, CorruptRecordError for anything
    that `encode` did not write.
    """
    body, tail = payload[: -_CRC.size], payload[-_CRC.size :]
    if len(tail) != _CRC.size or _CRC.unpack(tail) != (_CRC_KEY, zlib.crc32(body)):
        msg = f"a record of {len(payload)} bytes does not match its checksum: the event file is damaged"
        raise CorruptRecordError(msg)
    message = pb.EpochRecord()
    try:
        message.ParseFromString(body)
    except DecodeError as error:
        msg = f"a record of {len(payload)} bytes is not an epoch record ({error})"
        raise CorruptRecordError(msg) from error
    if message.schema_version > SCHEMA_VERSION:
        msg = (
            f"a record has format {message.schema_version}, newer than the {SCHEMA_VERSION} that this "
            "tb_lossgap reads: pip install --upgrade tb-lossgap"
        )
        raise NewerRecordError(msg)
    return _record(message)


def _message(record: Record) -> pb.EpochRecord:
    epoch = record.epoch
    estimates = {**epoch.terms, **epoch.details}
    message = pb.EpochRecord(
        schema_version=SCHEMA_VERSION,
        epoch=epoch.epoch,
        global_step=epoch.step,
        count=record.count,
        wall_time=epoch.wall_time,
        complete=epoch.complete,
        rungs=[pb.Rung.Value(name.upper()) for name in epoch.rungs],
        rung_losses=epoch.rungs.values(),
        terms=[pb.Term.Value(name.upper()) for name in estimates],
        term_values=[estimate.value for estimate in estimates.values()],
        term_stderrs=[estimate.stderr for estimate in estimates.values()],
        term_dfs=[estimate.df for estimate in estimates.values()],
        train=_mean_message(epoch.decomposition.train),
        val=_mean_message(epoch.decomposition.val),
        notes=[
            pb.Note(code=note.code, count=note.count, text=note.text[:_MAX_TEXT])
            for note in epoch.notes
        ],
        verdict=record.verdict,
    )
    if epoch.probe is not None:
        message.probe.CopyFrom(_probe_message(epoch.probe))
    return message


def _mean_message(mean: Mean) -> pb.Mean:
    return pb.Mean(total=mean.total, weight=mean.weight)


def _probe_message(probe: ProbeCost) -> pb.ProbeCost:
    return pb.ProbeCost(
        batches=probe.batches,
        steps=probe.steps,
        seconds=probe.seconds,
        share=probe.share,
        verified=probe.verified,
    )


def _record(message: pb.EpochRecord) -> Record:
    """Build the value from a message whose checksum and version are right."""
    if len(message.rungs) != len(message.rung_losses) or not (
        len(message.terms)
        == len(message.term_values)
        == len(message.term_stderrs)
        == len(message.term_dfs)
    ):
        msg = (
            f"epoch {message.epoch} has names and numbers of different lengths: write the run anew"
        )
        raise CorruptRecordError(msg)
    rungs = {
        pb.Rung.Name(code).lower(): loss
        for code, loss in zip(message.rungs, message.rung_losses, strict=True)
        if code in pb.Rung.values()
    }
    estimates = _estimates(message)
    decomposition = Decomposition(
        rungs=rungs,
        terms={name: estimates[name] for name in TERMS if name in estimates},
        details={name: estimates[name] for name in DETAILS if name in estimates},
        notes=tuple(_note(note) for note in message.notes),
        train=Mean(message.train.total, message.train.weight),
        val=Mean(message.val.total, message.val.weight),
    )
    epoch = Epoch(
        epoch=message.epoch,
        step=message.global_step,
        wall_time=message.wall_time,
        decomposition=decomposition,
        probe=_probe(message.probe) if message.HasField("probe") else None,
        complete=message.complete,
    )
    return Record(epoch, message.count, message.verdict)


def _estimates(message: pb.EpochRecord) -> Mapping[str, Estimate]:
    columns = zip(
        message.terms, message.term_values, message.term_stderrs, message.term_dfs, strict=True
    )
    return {
        pb.Term.Name(code).lower(): Estimate(value, stderr, df)
        for code, value, stderr, df in columns
        if code in pb.Term.values()
    }


def _probe(message: pb.ProbeCost) -> ProbeCost:
    return ProbeCost(
        batches=message.batches,
        steps=message.steps,
        seconds=message.seconds,
        share=message.share,
        verified=message.verified if message.HasField("verified") else None,
    )


def _note(message: pb.Note) -> Note:
    # A code that a later version added, with the same schema, still has its words.
    known = message.code in NoteCode._value2member_map_
    code = NoteCode(message.code) if known else NoteCode.OTHER
    return Note(code, message.count, message.text)
