"""The hinge that writer and reader share: the plugin's name, its tags and its version."""

from __future__ import annotations

import re
from dataclasses import dataclass

PLUGIN_NAME = "lossgap"
# Raised when an older reader would misread what is written.
SCHEMA_VERSION = 1
DEFAULT_SERIES = "loss"

# Reserved: the tags of a run are shared by all plugins, and whoever writes a tag first owns it.
_PREFIX = "_lossgap_"
_MIRROR = "lossgap"
_TAG = re.compile(
    rf"{_PREFIX}/(?P<series>.*)/(?P<uid>[0-9a-f]{{8}})\.(?P<attempt>[0-9]{{1,6}})", re.DOTALL
)


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """Which records belong together: one attempt of one watched loss.

    `uid` names the training (8 hexadecimal digits), `attempt` counts its resumptions from 1.
    """

    series: str
    uid: str
    attempt: int = 1

    def __str__(self) -> str:
        return f"{_PREFIX}/{self.series}/{self.uid}.{self.attempt}"


def parse_tag(tag: str) -> Tag | None:
    """Read a tag back; None where it is not one of ours."""
    match = _TAG.fullmatch(tag)
    if match is None:
        return None
    return Tag(match["series"], match["uid"], int(match["attempt"]))


def mirror_tag(series: str, name: str) -> str:
    """The ordinary scalar that repeats a term (or the gap) for every other dashboard."""
    if series == DEFAULT_SERIES:
        return f"{_MIRROR}/{name}"
    return f"{_MIRROR}/{series}/{name}"
