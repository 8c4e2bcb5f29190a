"""A record comes back as it was written, or is refused in words."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.errors import CorruptRecordError, NewerRecordError, RecordError
from tb_lossgap.gap.epoch import Decomposition, Epoch
from tb_lossgap.gap.names import DETAILS, RUNGS, TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.record import lossgap_pb2 as pb
from tb_lossgap.record.codec import MAX_BYTES, Record, decode, encode
from tb_lossgap.version import __version__
from tests.record.making import full, law, records, typical

CRC_BYTES = 5


def sealed(message: pb.EpochRecord) -> bytes:
    """A message with the checksum that another writer would have given it."""
    body = message.SerializeToString()
    return body + struct.pack("<BI", 0x7D, zlib.crc32(body))


def opened(record: Record) -> pb.EpochRecord:
    """The message inside a record, to be changed."""
    message = pb.EpochRecord()
    message.ParseFromString(encode(record)[:-CRC_BYTES])
    return message


def with_notes(record: Record, *notes: Note) -> Record:
    decomposition = replace(record.epoch.decomposition, notes=notes)
    return replace(record, epoch=replace(record.epoch, decomposition=decomposition))


@law
@given(records)
def test_any_record_comes_back_equal(record: Record) -> None:
    # By their words, in which NaN equals NaN.
    assert repr(decode(encode(record))) == repr(record)


@law
@given(records)
def test_equal_records_have_equal_bytes(record: Record) -> None:
    assert encode(record) == encode(decode(encode(record)))


def test_not_measured_comes_back_as_not_measured() -> None:
    empty = Record(Epoch(1, 0, 0.0, Decomposition({}, {})), 0, "")
    back = decode(encode(empty))
    assert back == empty
    assert back.epoch.gap is None
    assert back.epoch.probe is None


def test_every_flipped_bit_is_refused() -> None:
    payload = encode(typical())
    for position in range(len(payload)):
        for bit in range(8):
            flipped = bytearray(payload)
            flipped[position] ^= 1 << bit
            with pytest.raises(CorruptRecordError, match="does not match its checksum"):
                decode(bytes(flipped))


def test_every_truncation_is_refused() -> None:
    payload = encode(typical())
    for length in range(len(payload)):
        with pytest.raises(CorruptRecordError, match=f"a record of {length} bytes does not match"):
            decode(payload[:length])


def test_bytes_that_follow_are_refused() -> None:
    with pytest.raises(CorruptRecordError):
        decode(encode(typical()) + b"\0")


@law
@given(st.binary(max_size=200))
def test_bytes_of_somebody_else_are_refused_even_with_a_checksum(body: bytes) -> None:
    payload = body + struct.pack("<BI", 0x7D, zlib.crc32(body))
    message = pb.EpochRecord()
    try:
        message.ParseFromString(body)
        version = message.schema_version
    except Exception:  # noqa: BLE001 - protobuf's implementations raise errors of their own
        version = 0
    if version == 0:
        with pytest.raises(RecordError):
            decode(payload)


def test_a_refusal_says_what_is_wrong_and_what_to_do() -> None:
    with pytest.raises(CorruptRecordError, match="the event file is damaged; copy it anew"):
        decode(b"\xff" * 20)


def test_a_newer_record_is_refused_with_both_versions_and_the_remedy() -> None:
    message = opened(typical())
    message.schema_version = 7
    with pytest.raises(NewerRecordError) as refusal:
        decode(sealed(message))
    assert str(refusal.value) == (
        f"a record has format 7, tb_lossgap {__version__} reads up to format 1: "
        "pip install --upgrade tb-lossgap"
    )


def test_a_newer_record_is_called_newer_even_where_its_columns_make_no_sense_here() -> None:
    message = opened(typical())
    message.schema_version = 2
    del message.term_values[:]
    with pytest.raises(NewerRecordError):
        decode(sealed(message))


@pytest.mark.parametrize("column", ["rung_losses", "terms", "term_values", "term_dfs"])
def test_columns_of_different_lengths_are_refused(column: str) -> None:
    message = opened(typical())
    del getattr(message, column)[-1]
    with pytest.raises(CorruptRecordError, match="lacks its version or some of its numbers"):
        decode(sealed(message))


def test_a_record_without_a_version_is_refused() -> None:
    with pytest.raises(CorruptRecordError, match="lacks its version"):
        decode(sealed(pb.EpochRecord()))


@pytest.mark.parametrize("stranger", [0, 99])
def test_names_that_a_later_version_added_are_left_out(stranger: int) -> None:
    record, message = typical(), opened(typical())
    message.rungs.append(stranger)
    message.rung_losses.append(1.0)
    message.terms.append(stranger)
    for column in (message.term_values, message.term_stderrs, message.term_dfs):
        column.append(1.0)
    assert decode(sealed(message)) == record


def test_a_field_that_a_later_version_added_is_left_out() -> None:
    # Field 100, a varint of 1.
    body = encode(typical())[:-CRC_BYTES] + b"\xa0\x06\x01"
    assert decode(body + struct.pack("<BI", 0x7D, zlib.crc32(body))) == typical()


def test_a_note_that_a_later_version_added_keeps_its_words() -> None:
    message = opened(typical())
    message.notes.add(code=999, count=3, text="something new")
    assert decode(sealed(message)).epoch.notes[-1] == Note(NoteCode.OTHER, 3, "something new")


def test_a_typical_record_takes_at_most_400_bytes() -> None:
    assert len(encode(typical())) <= 400


def test_a_record_of_every_name_fits_without_its_notes() -> None:
    assert len(encode(full())) < MAX_BYTES
    assert decode(encode(full())) == full()


@pytest.mark.parametrize("text", ["x" * 5000, "\N{SNOWMAN}" * 80, "\U0001f525" * 5000])
@pytest.mark.parametrize("record", [typical(), full()], ids=["typical", "full"])
def test_many_long_notes_never_exceed_the_limit_and_cost_only_notes(
    record: Record, text: str
) -> None:
    crowded = with_notes(record, *(Note(code, 2**64 - 1, text) for code in NoteCode))
    payload = encode(crowded)
    assert len(payload) <= MAX_BYTES
    back = decode(payload)
    assert len(back.epoch.notes) < len(NoteCode)
    assert with_notes(back) == with_notes(record)


def test_long_notes_make_way_for_the_short_ones_that_a_verdict_needs() -> None:
    few = Note(NoteCode.FEW_BATCHES, 3)
    long = [Note(NoteCode.AD_HOC_NOISE, text="m" * 80)] * 20
    kept = decode(encode(with_notes(full(), *long, few, *long))).epoch.notes
    assert few in kept
    assert len(kept) > 1


def test_a_long_text_is_cut_where_the_reader_sees_it() -> None:
    record = with_notes(typical(), Note(NoteCode.FAULT, text="a" * 200))
    (note,) = decode(encode(record)).epoch.notes
    assert note.text == "a" * 79 + "…"


def test_a_name_that_utf8_cannot_hold_does_not_stop_the_recording() -> None:
    # As Python decodes a file name of foreign bytes.
    record = with_notes(typical(), Note(NoteCode.FAULT, text="caf\udce9"))
    (note,) = decode(encode(record)).epoch.notes
    assert note.text == "caf?"


def test_the_names_of_the_proto_are_the_names_of_the_mathematics() -> None:
    rungs = [name.lower() for name in pb.Rung.keys() if name != "RUNG_UNKNOWN"]  # noqa: SIM118
    terms = [name.lower() for name in pb.Term.keys() if name != "TERM_UNKNOWN"]  # noqa: SIM118
    assert rungs == list(RUNGS)
    assert terms == [*TERMS, *DETAILS]
