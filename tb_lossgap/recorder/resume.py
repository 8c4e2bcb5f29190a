"""Where a series stands, in a form that a checkpoint holds and a later process goes on from."""

from __future__ import annotations

import os
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from tb_lossgap.errors import WatchError

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Standing:
    """What a series has behind it.

    `uid` names the training and `attempt` counts its resumptions from 1; `epochs` and
    `steps` are those of all finished intervals, `records` how many of them were
    recorded. `inside` are the steps of an interval that the checkpoint cut in two.
    """

    uid: str
    attempt: int = 1
    epochs: int = 0
    steps: int = 0
    records: int = 0
    inside: int = 0

    @classmethod
    def new(cls) -> Standing:
        """Of a training that begins. Its name is not from `random`, whose state is the script's."""
        return cls(uuid.uuid4().hex[:8])

    def resumed(self, logdir: str) -> Standing:
        """The next attempt's beginning.

        Each attempt opens a file, so that counting them tells two resumptions of the same
        checkpoint apart, which it cannot know of itself.
        """
        values = asdict(self) | {"attempt": max(self.attempt + 1, _event_files(logdir))}
        return Standing(**values)


def _event_files(logdir: str) -> int:
    try:
        return sum(name.startswith("events.out.tfevents") for name in os.listdir(logdir))  # noqa: PTH208 - may be remote
    except OSError:
        return 0


def state_of(standings: Mapping[str, Standing]) -> dict[str, Any]:
    """Plain values, which torch.load(weights_only=True) reads."""
    series = {name: asdict(standing) for name, standing in standings.items()}
    return {"version": _VERSION, "series": series}


def standings_of(state: Mapping[str, Any]) -> dict[str, Standing]:
    """Read them back. Raises WatchError for anything that `state_of` did not make."""
    try:
        if state["version"] > _VERSION:
            msg = "this state is from a newer tb_lossgap: pip install --upgrade tb-lossgap"
            raise WatchError(msg)
        return {name: _standing(values) for name, values in state["series"].items()}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        if isinstance(error, WatchError):
            raise
        msg = "load_state_dict: this is not what writer.state_dict() gave"
        raise WatchError(msg) from error


def _standing(values: Mapping[str, Any]) -> Standing:
    known = {field.name: values[field.name] for field in fields(Standing)}
    uid, counts = str(known.pop("uid")), {name: int(value) for name, value in known.items()}
    if len(uid) != 8 or min(counts.values()) < 0:  # noqa: PLR2004 - as metadata.Tag says
        raise ValueError(uid)
    return Standing(uid, **counts)
