"""Fixtures for every test, and the promise that each test gives the process back as it found it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

# Before torch is loaded: tiny models are faster on one thread, and their sums always add up alike.
os.environ.setdefault("OMP_NUM_THREADS", "1")


def process_state() -> dict[str, Any]:
    """What a test must not change: the process's own settings, and torch's where it is loaded."""
    state = {
        "working directory": Path.cwd(),
        "environment": {
            # torch's compiler sets its cache's place when it is first loaded, pytest its own.
            name: hash(value)  # not the value: it would stand in public logs
            for name, value in os.environ.items()
            if name != "PYTEST_CURRENT_TEST" and not name.startswith("TORCHINDUCTOR_")
        },
        "sys.excepthook": sys.excepthook,
        "SIGINT handler": signal.getsignal(signal.SIGINT),
        "SIGTERM handler": signal.getsignal(signal.SIGTERM),
    }
    return state | torch_state()


def torch_state() -> dict[str, Any]:
    """Torch's global settings; empty while nobody has loaded torch."""
    torch = sys.modules.get("torch")
    if torch is None:
        return {}
    hooks = torch.nn.modules.module
    distributed = torch.distributed
    return {
        "torch function modes": torch._C._len_torch_function_stack(),
        "torch dispatch modes": torch._C._len_torch_dispatch_stack(),
        "grad mode": torch.is_grad_enabled(),
        "inference mode": torch.is_inference_mode_enabled(),
        "autocast": torch.is_autocast_enabled("cpu"),
        "default dtype": torch.get_default_dtype(),
        "deterministic algorithms": torch.are_deterministic_algorithms_enabled(),
        "threads": torch.get_num_threads(),
        "global forward hooks": len(hooks._global_forward_hooks),
        "global forward pre-hooks": len(hooks._global_forward_pre_hooks),
        "global backward hooks": len(hooks._global_backward_hooks),
        "process group": distributed.is_available() and distributed.is_initialized(),
    }


def changed(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """The settings that differ, in words; a setting that only one of them knows does not count."""
    return [
        f"{name}: {_said(before[name], after[name])}"
        for name in before
        if name in after and before[name] != after[name]
    ]


def _said(before: object, after: object) -> str:
    if isinstance(before, dict) and isinstance(after, dict):
        return ", ".join(sorted(dict(before.items() ^ after.items())))
    return f"{before} became {after}"


@pytest.fixture(autouse=True)
def _same_process() -> Iterator[None]:
    """Start from the same seeds; end with every global setting as it was."""
    random.seed(0)
    np.random.seed(0)  # noqa: NPY002 - the global generator is what users' code draws from
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(0)
    before = process_state()
    yield
    left_changed = changed(before, process_state())
    assert not left_changed, f"this test left the process changed: {'; '.join(left_changed)}"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium or Chrome; BROWSER=none skips, a missing browser fails."""
    if os.environ.get("BROWSER") == "none":
        pytest.skip("BROWSER=none")
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("no Chromium or Chrome found: run `make test-browser`, or set CHROMIUM=/path")
    return found
