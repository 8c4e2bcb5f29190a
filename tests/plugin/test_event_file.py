"""Event files that were damaged anywhere: nothing raises, and no number is ever changed."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tb_lossgap import read
from tb_lossgap.plugin import event_file
from tb_lossgap.plugin.event_file import LONGEST, Damage, Frame, scan
from tests.plugin.writing import BEGAN, frame, write_run

if TYPE_CHECKING:
    from pathlib import Path

COUNT = 6


def found(data: bytes) -> list[bytes | Damage]:
    scanned = scan(io.BytesIO(data))
    return [each.event if isinstance(each, Frame) else each for each in scanned]


def events(data: bytes) -> list[bytes]:
    return [each for each in found(data) if isinstance(each, bytes)]


def test_a_sound_file_gives_its_events() -> None:
    assert found(frame(b"one") + frame(b"two")) == [b"one", b"two"]


def test_an_empty_file_gives_nothing() -> None:
    assert found(b"") == []


@pytest.mark.parametrize("junk", [b"\0" * 4096, b"\xff" * 31, bytes(range(256))])
def test_what_follows_a_damaged_place_is_found_again(junk: bytes) -> None:
    first = frame(b"one")
    damage = Damage(len(first), len(junk), declared=None, is_tail=False)
    assert found(first + junk + frame(b"two")) == [b"one", damage, b"two"]


def test_a_record_that_lost_bytes_does_not_take_the_next_one_with_it() -> None:
    short = frame(b"a long event that loses its middle")
    cut = short[:20] + short[30:]
    assert events(frame(b"one") + cut + frame(b"two") + frame(b"three"))[-2:] == [b"two", b"three"]


def test_a_cut_end_is_told_from_a_destroyed_header() -> None:
    whole = frame(b"one")
    cut = frame(b"two")[:-2]
    assert found(whole + cut) == [b"one", Damage(len(whole), len(cut), declared=3, is_tail=True)]
    assert found(whole + b"\1" * 5) == [b"one", Damage(len(whole), 5, declared=None, is_tail=True)]


@pytest.mark.parametrize("declared", [LONGEST + 1, 1 << 40, (1 << 63), (1 << 64) - 2])
def test_a_huge_length_is_not_believed(declared: int) -> None:
    huge = frame(b"", declared=declared)
    whole = found(huge + frame(b"two"))
    assert whole == [Damage(0, len(huge), declared=declared, is_tail=False), b"two"]


def test_a_long_event_of_somebody_else_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_file, "LONGEST", 16)
    assert found(frame(b"one") + frame(b"an image of 99 MB") + frame(b"two")) == [b"one", b"two"]


def test_a_record_across_two_windows_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_file, "_WINDOW", 16)
    for junk in range(1, 40):
        assert events(b"\xfe" * junk + frame(b"two")) == [b"two"]


@given(st.binary(max_size=200))
def test_any_bytes_at_all_are_scanned_to_their_end(data: bytes) -> None:
    for each in found(data):
        assert isinstance(each, (bytes, Damage))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One run whose gap in epoch n is -n/100, so that a changed number shows."""
    logdir = tmp_path_factory.mktemp("sound")
    write_run(logdir / "exp", [1])
    for number in range(2, COUNT + 1):
        write_run(logdir / "exp", [number], gap=-number / 100)
    joined = b"".join(path.read_bytes() for path in sorted((logdir / "exp").iterdir()))
    for path in (logdir / "exp").iterdir():
        path.unlink()
    (logdir / "exp" / "events.out.tfevents.1").write_bytes(joined)
    return logdir


@dataclass(frozen=True)
class Edit:
    """One way to damage a file: `at` wraps around its length."""

    kind: str
    at: int
    extra: bytes


EDITS = st.builds(
    Edit,
    st.sampled_from(["flip", "truncate", "insert", "delete", "zero"]),
    st.integers(0, 1 << 16),
    st.binary(min_size=1, max_size=40),
)


def edited(data: bytes, edit: Edit) -> bytes:
    at, extra = edit.at % len(data), edit.extra
    if edit.kind == "flip":
        return data[:at] + bytes([data[at] ^ (extra[0] or 1)]) + data[at + 1 :]
    if edit.kind == "truncate":
        return data[:at]
    if edit.kind == "insert":
        return data[:at] + extra + data[at:]
    removed = data[at : at + len(extra)]
    return (
        data[:at]
        + (b"" if edit.kind == "delete" else bytes(len(removed)))
        + data[at + len(extra) :]
    )


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edit=EDITS)
def test_damage_anywhere_never_raises_and_never_changes_a_number(
    sound: Path, tmp_path: Path, edit: Edit
) -> None:
    data = (sound / "exp" / "events.out.tfevents.1").read_bytes()
    (tmp_path / "exp").mkdir(exist_ok=True)
    (tmp_path / "exp" / "events.out.tfevents.1").write_bytes(edited(data, edit))
    (whole,) = read(sound)
    written = {each.epoch: each for each in whole.epochs}
    for history in read(tmp_path):
        assert history.series == "loss"
        for each in history.epochs:
            assert each == written[each.epoch]
            assert each.wall_time == BEGAN + each.epoch
        # One place is damaged: at most two records can be lost, unless the end is.
        assert edit.kind == "truncate" or len(history.epochs) >= COUNT - 2


def test_a_flipped_byte_can_be_seen(sound: Path, tmp_path: Path) -> None:
    # The check above can fail: without the record's checksum this flip would change the gap.
    data = bytearray((sound / "exp" / "events.out.tfevents.1").read_bytes())
    at = data.rindex(struct.pack("<d", 0.7))
    data[at] ^= 1
    (tmp_path / "exp").mkdir()
    (tmp_path / "exp" / "events.out.tfevents.1").write_bytes(data)
    (history,) = read(tmp_path)
    assert (history.corrupt, len(history.epochs)) == (1, COUNT - 1)
    assert "1 record is damaged" in history.warnings[-1]
