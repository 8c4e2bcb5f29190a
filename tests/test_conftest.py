"""The check that a test leaves the process unchanged can fail."""

import sys

import pytest
import torch

from tests.conftest import changed, process_state


def test_a_changed_environment_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    before = process_state()
    monkeypatch.setenv("TB_LOSSGAP_TEST", "1")
    assert [line.partition(":")[0] for line in changed(before, process_state())] == ["environment"]


def test_a_forgotten_grad_mode_is_seen() -> None:
    before = process_state()
    with torch.no_grad():
        assert changed(before, process_state()) == ["grad mode: True became False"]


def test_a_forgotten_function_mode_is_seen() -> None:
    before = process_state()
    with torch.overrides.TorchFunctionMode():
        assert changed(before, process_state()) == ["torch function modes: 0 became 1"]


def test_an_untouched_process_shows_no_change() -> None:
    assert changed(process_state(), process_state()) == []


def test_loading_torch_counts_as_no_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "torch")
    before = process_state()
    monkeypatch.undo()
    assert "torch" in sys.modules
    assert changed(before, process_state()) == []
