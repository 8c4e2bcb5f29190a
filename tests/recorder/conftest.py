"""Fixtures for the recorder: probing that does not depend on how fast the machine is."""

from __future__ import annotations

import pytest

from tb_lossgap.recorder import budget


@pytest.fixture(autouse=True)
def _no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every interval may be probed, however slow the machine; test_budget.py sets its own."""
    monkeypatch.setattr(budget, "ALLOWANCE_S", 1e6)
