"""Ignite: `attach(tb_logger, trainer, evaluator, model=model)`, with its TensorboardLogger."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from ignite.engine import Engine, Events
from torch import nn

from tb_lossgap.integrations.adopted import Adopted, adopt

_REMEDY = (
    "give attach ignite's TensorboardLogger, which must have torch's writer (ignite prefers "
    "that of tensorboardX, where it is installed), or a SummaryWriter of torch's"
)


def attach(
    logger: Any,
    trainer: Engine,
    *evaluators: Engine,
    model: nn.Module,
    budget: float = 0.05,
    reported: tuple[str, str] | None = None,
) -> None:
    """Record what these engines do with this model; call it before `trainer.run(...)`.

    An evaluator that runs on the trainer's own batches is not validation and is left
    out, with what is logged while it runs. What the logger logs under tags that say loss
    and training / validation are the reported losses; `reported` names others. `budget`
    is the share of training time that probing may take.
    """
    adopted = adopt(getattr(logger, "writer", logger), _REMEDY)
    if adopted is None:
        return
    adopted.watch(model, budget=budget, reported=reported)
    trainer.add_event_handler(Events.EPOCH_STARTED, adopted.epoch_begins)
    trainer.add_event_handler(Events.COMPLETED, adopted.epoch_is_over)
    for evaluator in evaluators:
        _Evaluations(adopted, trainer).follow(evaluator)


class _Evaluations:
    """The runs of one evaluator: on other data than the trainer's they are validation."""

    def __init__(self, adopted: Adopted, trainer: Engine) -> None:
        self._adopted = adopted
        self._trainer = trainer
        self._ignored = ExitStack()

    def follow(self, evaluator: Engine) -> None:
        evaluator.add_event_handler(Events.STARTED, self._begins)
        evaluator.add_event_handler(Events.COMPLETED, self._ends)
        evaluator.add_event_handler(Events.TERMINATE, self._ends)

    def _begins(self, evaluator: Engine) -> None:
        self._ignored.close()
        if evaluator.state.dataloader is self._trainer.state.dataloader:
            self._ignored.enter_context(self._adopted.recorder.paused())
        else:
            self._adopted.validated()

    def _ends(self) -> None:
        self._ignored.close()
