"""One interval to bytes and back, with a version and a checksum of its own."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from google.protobuf.message import DecodeError

from tb_lossgap.errors import CorruptRecordError, NewerRecordError
from tb_lossgap.record import lossgap_pb2 as pb
from tb_lossgap.record.message import epoch_of, message_of
from tb_lossgap.record.metadata import SCHEMA_VERSION
from tb_lossgap.version import __version__

if TYPE_CHECKING:
    from tb_lossgap.gap.epoch import Epoch

# The record's promise to the loader that reads every byte of it in pure Python.
MAX_BYTES = 1024
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
    """Serialise, at most MAX_BYTES long: notes that do not fit are dropped, longest first."""
    message = message_of(record.epoch)
    message.count = record.count
    message.verdict = record.verdict
    while message.ByteSize() + _CRC.size > MAX_BYTES and message.notes:
        # Short notes carry what a verdict depends on; long ones, what somebody named.
        longest = max(range(len(message.notes)), key=lambda at: message.notes[at].ByteSize())
        del message.notes[longest]
    body = message.SerializeToString()
    return body + _CRC.pack(_CRC_KEY, zlib.crc32(body))


def decode(payload: bytes) -> Record:
    """Read a record back, equal to what was encoded.

    Raises NewerRecordError for a newer schema, CorruptRecordError for anything
    that `encode` did not write.
    """
    message = _parse(_body(payload))
    if message.schema_version > SCHEMA_VERSION:
        msg = (
            f"a record has format {message.schema_version}, tb_lossgap {__version__} reads up to "
            f"format {SCHEMA_VERSION}: pip install --upgrade tb-lossgap"
        )
        raise NewerRecordError(msg)
    columns = (message.term_values, message.term_stderrs, message.term_dfs)
    if (
        message.schema_version < 1
        or len(message.rungs) != len(message.rung_losses)
        or {len(message.terms)} != {len(column) for column in columns}
    ):
        _refuse(f"a record of {len(payload)} bytes lacks its version or some of its numbers")
    return Record(epoch_of(message), message.count, message.verdict)


def _body(payload: bytes) -> bytes:
    """The payload without its checksum, which must be right."""
    body, tail = payload[: -_CRC.size], payload[-_CRC.size :]
    if len(tail) != _CRC.size or _CRC.unpack(tail) != (_CRC_KEY, zlib.crc32(body)):
        _refuse(f"a record of {len(payload)} bytes does not match its checksum")
    return body


def _parse(body: bytes) -> pb.EpochRecord:
    message = pb.EpochRecord()
    try:
        message.ParseFromString(body)
    except DecodeError:
        _refuse(f"a record of {len(body)} bytes is not an epoch record")
    return message


def _refuse(what: str) -> NoReturn:
    msg = f"{what}: the event file is damaged; copy it anew from where it was written"
    raise CorruptRecordError(msg)
