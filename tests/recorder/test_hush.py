"""What torch warns of in a script's loss is the script's to read once, not again in our name."""

from __future__ import annotations

import threading
import warnings
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import nn

from tb_lossgap.recorder import hush
from tb_lossgap.recorder.hush import quiet
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import seed_everything


def train(logdir: Path | None) -> list[warnings.WarningMessage]:
    """One epoch with a loss that torch warns of; the warnings that a script sees, each time."""
    seed_everything()
    model = nn.Sequential(nn.Linear(6, 8), nn.Dropout(0.3), nn.Linear(8, 3))
    writer = None if logdir is None else SummaryWriter(str(logdir))
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        if writer is not None:
            writer.watch(model, budget=1.0)
        for _ in range(8):
            output = model(torch.randn(4, 6)).log_softmax(1)
            target = torch.full((4, 3), 1 / 3)
            F.kl_div(output, target, reduction="mean").backward()
        model.eval()
        with torch.no_grad():
            F.kl_div(model(torch.randn(4, 6)).log_softmax(1), target, reduction="mean")
        if writer is not None:
            writer.close()
    return [each for each in seen if "reduction: 'mean'" in str(each.message)]


def test_replays_repeat_no_warning_of_the_scripts(tmp_path: Path) -> None:
    alone, watched = train(None), train(tmp_path)
    assert len(alone) == 9
    assert len(watched) == len(alone)


def test_filters_are_as_they_were_also_after_an_exception() -> None:
    before = list(warnings.filters)

    def fail() -> None:
        with quiet(), quiet():
            assert len(warnings.filters) == len(before) + 2
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(warnings.filters) == before


def test_others_still_warn_in_another_thread_and_filters_may_be_reset() -> None:
    def warn() -> None:
        warnings.warn("of the script's", UserWarning, stacklevel=1)

    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        with quiet():
            thread = threading.Thread(target=warn)
            thread.start()
            thread.join()
            warnings.resetwarnings()
        assert hush._FILTER not in warnings.filters
    assert [str(each.message) for each in seen] == ["of the script's"]
