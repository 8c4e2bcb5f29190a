"""Fixtures for the frameworks: no clock, no network, and only warnings of ours are errors."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch

from tb_lossgap.recorder import budget


@pytest.fixture(autouse=True)
def _no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every interval may be probed, however slow the machine."""
    monkeypatch.setattr(budget, "ALLOWANCE_S", 1e6)


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """`backward` is torch's own again, and no mode stays on."""
    original = torch.autograd.backward
    yield
    assert torch.autograd.backward is original
    assert torch._C._len_torch_function_stack() == 0
