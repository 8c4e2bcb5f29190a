"""The public names of tb_lossgap, each loaded on first use.

TensorBoard imports this package on hosts that only view, where torch may not
be installed, so nothing here may import torch (or anything heavy) by itself.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tb_lossgap.version import __version__

if TYPE_CHECKING:
    from tb_lossgap.plugin.history import read
    from tb_lossgap.recorder.writer import SummaryWriter

__all__ = ["SummaryWriter", "__version__", "read"]

_HOME = {
    "SummaryWriter": "tb_lossgap.recorder.writer",
    "read": "tb_lossgap.plugin.history",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for (PEP 562)."""
    if name not in _HOME:
        msg = f"module 'tb_lossgap' has no attribute {name!r}: it offers {', '.join(__all__)}"
        raise AttributeError(msg)
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
