"""A record as the summary that TensorBoard stores, and back."""

from __future__ import annotations

from tensorboard.compat.proto.summary_pb2 import DATA_CLASS_TENSOR, Summary, SummaryMetadata
from tensorboard.compat.proto.tensor_pb2 import TensorProto
from tensorboard.compat.proto.tensor_shape_pb2 import TensorShapeProto
from tensorboard.compat.proto.types_pb2 import DT_STRING

from tb_lossgap.record.metadata import PLUGIN_NAME


def record_summary(tag: str, payload: bytes) -> Summary:
    """Wrap a serialised record: a scalar string tensor that belongs to this plugin.

    The metadata stands on every event, because a tag's first event decides for
    all, and which one a resumed or repaired file shows first is not ours to say.
    """
    metadata = SummaryMetadata(
        plugin_data=SummaryMetadata.PluginData(plugin_name=PLUGIN_NAME),
        data_class=DATA_CLASS_TENSOR,
    )
    tensor = TensorProto(dtype=DT_STRING, string_val=[payload], tensor_shape=TensorShapeProto())
    return Summary(value=[Summary.Value(tag=tag, metadata=metadata, tensor=tensor)])
