"""The entry point: tells TensorBoard that the tab exists, and loads the rest when it is wanted.

TensorBoard imports this module in everybody's server, and an error here ends
that server. So it imports nothing but the base class.
"""

from __future__ import annotations

from typing import Any

from tensorboard.plugins import base_plugin

# Epochs that TensorBoard keeps of each series; without it, 10 or 100 at random.
KEPT = 10_000


class LossGapLoader(base_plugin.TBLoader):  # type: ignore[misc]  # tensorboard has no types
    """Makes the plugin; a fault in `load` is logged by TensorBoard, which goes on."""

    def fix_flags(self, flags: Any) -> None:  # noqa: ANN401 - argparse's namespace
        """Ask for every epoch; what the user passed in --samples_per_plugin wins."""
        samples = getattr(flags, "samples_per_plugin", None)
        if isinstance(samples, dict):
            samples.setdefault("lossgap", KEPT)

    def load(self, context: Any) -> Any:  # noqa: ANN401 - tensorboard has no types
        """Give the plugin, or None where TensorBoard offers no data to read."""
        from tb_lossgap.plugin.plugin import LossGapPlugin

        if context.data_provider is None:
            return None
        return LossGapPlugin(context)
