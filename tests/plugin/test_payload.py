"""What is answered: the contract's keys, strict JSON, absent told from zero, no formulas."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.gap.epoch import Decomposition, Epoch
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.names import TERMS
from tb_lossgap.gap.verdict import Verdict, judge
from tb_lossgap.plugin import download, payload
from tb_lossgap.plugin.cache import Cache
from tb_lossgap.plugin.merge import RunHistory
from tb_lossgap.plugin.strict_json import Json, encode
from tests.plugin.writing import epoch

if TYPE_CHECKING:
    from collections.abc import Sequence

EPOCH_KEYS = {
    *("epoch", "step", "wall_time", "complete", "train_reported", "val_reported", "gap"),
    *("rungs", "terms", "details", "probe", "notes"),
}
FINDING = {"code", "text", "advice", "confidence", "why"}
COLUMNS = {
    *("epoch", "step", "wall_time", "complete", "gap", "rungs", "terms", "details"),
    *("probe", "verdict", "notes", "absent"),
}

bare = Epoch(2, 128, 1.7e9 + 2, Decomposition(rungs={"train_reported": math.nan}, terms={}))


def history(*epochs: Epoch, run: str = "exp", warnings: Sequence[str] = ()) -> RunHistory:
    return RunHistory(
        run=run,
        series="loss",
        epochs=epochs,
        verdict=judge(epochs),
        warnings=tuple(warnings),
        recorded=len(epochs),
        verdicts=("dropout",) * len(epochs),
    )


def validated(number: int, loss: float) -> Epoch:
    return Epoch(number, 64 * number, 1.7e9, Decomposition({"val_weighted": loss}, {}))


def strict(answer: bytes) -> Any:  # noqa: ANN401 - JSON, looked into by the checks
    """Parse JSON as a parser without Python's extensions would."""

    def refuse(word: str) -> None:
        msg = f"{word} is not JSON"
        raise ValueError(msg)

    return json.loads(answer, parse_constant=refuse)


def test_the_report_has_exactly_the_contracts_keys() -> None:
    report = strict(download.report([history(epoch(1), bare)]))
    assert set(report) == {"version", "runs"}
    (run,) = report["runs"]
    assert set(run) == {"run", "series", "epochs", "verdict", "best", "plateau"}
    assert set(run["verdict"]) == {*FINDING, "others"}
    assert [set(each) for each in run["epochs"]] == [EPOCH_KEYS, EPOCH_KEYS]
    first, second = run["epochs"]
    assert set(first["terms"]["dropout"]) == {"value", "stderr", "low", "high"}
    assert set(first["probe"]) == {"batches", "steps", "seconds", "share", "verified"}
    assert first["notes"] == ["reported losses are the scalars loss/train, loss/val"]
    # Not measured: absent among terms, null where the key is promised.
    assert (second["terms"], second["gap"], second["probe"]) == ({}, None, None)
    assert (second["train_reported"], second["val_reported"]) == ("NaN", None)


def test_a_verdict_holds_the_other_findings_in_their_order() -> None:
    others = (Verdict("timing", "T.", why="Both."), Verdict("dropout", "D.", ("Do.",), "tentative"))
    judged = Verdict("denominator", "Wrong.", ("Mend.",), "measured", "Exact.", others)
    whole = replace(history(epoch(1)), verdict=judged)
    (run,) = strict(download.report([whole]))["runs"]
    assert run["verdict"] == strict(payload.epochs(whole))["verdict"]
    assert run["verdict"]["why"] == "Exact."
    assert [each["code"] for each in run["verdict"]["others"]] == ["timing", "dropout"]
    assert all(set(each) == FINDING for each in run["verdict"]["others"])


def test_columns_have_one_value_an_epoch_and_null_where_nothing_was_measured() -> None:
    answer = strict(payload.epochs(history(epoch(1), bare)))
    columns = answer["columns"]
    assert set(columns) == COLUMNS
    assert columns["rungs"] == {
        "train_reported": [0.7, "NaN"],
        "train_eval": [pytest.approx(0.5), None],
        "val_reported": [pytest.approx(0.45), None],
    }
    assert columns["terms"]["dropout"]["value"] == [pytest.approx(-0.2), None]
    assert set(columns["details"]) == {"drift"}
    assert columns["probe"]["verified"] == [True, None]
    assert columns["notes"][1] == []
    # A reason exactly where a term is missing.
    assert set(columns["absent"]) == set(TERMS)
    assert columns["absent"]["dropout"] == [None, "not probed in this epoch"]
    assert columns["absent"]["weights"][0].startswith("not asked for")


def test_milestones_are_the_same_in_every_answer() -> None:
    falls = [5.0, 4.0, 3.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]
    run = history(*(validated(number, loss) for number, loss in enumerate(falls, start=1)))
    (report,) = strict(download.report([run]))["runs"]
    answer = strict(payload.epochs(run))
    assert (answer["best"], answer["plateau"]) == (report["best"], report["plateau"]) == (5, 5)
    none = strict(payload.epochs(history(bare)))
    assert (none["best"], none["plateau"]) == (None, None)


def test_the_overview_says_why_a_newest_record_cannot_be_shown() -> None:
    broken = replace(history(), error="written by a newer version", warnings=("w",))
    line = strict(payload.entry(broken, [(1, 0.5)], kept=0).at(now=1.0))
    assert (line["last"], line["verdict"], line["age"]) == (None, None, None)
    assert (line["error"], line["notes"]) == ("written by a newer version", ["w"])
    assert line["history"] == {"epoch": [1], "gap": [0.5]}


def test_the_history_ends_with_the_newest_record_at_full_precision() -> None:
    gaps = [(1, -0.2), (2, -0.25), (3, 9.0)]
    line = strict(payload.entry(history(epoch(2, gap=-1 / 3)), gaps, kept=0).at(now=2e9))
    assert line["history"] == {"epoch": [1, 2], "gap": [-0.2, pytest.approx(-1 / 3, abs=1e-15)]}


@pytest.mark.parametrize("name", ["=cmd", "+1", "-1", "@x", "\tx"])
def test_a_table_runs_no_formula(name: str) -> None:
    text = download.table([history(epoch(1), run=name)]).decode()
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["run"] == f"'{name}"


def test_a_name_cannot_end_a_row() -> None:
    text = download.table([history(epoch(1), run='a\r=b\n"c",d')]).decode()
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["run"] == 'a\\r=b\n"c",d'


def test_a_table_gives_each_number_in_full_and_leaves_unmeasured_cells_empty() -> None:
    whole = epoch(1, gap=-1 / 3)
    exact = replace(
        bare,
        decomposition=replace(
            bare.decomposition, terms={"timing": Estimate(0.0), "weights": Estimate(1.0, math.nan)}
        ),
    )
    text = download.table([history(whole, exact)]).decode()
    first, second = csv.DictReader(io.StringIO(text))
    assert float(first["gap"]) == whole.gap
    assert float(first["dropout_low"]) == whole.terms["dropout"].low
    assert (first["timing_value"], first["complete"]) == ("", "true")
    # 0 was measured, NaN really was NaN, the rest was not measured.
    assert (second["timing_value"], second["timing_stderr"]) == ("0.0", "0.0")
    assert (second["weights_stderr"], second["train_reported"]) == ("NaN", "NaN")
    assert (second["gap"], second["dropout_value"], second["probe_batches"]) == ("", "", "")
    assert (first["verdict"], None in first) == ("dropout", False)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_every_number_survives_as_strict_json(value: Json) -> None:
    assert strict(encode(value)) == spelled(value)


def spelled(value: Json) -> Json:
    """The oracle: JSON's own words, where `repr` has others."""
    words = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
    if isinstance(value, float):
        return words.get(repr(value), value)
    if isinstance(value, list):
        return [spelled(each) for each in value]
    if isinstance(value, dict):
        return {name: spelled(each) for name, each in value.items()}
    return value


def test_a_cache_keeps_a_value_for_as_long_as_its_stamp() -> None:
    cache: Cache[str] = Cache(capacity=2)
    assert cache.get_or_make("a", 1, lambda: "old") == "old"
    assert cache.get_or_make("a", 1, lambda: "unused") == "old"
    assert cache.get_or_make("a", 2, lambda: "new") == "new"
    assert cache.get("a", 1) is None
    assert len(cache) == 0


def test_a_full_cache_forgets_what_was_not_asked_for_the_longest() -> None:
    cache: Cache[str] = Cache(capacity=2)
    cache.put("a", 1, "a")
    cache.put("b", 1, "b")
    assert cache.get("a", 1) == "a"
    cache.put("c", 1, "c")
    assert [cache.get(key, 1) for key in "abc"] == ["a", None, "c"]
