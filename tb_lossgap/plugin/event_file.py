"""The events of one file, with damage left out: what follows a damaged place is still found.

TensorBoard's own loaders stop at the first damage, and a header that claims a
terabyte ends them. Here a length is believed only with its checksum, and a long
one only if it leads to a record again.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import IO, TYPE_CHECKING

from tensorboard.compat.tensorflow_stub.pywrap_tensorflow import masked_crc32c

if TYPE_CHECKING:
    from collections.abc import Iterator

# A record: length (8 bytes), its checksum (4), the event, its checksum (4).
_HEADER = struct.Struct("<QI")
_FRAME = _HEADER.size + 4
# Nothing of ours is nearly as long; longer events (images, graphs) are passed over.
LONGEST = 4 << 20
# Lengths up to LONGEST but for 0, little end first; overlapping matches.
_SHORT_LENGTH = re.compile(rb"(?=(?!\x00{8})..[\x00-\x40]\x00{5})", re.DOTALL)
_WINDOW = 1 << 20
# Pure Python, but a file repeats a few lengths many times.
_checksum = lru_cache(maxsize=4096)(masked_crc32c)


@dataclass(frozen=True, slots=True)
class Frame:
    """One event, still serialised, with the checksum that the file gives it."""

    event: bytes
    checksum: bytes

    def is_intact(self) -> bool:
        """Whether the event is as it was written; pure Python, a millisecond or so."""
        return self.checksum == struct.pack("<I", masked_crc32c(self.event))


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where no record begins: `skipped` bytes from `offset` on.

    `declared` is the length that a sound header gives there, None without one;
    `is_tail` says that nothing readable follows.
    """

    offset: int
    skipped: int
    declared: int | None
    is_tail: bool


def scan(file: IO[bytes]) -> Iterator[Frame | Damage]:
    """Every event of up to LONGEST bytes, in order, and every damaged place.

    An event's own checksum is left to the caller: in pure Python it takes
    seconds a megabyte, and most events are nothing of ours.
    """
    size = file.seek(0, 2)
    at, inside = 0, 1
    while at < size:
        length = _length(file, at)
        if length is not None and _leads_on(file, at, length, size):
            if length <= LONGEST:
                file.seek(at + _HEADER.size)
                yield Frame(file.read(length), file.read(4))
            # Should the next header be missing, this record may have swallowed it.
            at, inside = at + _FRAME + length, at + _HEADER.size
            continue
        begin = inside if length is None else at + _HEADER.size
        found = _next_record(file, begin, size)
        end = size if found is None else found
        offset = min(at, begin) if end < at else at
        yield Damage(offset, end - offset, length, is_tail=found is None)
        at, inside = end, end + 1


def _length(file: IO[bytes], at: int) -> int | None:
    """The length of the record that begins at an offset; None where none begins."""
    file.seek(at)
    return _declared(file.read(_HEADER.size))


def _declared(header: bytes) -> int | None:
    if len(header) < _HEADER.size:
        return None
    length: int
    length, checksum = _HEADER.unpack(header)
    return length if checksum == _checksum(header[:8]) else None


def _leads_on(file: IO[bytes], at: int, length: int, size: int) -> bool:
    """Whether the record ends within the file and, if it is long, before another one."""
    end = at + _FRAME + length
    if length <= LONGEST or end >= size:
        return end <= size
    return _length(file, end) is not None


def _next_record(file: IO[bytes], begin: int, size: int) -> int | None:
    """The offset of the first whole record at or after `begin`."""
    for first in range(begin, size, _WINDOW):
        file.seek(first)
        window = file.read(_WINDOW + _HEADER.size - 1)
        for match in _SHORT_LENGTH.finditer(window):
            length = _declared(window[match.start() : match.start() + _HEADER.size])
            at = first + match.start()
            if length is not None and at + _FRAME + length <= size:
                return at
    return None
