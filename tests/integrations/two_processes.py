"""A Lightning training in two processes, for test_lightning.py to start: LOGDIR."""

from __future__ import annotations

import sys
from pathlib import Path

# Lightning starts this script once more, for the second process.
sys.path.insert(0, str(Path(__file__).parents[2]))

from tb_lossgap.recorder import budget
from tests.integrations.test_lightning import Plain, fit


def main() -> None:
    budget.ALLOWANCE_S = 1e6
    fit(Plain, Path(sys.argv[1]), max_epochs=2, devices=2, strategy="ddp")


if __name__ == "__main__":
    main()
