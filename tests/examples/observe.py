"""Run one example in this process: first without its two lines, then beside the oracle.

python tests/examples/observe.py EXAMPLE FOLDER writes FOLDER/observed.json, and the
example's own log into FOLDER/run. Ends as the example ends: with its assertions.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
from pathlib import Path
from typing import Any

os.environ["OMP_NUM_THREADS"] = "1"
ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "examples")]

import torch  # noqa: E402 - after the number of threads is set
from torch import Tensor, nn  # noqa: E402
from torch.utils import tensorboard  # noqa: E402

from tb_lossgap import SummaryWriter  # noqa: E402
from tb_lossgap.recorder import budget  # noqa: E402
from tests.recorder.oracle import Oracle, Truth, snapshot  # noqa: E402

PLAIN = "from torch.utils.tensorboard import SummaryWriter"


class Enough(Exception):  # noqa: N818 - no error: one epoch has been trained
    """The plain script has shown that it works."""


def without_the_lines(source: str) -> str:
    """The script as it was before two lines were added."""
    lines = [line for line in source.splitlines() if not line.endswith("# line 2")]
    return "\n".join(PLAIN if "# line 1" in line else line for line in lines)


def run_plain(example: Path, logdir: Path) -> dict[str, float]:
    """One epoch of the script without its two lines: the scalars that it logs."""
    logged: dict[str, float] = {}
    add_scalar = tensorboard.SummaryWriter.add_scalar

    def watching(writer: Any, tag: str, value: float, *args: Any) -> None:  # noqa: ANN401
        add_scalar(writer, tag, value, *args)
        logged[tag] = float(value)
        if tag == "loss/val":
            raise Enough

    tensorboard.SummaryWriter.add_scalar = watching
    names: dict[str, Any] = {"__name__": "plain", "__file__": str(example)}
    try:
        code = compile(without_the_lines(example.read_text()), str(example), "exec")
        # A class of the script's looks for its module by name.
        exec(code, names)  # noqa: S102 - our own example
        assert "tb_lossgap" not in names["SummaryWriter"].__module__
        names["main"](str(logdir))
    except Enough:
        pass
    finally:
        tensorboard.SummaryWriter.add_scalar = add_scalar
    return logged


class Beside:
    """The oracle's own hooks on whatever the example watches."""

    def __init__(self) -> None:
        self.truths: list[Truth] = []
        self.reported: list[dict[str, float]] = [{}]

    def watch(self, model: nn.Module, criterion: nn.Module) -> None:
        """Look at each training step from before its forward to its loss."""
        self._model = model
        self._oracle = Oracle(model, _cross_entropy)
        self._pending: list[Any] = []
        model.register_forward_pre_hook(self._model_begins)
        criterion.register_forward_hook(self._criterion_ended)

    def _model_begins(self, model: nn.Module, args: tuple[Tensor]) -> None:
        # Replays run without gradients, and so does validation.
        if model.training and torch.is_grad_enabled():
            self._pending = [snapshot(model), args[0].clone()]

    def _criterion_ended(
        self, _criterion: nn.Module, args: tuple[Tensor, Tensor], loss: Tensor
    ) -> None:
        if self._pending and loss.requires_grad:
            state, x = self._pending
            self._oracle.step(state, (x, args[1].clone()), loss.item())
            self._pending = []

    def report(self, tag: str, value: float) -> None:
        """The example reports: with its validation loss, its epoch is over."""
        self.reported[-1][tag] = value
        if tag == "loss/val":
            self.truths.append(self._oracle.truth(snapshot(self._model)))
            self.reported.append({})


def _cross_entropy(output: Tensor, target: Tensor) -> Tensor:
    return nn.functional.cross_entropy(output.reshape(-1, output.shape[-1]), target)


def run_recorded(example: Path, logdir: Path) -> Beside:
    """The whole script as it is, with the oracle beside the recorder."""
    beside = Beside()
    watch, add_scalar = SummaryWriter.watch, SummaryWriter.add_scalar

    def watching(writer: SummaryWriter, model: nn.Module, criterion: nn.Module) -> nn.Module:
        watched = watch(writer, model, criterion)
        beside.watch(model, watched)
        return watched

    def reporting(writer: SummaryWriter, tag: str, value: float, epoch: int) -> None:
        add_scalar(writer, tag, value, epoch)
        beside.report(tag, value)

    SummaryWriter.watch, SummaryWriter.add_scalar = watching, reporting  # type: ignore[method-assign]
    # Probing must not depend on how fast the machine is; about as much as a fast one does.
    budget.ALLOWANCE_S, budget.FIRST, budget.MOST = 1e6, 12, 24
    sys.argv = [str(example), str(logdir)]
    runpy.run_path(str(example), run_name="__main__")
    return beside


def main(example: Path, folder: Path) -> None:
    """Both runs; what they showed goes into a file."""
    plain = run_plain(example, folder / "plain")
    beside = run_recorded(example, folder / "run")
    observed = {
        "plain": plain,
        "reported": beside.reported[:-1],
        "truths": [
            {
                "train_weighted": truth.train_weighted,
                "train_eval": truth.train_eval,
                "terms": {name: [t.value, t.error] for name, t in truth.terms.items()},
            }
            for truth in beside.truths
        ],
    }
    (folder / "observed.json").write_text(json.dumps(observed))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
