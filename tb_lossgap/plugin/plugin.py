"""The plugin as TensorBoard sees it: its name, its tab and its routes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tensorboard.plugins import base_plugin

from tb_lossgap.plugin.routes import Routes
from tb_lossgap.record.metadata import PLUGIN_NAME

if TYPE_CHECKING:
    from tb_lossgap.plugin.routes import Application


class LossGapPlugin(base_plugin.TBPlugin):  # type: ignore[misc]  # tensorboard has no types
    """The Loss Gap tab."""

    plugin_name = PLUGIN_NAME

    def __init__(self, context: Any) -> None:  # noqa: ANN401 - tensorboard has no types
        kept = (getattr(context, "sampling_hints", None) or {}).get(PLUGIN_NAME, 0)
        self._routes = Routes(context.data_provider, kept)

    def get_plugin_apps(self) -> dict[str, Application]:
        """Every route; TensorBoard puts them under data/plugin/lossgap."""
        return self._routes.applications()

    def is_active(self) -> bool:
        """Answer at once, for the page waits: data of ours activates the tab by itself."""
        return False

    def frontend_metadata(self) -> Any:  # noqa: ANN401 - tensorboard has no types
        """Where the panel's module is, and what its tab is called."""
        return base_plugin.FrontendMetadata(es_module_path="/static/index.js", tab_name="Loss Gap")
