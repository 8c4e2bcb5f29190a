"""The routes in this process: refusals, faults, bounded reads, answers kept until data change."""

from __future__ import annotations

import json
import logging
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tensorboard import errors as tb_errors
from tensorboard.backend.event_processing.data_provider import MultiplexerDataProvider
from tensorboard.backend.event_processing.plugin_event_multiplexer import EventMultiplexer
from werkzeug.test import Client, TestResponse

from tb_lossgap.plugin import routes
from tb_lossgap.plugin.plugin import LossGapPlugin
from tb_lossgap.plugin.reader import RUNS_A_CALL
from tests.plugin.writing import write_run

if TYPE_CHECKING:
    from pathlib import Path


class Counting:
    """A data provider that notes how many runs each heavy read was asked for."""

    def __init__(self, logdir: Path) -> None:
        self._multiplexer = EventMultiplexer(tensor_size_guidance={"lossgap": 10_000})
        self._logdir = str(logdir)
        self._provider = MultiplexerDataProvider(self._multiplexer, self._logdir)
        self.asked: list[int] = []
        self.reload()

    def reload(self) -> None:
        self._multiplexer.AddRunsFromDirectory(self._logdir)
        self._multiplexer.Reload()

    def read_tensors(self, context: object, **query: Any) -> object:  # noqa: ANN401 - passed on
        self.asked.append(len(query["run_tag_filter"].runs))
        return self._provider.read_tensors(context, **query)

    def __getattr__(self, name: str) -> object:
        return getattr(self._provider, name)


class Site:
    """The plugin's routes over a log directory, asked as a browser would."""

    def __init__(self, logdir: Path) -> None:
        self.provider = Counting(logdir)
        self.plugin = LossGapPlugin(SimpleNamespace(data_provider=self.provider))
        self._apps = self.plugin.get_plugin_apps()

    def get(self, route: str, **query: str) -> TestResponse:
        return Client(self._apps[f"/{route}"]).get(f"/{route}", query_string=query)

    def ours(self, route: str, **query: str) -> Any:  # noqa: ANN401 - JSON, looked into by the checks
        reply = self.get(route, **query)
        assert (reply.status_code, reply.mimetype) == (200, "application/json"), reply.text
        return json.loads(reply.data)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    write_run(tmp_path / "exp", [1, 2, 3])
    return Site(tmp_path)


def refused(reply: TestResponse, code: int, words: str) -> None:
    assert (reply.status_code, reply.mimetype) == (code, "text/plain")
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert words in reply.text
    assert "\n" not in reply.text


@pytest.mark.parametrize("route", ["epochs", "download"])
@pytest.mark.parametrize(
    "query", [{}, {"run": "exp"}, {"series": "loss"}, {"run": "", "series": ""}]
)
def test_a_question_without_run_or_series_is_refused(
    site: Site, route: str, query: dict[str, str]
) -> None:
    refused(site.get(route, **query), 400, "say which run and which series")


@pytest.mark.parametrize("route", ["epochs", "download"])
def test_an_unknown_run_or_series_is_not_found(site: Site, route: str) -> None:
    refused(site.get(route, run="nope", series="loss"), 404, "no run 'nope'")
    refused(site.get(route, run="exp", series="nope"), 404, "it has loss")


def test_an_unknown_format_is_refused(site: Site) -> None:
    reply = site.get("download", run="exp", series="loss", format="pickle")
    refused(reply, 400, "ask for format=csv or format=json")


def test_an_overlong_name_is_refused(site: Site) -> None:
    refused(site.get("epochs", run="x" * 5000, series="loss"), 400, "longer than 4096")


def test_a_download_is_saved_under_a_name_of_ours(site: Site) -> None:
    reply = site.get("download", run="exp", series="loss", format="csv")
    assert reply.headers["Content-Disposition"] == 'attachment; filename="lossgap.csv"'


def test_a_fault_of_ours_is_a_sentence_and_a_traceback_on_the_terminal(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr(routes.payload, "runs", fail)
    with caplog.at_level(logging.ERROR, logger="tensorboard"):
        reply = site.get("runs")
    refused(reply, 500, "tb_lossgap failed to answer (ZeroDivisionError)")
    assert "Traceback" in caplog.text


def test_tensorboards_own_refusals_keep_their_code(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        msg = "not yours"
        raise tb_errors.PermissionDeniedError(msg)

    monkeypatch.setattr(site.provider, "list_tensors", refuse, raising=False)
    refused(site.get("runs"), 403, "not yours")


def test_a_panel_that_was_not_built_is_explained(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(routes, "_STATIC", tmp_path)
    refused(site.get("static/index.js"), 404, "run `make panel` or reinstall")


def test_many_runs_are_read_a_bounded_number_at_a_time(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert RUNS_A_CALL == 200
    monkeypatch.setattr(routes, "RUNS_A_CALL", 2)
    for name in "abcd":
        write_run(tmp_path / name, [1])
    site.provider.reload()
    assert [each["run"] for each in site.ours("runs")["runs"]] == ["a", "b", "c", "d", "exp"]
    assert site.provider.asked == [2, 2, 1]


def test_only_runs_with_something_new_are_read_again(site: Site, tmp_path: Path) -> None:
    write_run(tmp_path / "other", [1])
    site.provider.reload()
    first = site.ours("runs")["runs"]
    again = site.ours("runs")["runs"]
    assert [without_age(each) for each in again] == [without_age(each) for each in first]
    assert site.provider.asked == [2]
    write_run(tmp_path / "other", [2])
    site.provider.reload()
    assert site.ours("runs")["runs"][1]["last"]["epoch"] == 2
    assert site.provider.asked == [2, 1]


def without_age(line: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in line.items() if name != "age"}


def test_a_run_in_full_is_read_once_until_it_grows(site: Site, tmp_path: Path) -> None:
    for _ in range(3):
        assert site.ours("epochs", run="exp", series="loss")["epochs"] == 3
    assert len(site.provider.asked) == 1
    write_run(tmp_path / "exp", [4])
    site.provider.reload()
    assert site.ours("epochs", run="exp", series="loss")["columns"]["epoch"] == [1, 2, 3, 4]


def test_age_is_told_when_it_is_asked_for(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    newest = site.ours("runs")["runs"][0]["last"]["wall_time"]
    monkeypatch.setattr(routes.time, "time", lambda: newest + 90)
    assert site.ours("runs")["runs"][0]["age"] == 90
    monkeypatch.setattr(routes.time, "time", lambda: newest - 5)
    assert site.ours("runs")["runs"][0]["age"] == 0


def test_the_plugin_is_never_active_by_itself(site: Site) -> None:
    assert site.plugin.is_active() is False
    assert site.provider.asked == []


def test_an_empty_log_directory_has_no_runs(tmp_path: Path) -> None:
    assert Site(tmp_path).ours("runs") == {"version": 1, "runs": [], "others": []}


@pytest.fixture(scope="module")
def any_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    logdir = tmp_path_factory.mktemp("any")
    write_run(logdir / "exp", [1, 2])
    return Site(logdir)


@settings(max_examples=200, deadline=None)
@given(
    route=st.sampled_from(["runs", "epochs", "download"]),
    query=st.dictionaries(
        st.sampled_from(["run", "series", "format", "x"]),
        st.sampled_from(["exp", "loss", "csv", "json", "__proto__", ""]) | st.text(max_size=40),
    ),
)
def test_no_question_at_all_makes_it_fail(
    any_site: Site, route: str, query: dict[str, str]
) -> None:
    reply = any_site.get(route, **query)
    assert reply.status_code in {200, 400, 404}
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
