"""The plugin inside a real TensorBoard, with the Rust and with the Python loader."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tb_lossgap import read
from tb_lossgap.plugin import download, payload
from tests.plugin.conftest import HOSTILE, LONG
from tests.plugin.serving import PYTHON, Server, tensorboard, until
from tests.plugin.writing import write_run

if TYPE_CHECKING:
    from pathlib import Path

ROUTES = ("runs", "epochs", "download", "static/index.js")
OURS = "data/plugin/lossgap"


def test_five_thousand_epochs_written_are_five_thousand_read(server: Server) -> None:
    answer = server.ours("epochs", run="long", series="loss")
    assert answer["columns"]["epoch"] == list(range(1, LONG + 1))
    assert (answer["epochs"], answer["recorded"], answer["corrupt"]) == (LONG, LONG, 0)


def test_both_loaders_and_the_command_line_give_equal_answers(server: Server, logs: Path) -> None:
    for history in read(logs):
        asked = {"run": history.run, "series": history.series}
        assert server.ours("epochs", **asked) == json.loads(payload.epochs(history))
        for format_, make in (("csv", download.table), ("json", download.report)):
            reply = server.ask(f"{OURS}/download", **asked, format=format_)
            assert reply.body == make([history])


def test_the_overview_agrees_with_each_run_in_full(server: Server) -> None:
    overview = server.ours("runs")["runs"]
    assert len(overview) == len(HOSTILE) + 7
    for line in overview:
        full = server.ours("epochs", run=line["run"], series=line["series"])
        assert (line["epochs"], line["recorded"]) == (full["epochs"], full["recorded"])
        assert line["error"] == full["error"]
        if line["last"] is not None:
            assert line["last"]["epoch"] == full["columns"]["epoch"][-1]
            assert line["last"]["gap"] == full["columns"]["gap"][-1]
            assert line["history"]["epoch"][-1] == line["last"]["epoch"]
            assert line["verdict"] == full["columns"]["verdict"][-1]


def test_the_history_of_the_gap_is_thinned_and_in_order(server: Server) -> None:
    histories = {line["run"]: line["history"] for line in server.ours("runs")["runs"]}
    assert 100 <= len(histories["long"]["epoch"]) <= 201
    for history in histories.values():
        assert history["epoch"] == sorted(set(history["epoch"]))
        assert len(history["gap"]) == len(history["epoch"])
    assert histories["rewritten"]["epoch"] == [1, 2, 3, 4]


def test_a_resumed_training_is_one_curve(server: Server) -> None:
    columns = server.ours("epochs", run="resumed", series="loss")["columns"]
    assert columns["epoch"] == list(range(1, 9))
    assert columns["gap"] == pytest.approx([-0.25] * 3 + [-0.5] * 5)


def test_two_trainings_in_one_run_are_told(server: Server) -> None:
    answer = server.ours("epochs", run="twice", series="loss")
    assert answer["columns"]["epoch"] == [1, 2]
    assert "two trainings wrote into this run" in answer["warnings"][0]
    (line,) = (each for each in server.ours("runs")["runs"] if each["run"] == "twice")
    assert "two trainings wrote into this run" in line["notes"][0]


def test_damaged_records_are_counted_and_explained(server: Server) -> None:
    answer = server.ours("epochs", run="bent", series="loss")
    # Two for the Python loader too: each has its own step.
    assert (answer["epochs"], answer["corrupt"]) == (0, 2)
    assert "does not match its checksum" in answer["error"]


def test_runs_without_records_are_listed(server: Server) -> None:
    assert server.ours("runs")["others"] == ["plain"]


def test_hostile_names_pass_as_text(server: Server) -> None:
    listed = {each["run"] for each in server.ours("runs")["runs"]}
    for name in HOSTILE:
        assert name in listed
        assert server.ours("epochs", run=name, series="loss")["run"] == name
        assert server.ask(f"{OURS}/download", run=name, series="loss", format="csv").code == 200


def test_the_tab_is_active_and_its_script_is_served_as_a_script(server: Server) -> None:
    listing = json.loads(server.ask("data/plugins_listing").body)["lossgap"]
    assert listing["enabled"]
    assert listing["tab_name"] == "Loss Gap"
    reply = server.ask(f"{OURS}/static/index.js")
    assert (reply.code, reply.kind) == (200, "text/javascript")
    assert reply.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("route", ROUTES)
def test_head_gives_the_headers_alone(server: Server, route: str) -> None:
    query = {"run": "several", "series": "loss"}
    get, head = (server.ask(f"{OURS}/{route}", method, **query) for method in ("GET", "HEAD"))
    assert (head.code, head.body, head.kind) == (200, b"", get.kind)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_whatever_would_write_is_refused(server: Server, route: str, method: str) -> None:
    reply = server.ask(f"{OURS}/{route}", method)
    assert (reply.code, reply.kind, reply.headers["Allow"]) == (405, "text/plain", "GET, HEAD")
    assert reply.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "static/../loader.py",
        "static/..%2floader.py",
        "static/%2e%2e/loader.py",
        "static/..%5cloader.py",
        "static//index.js",
        "static/",
        "static/index.js/..",
        "static/index.js%00.html",
        "static//etc/passwd",
    ],
)
def test_no_other_file_is_served(server: Server, path: str) -> None:
    assert server.ask(f"{OURS}/{path}").code == 404


def test_an_experiments_own_address_works_too(server: Server) -> None:
    reply = server.ask(f"experiment/abc/{OURS}/epochs", run="several", series="aux/2")
    assert (reply.code, json.loads(reply.body)["epochs"]) == (200, 2)


def test_nothing_above_left_a_traceback_on_the_terminal(server: Server) -> None:
    # Last in this file: the server has answered all of it.
    assert "Traceback" not in server.log.read_text()


def test_a_path_prefix_changes_nothing(tmp_path: Path) -> None:
    write_run(tmp_path / "logs" / "exp", [1, 2])
    options = ("--logdir", str(tmp_path / "logs"), "--path_prefix=/deep/down")
    with tensorboard(tmp_path / "log", *options) as running:
        assert running.url.endswith("/deep/down/")
        until(lambda: running.ours("runs")["runs"], "the run to be loaded")
        assert running.ours("epochs", run="exp", series="loss")["epochs"] == 2
        assert running.ask(f"{OURS}/static/index.js").kind == "text/javascript"


def test_several_log_directories_by_name(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_run(tmp_path / name / "exp", [1, 2])
    spec = ",".join(f"{name}:{tmp_path / name}" for name in ("one", "two"))
    with tensorboard(tmp_path / "log", f"--logdir_spec={spec}") as running:
        until(lambda: len(running.ours("runs")["runs"]) == 2, "both runs to be loaded")
        assert [each["run"] for each in running.ours("runs")["runs"]] == ["one/exp", "two/exp"]


def test_a_users_own_limit_wins_and_is_shown(tmp_path: Path) -> None:
    write_run(tmp_path / "logs" / "exp", range(1, 31))
    options = ("--logdir", str(tmp_path / "logs"), "--samples_per_plugin=lossgap=10", PYTHON)
    with tensorboard(tmp_path / "log", *options) as running:
        until(lambda: running.ours("runs")["runs"], "the run to be loaded")
        (line,) = running.ours("runs")["runs"]
        answer = running.ours("epochs", run="exp", series="loss")
    assert (line["epochs"], line["recorded"]) == (answer["epochs"], answer["recorded"]) == (10, 30)


def test_a_broken_backend_leaves_tensorboard_running(tmp_path: Path) -> None:
    write_run(tmp_path / "logs" / "exp", [1, 2])
    # Every process with this on its path finds that our backend cannot be imported.
    poison = "import sys; sys.modules['tb_lossgap.plugin.plugin'] = None"
    (tmp_path / "sitecustomize.py").write_text(poison)
    env = os.environ | {"PYTHONPATH": str(tmp_path)}
    with tensorboard(tmp_path / "log", "--logdir", str(tmp_path / "logs"), env=env) as running:
        listing = json.loads(running.ask("data/plugins_listing").body)
        assert "scalars" in listing
        assert "lossgap" not in listing
        assert running.ask("data/runs").code == 200
    assert "tb_lossgap.plugin.plugin" in (tmp_path / "log").read_text()
