"""A writer that a framework made, with a recorder that hears what is reported through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from torch import nn
from torch.utils.tensorboard import SummaryWriter

from tb_lossgap.record.metadata import DEFAULT_SERIES
from tb_lossgap.recorder.distributed import rank
from tb_lossgap.recorder.entrances import NO_ENTRANCES, Entrances
from tb_lossgap.recorder.faults import warn
from tb_lossgap.recorder.learned import Told
from tb_lossgap.recorder.recorder import Recorder


class Adopted:
    """Watches one model for one training, through the framework's own writer.

    Only the first of several processes needs a writer; the others send it their share.
    An epoch that nobody validates in ends when the next one begins, so that its losses
    are not taken for the next one's.
    """

    def __init__(self, writer: SummaryWriter | None) -> None:
        self.recorder = Recorder(writer)
        self._writer = writer
        self._is_validated = True
        self._heard: dict[str, Callable[..., None]] = {}
        if writer is not None:
            self._overhear(writer)

    def watch(
        self,
        model: nn.Module,
        *,
        budget: float,
        reported: tuple[str, str] | None = None,
        entrances: Entrances = NO_ENTRANCES,
    ) -> None:
        """Watch a model by what `backward` is called on."""
        self.recorder.watch(
            model, None, name=DEFAULT_SERIES, reported=reported, budget=budget, entrances=entrances
        )

    def epoch_begins(self) -> None:
        """The framework starts an epoch."""
        self.epoch_is_over()
        self._is_validated = False

    def epoch_is_over(self) -> None:
        """What is trained and validated from now on belongs to another epoch."""
        if not self._is_validated:
            self.recorder.end_epoch()
        self._is_validated = True

    def validated(self) -> None:
        """The framework has validated in this epoch."""
        self._is_validated = True

    def expect(self, told: Told | None) -> None:
        """What the coming loss is over, where the framework knows better than its graph."""
        self.recorder.expect(told)

    def close(self) -> None:
        """Write everything, and give the writer back as it was."""
        self.recorder.close()
        if self._writer is not None:
            # What somebody put over ours stays, and calls ours, which tells nobody any more.
            for name, heard in self._heard.items():
                if vars(self._writer).get(name) is heard:
                    delattr(self._writer, name)

    def _overhear(self, writer: SummaryWriter) -> None:
        """Every framework reports through these methods, whatever its own are called."""
        add_scalar, add_scalars, close = writer.add_scalar, writer.add_scalars, writer.close

        # With the names of torch's own parameters: callers may use them.
        def hear_scalar(tag: str, scalar_value: Any, *args: Any, **kwargs: Any) -> None:
            self.recorder.report(tag, scalar_value)
            add_scalar(tag, scalar_value, *args, **kwargs)

        def hear_scalars(main_tag: str, tag_scalar_dict: Any, *args: Any, **kwargs: Any) -> None:
            self.recorder.report_all(main_tag, tag_scalar_dict)
            add_scalars(main_tag, tag_scalar_dict, *args, **kwargs)

        def hear_close() -> None:
            self.close()
            close()

        self._heard = {
            "add_scalar": hear_scalar,
            "add_scalars": hear_scalars,
            "close": hear_close,
        }
        vars(writer).update(self._heard)


def adopt(writer: object, remedy: str) -> Adopted | None:
    """A recorder on this writer; None, and a warning that says the remedy, if it cannot be."""
    if isinstance(writer, SummaryWriter):
        return Adopted(writer)
    if rank() > 0:
        return Adopted(None)
    warn(f"nothing is recorded: {remedy}")
    return None
