"""A log directory on disk: its runs, their event files, and our records in them."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from google.protobuf.message import DecodeError
from tensorboard.compat.proto.event_pb2 import Event

from tb_lossgap.errors import LogdirError
from tb_lossgap.plugin.event_file import Damage, Frame, scan
from tb_lossgap.plugin.merge import Point
from tb_lossgap.record.metadata import PLUGIN_NAME, Tag, parse_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tensorboard.compat.proto.summary_pb2 import Summary

# Events without these bytes are somebody else's, and most are: our tag, or our
# plugin's name as protobuf writes it.
_OURS = re.compile(rb"_lossgap_/|\n\x07lossgap")


@dataclass(slots=True)
class EventFile:
    """What one event file holds of ours, and where it is damaged.

    `nameless` counts events that were ours but of which it is not certain whose.
    """

    path: Path
    stored: defaultdict[Tag, list[Point]] = field(default_factory=lambda: defaultdict(list))
    damages: list[Damage] = field(default_factory=list)
    nameless: int = 0
    unreadable: str | None = None

    def complaint(self) -> str | None:
        """One sentence on what is wrong with the file; None for a sound one."""
        if self.unreadable is not None:
            return f"{shown(self.path)} cannot be read ({self.unreadable}): mend its permissions"
        if self.damages:
            return f"{shown(self.path)} {_described(self.damages)}"
        if self.nameless:
            return f"{shown(self.path)} is damaged: {self.nameless} of its records are lost"
        return None


def shown(path: str | Path) -> str:
    """A path as text that can be printed, whatever its bytes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def event_files(
    logdir: str | os.PathLike[str], on_error: Callable[[OSError], None] | None = None
) -> Iterator[tuple[str, list[Path]]]:
    """Every run's name and event files: TensorBoard's names, its order within a run.

    `on_error` is told of each folder that cannot be listed. Raises LogdirError
    where there is no such directory.
    """
    root = Path(logdir)
    if not root.is_dir():
        raise LogdirError(_why_not(root))
    entered: set[str] = set()
    for folder, subfolders, names in os.walk(root, onerror=on_error, followlinks=True):
        subfolders.sort()
        # A link to a folder above would be walked for ever.
        if (real := os.path.realpath(folder)) in entered:
            subfolders.clear()
            continue
        entered.add(real)
        found = [Path(folder, name) for name in sorted(names) if "tfevents" in name]
        if found:
            yield shown(os.path.relpath(folder, root)), found


def read_file(path: Path) -> EventFile:
    """Our records of one file; never raises, whatever the file holds."""
    contents = EventFile(path)
    try:
        with path.open("rb") as file:
            for found in scan(file):
                if isinstance(found, Damage):
                    contents.damages.append(found)
                elif _OURS.search(found.event):
                    _add_event(contents, found)
    except OSError as error:
        contents.unreadable = error.strerror or type(error).__name__
    return contents


def _add_event(contents: EventFile, frame: Frame) -> None:
    try:
        event = Event.FromString(frame.event)
    except DecodeError:
        contents.nameless += 1
        return
    for value in event.summary.value:
        tag = parse_tag(value.tag)
        is_ours = tag is not None or value.metadata.plugin_data.plugin_name == PLUGIN_NAME
        if tag is not None and (_continues(contents, tag, event.step) or frame.is_intact()):
            contents.stored[tag].append(Point(event.step, _payload(value)))
        elif is_ours:
            contents.nameless += 1


def _continues(contents: EventFile, tag: Tag, step: int) -> bool:
    """Whether an event is the one that was to come next, so that its tag and step need no proof.

    A record's own checksum does not cover its tag: a flipped bit there would move
    it into another series or attempt.
    """
    return tag in contents.stored and contents.stored[tag][-1].step + 1 == step


def _payload(value: Summary.Value) -> bytes:
    """The record's bytes; empty, hence corrupt, where there is not exactly one."""
    strings = value.tensor.string_val
    return bytes(strings[0]) if len(strings) == 1 else b""


def _described(damages: Iterable[Damage]) -> str:
    *places, last = damages
    if not places and last.is_tail and last.declared is not None:
        return (
            f"ends in the middle of a record (byte {last.offset}): what is before it was read; "
            "a training that still writes is harmless, else its last record is lost"
        )
    skipped = sum(damage.skipped for damage in (*places, last))
    first = places[0] if places else last
    return (
        f"is damaged at byte {first.offset} ({len(places) + 1} places, {skipped} bytes lost): "
        "everything else was read; `tb-lossgap doctor` lists the places"
    )


def _why_not(root: Path) -> str:
    if "://" in str(root) or ":/" in str(root):
        return f"{root} is not a local directory: copy the logs to this machine first"
    if root.exists():
        return f"{shown(root)} is a file: give the directory that it lies in"
    return (
        f"there is no directory {shown(root)}: give the one that SummaryWriter was given, "
        "or one above it"
    )
