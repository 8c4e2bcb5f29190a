"""A model's state loaded in the middle of a run's first epoch: what was trained is undone.

A search for a learning rate trains for some steps and puts the model back.
"""

from __future__ import annotations

from torch import nn

from tb_lossgap.recorder.faults import Faults
from tb_lossgap.recorder.hooks import Hook, is_copy
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.wrappers import unwrapped


class StateLoads:
    """Hears of the first time that the model's state is loaded.

    Of later ones nothing is concluded: a script that loads again and again trains that way.
    """

    def __init__(self, series: Series, model: nn.Module, faults: Faults) -> None:
        self.faults = faults
        self._series = series
        inner = unwrapped(model)
        self._watched = frozenset((id(inner),))
        self._handle = inner.register_load_state_dict_post_hook(Hook(self, "loaded"))

    def loaded(self, model: nn.Module, _keys: object) -> None:
        """The state was loaded: before any training it is that of another run."""
        if not is_copy(model, self._watched):
            self.leave()
            self._series.state_loaded()

    def leave(self) -> None:
        """Leave nothing behind."""
        self._handle.remove()
