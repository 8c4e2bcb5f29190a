"""The entry point: it asks for every epoch and takes nobody's TensorBoard down."""

from __future__ import annotations

from argparse import Namespace
from importlib import metadata
from types import SimpleNamespace

import pytest

from tb_lossgap.plugin.loader import KEPT, LossGapLoader


def test_every_epoch_is_kept_unless_the_user_says_otherwise() -> None:
    flags = Namespace(samples_per_plugin={"images": 3})
    LossGapLoader().fix_flags(flags)
    assert flags.samples_per_plugin == {"images": 3, "lossgap": KEPT}
    flags = Namespace(samples_per_plugin={"lossgap": 5})
    LossGapLoader().fix_flags(flags)
    assert flags.samples_per_plugin == {"lossgap": 5}


@pytest.mark.parametrize("flags", [Namespace(), Namespace(samples_per_plugin=None), None])
def test_flags_of_another_tensorboard_are_left_alone(flags: Namespace | None) -> None:
    LossGapLoader().fix_flags(flags)


def test_without_data_there_is_no_plugin() -> None:
    assert LossGapLoader().load(SimpleNamespace(data_provider=None)) is None


def test_tensorboard_finds_the_entry_point() -> None:
    (found,) = metadata.entry_points(group="tensorboard_plugins", name="lossgap")
    assert found.load() is LossGapLoader
