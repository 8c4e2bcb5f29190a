"""The writer that users put in the place of torch's: every method of torch's, and `watch`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, TypeVar

import torch
from torch import nn
from torch.utils import tensorboard

from tb_lossgap.errors import WatchError
from tb_lossgap.record.metadata import DEFAULT_SERIES
from tb_lossgap.recorder.arguments import Differs
from tb_lossgap.recorder.distributed import rank
from tb_lossgap.recorder.recorder import Recorder

C = TypeVar("C")


class SummaryWriter(tensorboard.SummaryWriter):
    """torch's SummaryWriter, which also records why validation and training loss differ.

    `writer.watch(model, criterion)` is all that a training script has to add. What is
    recorded goes into the same event file; TensorBoard shows it in the Loss Gap tab.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - torch's own
        self._may_open = rank() == 0
        super().__init__(*args, **kwargs)
        self._may_open = True
        self._lossgap = Recorder(self)

    def watch(
        self,
        model: nn.Module,
        criterion: C | None = None,
        *,
        name: str = DEFAULT_SERIES,
        val_criterion: Callable[..., Any] | None = None,
        val_model: nn.Module | None = None,
        clean_batches: Iterable[Any] | None = None,
        reported: tuple[str, str] | None = None,
        budget: float = 0.05,
    ) -> C:
        """Watch a loss; gives the criterion to use: the same module, or a wrapped function.

        `name` is the series, where a script watches several. `val_criterion` is the loss
        that validation uses, where it is another one; `val_model` the model that it runs
        (averaged weights), where it is another one. `clean_batches` are training batches
        without augmentation, as the model and the criterion take them: an iterable that
        can be read more than once. `reported` are the tags of the scalars that hold the
        training and the validation loss that the script reports; without it, those logged
        through this writer whose tags say loss and train / val, else the mean of batch
        losses. `budget` is the share of training time that probing may take, 0 for only
        what is free.

        Raises WatchError for something that is no model or no criterion.
        """
        watched: Any = self._lossgap.watch(
            model,
            criterion,  # type: ignore[arg-type]  # checked at run time, with a better message
            name=name,
            reported=reported,
            budget=budget,
            differs=Differs(val_criterion, val_model, clean_batches),
        )
        result: C = watched
        return result

    def log_train_loss(
        self, loss: torch.Tensor | float, weight: float = 1.0, *, name: str = DEFAULT_SERIES
    ) -> None:
        """Log one training batch's mean loss, which is over `weight` samples (or tokens)."""
        self._lossgap.log_train_loss(loss, weight, name)

    def log_val_loss(
        self, loss: torch.Tensor | float, weight: float = 1.0, *, name: str = DEFAULT_SERIES
    ) -> None:
        """Log one validation batch's mean loss, which is over `weight` samples (or tokens)."""
        self._lossgap.log_val_loss(loss, weight, name)

    def end_epoch(self) -> None:
        """Say that an epoch is over, validation included. Needed only without validation."""
        self._lossgap.end_epoch()

    def phase(self, kind: str) -> AbstractContextManager[None]:
        """`with writer.phase("ignore"):` losses inside are neither training nor validation."""
        if kind != "ignore":
            msg = f'phase({kind!r}): the only phase to declare is "ignore"; the others are found'
            raise WatchError(msg)
        return self._lossgap.paused()

    def state_dict(self) -> dict[str, Any]:
        """Where the recording stands, for a checkpoint: plain values alone.

        Call it where the script makes its own checkpoint, best after an epoch's validation.
        """
        return self._lossgap.state()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from a checkpoint, before the first step: the epochs are one series in TensorBoard.

        Raises WatchError for something that `state_dict` did not give.
        """
        self._lossgap.resume(state)

    def add_scalar(self, tag: str, scalar_value: Any, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - torch's own
        self._lossgap.report(tag, scalar_value)
        super().add_scalar(tag, scalar_value, *args, **kwargs)

    def add_scalars(
        self,
        main_tag: str,
        tag_scalar_dict: dict[str, Any],
        *args: Any,  # noqa: ANN401 - torch's own
        **kwargs: Any,  # noqa: ANN401 - torch's own
    ) -> None:
        self._lossgap.report_all(main_tag, tag_scalar_dict)
        super().add_scalars(main_tag, tag_scalar_dict, *args, **kwargs)

    def _get_file_writer(self) -> Any:  # noqa: ANN401 - torch's FileWriter, untyped
        # Of several processes the first one's file is opened at once, another's when the
        # script writes to it: a second file hides the first one's events from TensorBoard.
        return super()._get_file_writer() if self._may_open else None  # type: ignore[no-untyped-call]  # torch's

    def flush(self) -> None:
        self._lossgap.flush()
        super().flush()

    def close(self) -> None:
        self._lossgap.close()
        super().close()
