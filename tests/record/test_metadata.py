"""Tags and summaries: what writer and reader must agree on."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tensorboard.compat.proto.summary_pb2 import DATA_CLASS_TENSOR
from tensorboard.compat.proto.types_pb2 import DT_STRING

from tb_lossgap.gap.names import TERMS
from tb_lossgap.record.metadata import Tag, mirror_tag, parse_tag
from tb_lossgap.record.summary import record_summary
from tests.record.making import law

uids = st.integers(0, 2**32 - 1).map("{:08x}".format)


@law
@example("a/b/c", "deadbeef", 1)
@example("x/deadbeef.2", "deadbeef", 1)
@example("line\nbreak", "deadbeef", 1)
@example("Verlust \N{SNOWMAN}", "deadbeef", 999_999)
@example("", "00000000", 1)
@example("_lossgap_/loss", "00000000", 1)
@given(st.text(), uids, st.integers(1, 999_999))
def test_a_tag_of_any_series_comes_back(series: str, uid: str, attempt: int) -> None:
    tag = Tag(series, uid, attempt)
    assert parse_tag(str(tag)) == tag


@pytest.mark.parametrize(
    "tag",
    [
        "loss",
        "lossgap/dropout",
        "_lossgap_/loss",
        "_lossgap_/loss/deadbeef",
        "_lossgap_/loss/DEADBEEF.1",
        "_lossgap_/loss/deadbee.1",
        "_lossgap_/loss/deadbeef.1\n",
        "x_lossgap_/loss/deadbeef.1",
        "_lossgap_/loss/deadbeef.1x",
    ],
)
def test_a_tag_of_somebody_else_is_none_of_ours(tag: str) -> None:
    assert parse_tag(tag) is None


def test_a_tag_looks_like_this() -> None:
    assert str(Tag("loss", "0a1b2c3d")) == "_lossgap_/loss/0a1b2c3d.1"


def test_attempts_sort_by_number() -> None:
    assert Tag("loss", "0a1b2c3d", 9) < Tag("loss", "0a1b2c3d", 10)


def test_mirrored_scalars_are_named_by_term_and_by_series_where_it_is_not_the_usual_one() -> None:
    assert mirror_tag("loss", "dropout") == "lossgap/dropout"
    assert mirror_tag("critic", "gap") == "lossgap/critic/gap"


@law
@given(st.text(), st.sampled_from(TERMS))
def test_no_mirrored_scalar_is_taken_for_a_record(series: str, term: str) -> None:
    assert parse_tag(mirror_tag(series, term)) is None


def test_a_summary_holds_the_payload_as_a_scalar_string_of_this_plugin() -> None:
    (value,) = record_summary("_lossgap_/loss/0a1b2c3d.1", b"\x00\xffbytes").value
    assert value.tag == "_lossgap_/loss/0a1b2c3d.1"
    assert value.metadata.plugin_data.plugin_name == "lossgap"
    assert value.metadata.data_class == DATA_CLASS_TENSOR
    assert value.tensor.dtype == DT_STRING
    assert list(value.tensor.string_val) == [b"\x00\xffbytes"]
    assert list(value.tensor.tensor_shape.dim) == []
