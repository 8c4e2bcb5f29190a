"""`tb-lossgap report`: three formats of one truth, and every emptiness and damage in words."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tb_lossgap import read
from tb_lossgap.cli.main import main
from tb_lossgap.cli.text import text
from tb_lossgap.gap.epoch import Decomposition, Epoch
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.verdict import Verdict
from tb_lossgap.plugin.history import RunHistory, Survey
from tb_lossgap.plugin.merge import Point
from tb_lossgap.record.metadata import Tag
from tests.plugin.writing import (
    UID,
    event_file,
    frame,
    newer_record,
    record_event,
    scalar_event,
    write_run,
)

if TYPE_CHECKING:
    from pathlib import Path

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def logdir(tmp_path: Path) -> Path:
    write_run(tmp_path / "exp", [1, 2, 3])
    write_run(tmp_path / "exp", [1, 2], Tag("aux", "ffffffff"))
    with event_file(tmp_path / "plain") as write:
        write(scalar_event("loss/train", 1, 0.5))
    return tmp_path


def report(logdir: Path, *options: str) -> int:
    return main(["report", str(logdir), *options])


def store(run: Path, *points: Point) -> None:
    with event_file(run) as write:
        for point in points:
            write(record_event(str(Tag("loss", UID)), point.step, point.payload))


def test_text_gives_the_verdict_before_the_ladder(logdir: Path, capsys: Captured) -> None:
    assert report(logdir) == 0
    said = capsys.readouterr().out
    verdict = read(logdir)[1].verdict
    begins = said.index("exp: 3 epochs")
    words = said[begins:].replace("\n", " ")
    assert 0 < words.index(verdict.text) < words.index("epoch 3 (step 192)")
    assert verdict.advice
    assert [each for each in verdict.advice if f"  > {each[:40]}" not in said] == []
    assert "exp (aux): 2 epochs" in said
    assert "1 run has no loss-gap records: plain" in said


def test_json_and_csv_hold_the_same_numbers(logdir: Path, capsys: Captured) -> None:
    assert report(logdir, "--format", "json") == 0
    runs = json.loads(capsys.readouterr().out)["runs"]
    assert report(logdir, "--format", "csv") == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(run["run"], run["series"], len(run["epochs"])) for run in runs] == [
        ("exp", "aux", 2),
        ("exp", "loss", 3),
    ]
    written = [(run["series"], each) for run in runs for each in run["epochs"]]
    assert len(rows) == len(written)
    for row, (series, each) in zip(rows, written, strict=True):
        assert (row["series"], int(row["epoch"])) == (series, each["epoch"])
        assert float(row["gap"]) == each["gap"]
        assert float(row["dropout_low"]) == each["terms"]["dropout"]["low"]


def test_read_gives_the_same_as_python_objects(logdir: Path, capsys: Captured) -> None:
    assert report(logdir, "--format", "json") == 0
    runs = json.loads(capsys.readouterr().out)["runs"]
    for history, run in zip(read(logdir), runs, strict=True):
        assert [each.gap for each in history.epochs] == [each["gap"] for each in run["epochs"]]
        assert history.verdict.code == run["verdict"]["code"]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path / "nowhere", "there is no directory"),
        (lambda path: path / "file", "is a file: give the directory that it lies in"),
        (lambda path: path / "empty", "holds no event files"),
        (lambda path: path / "plain", "holds 1 run, and it has no loss-gap records"),
        (lambda path: path / "others", "holds 2 runs, and none has loss-gap records"),
    ],
    ids=["missing", "file", "empty", "one run without records", "two runs without records"],
)
def test_nothing_to_report_is_said_with_a_remedy(
    tmp_path: Path, capsys: Captured, make: object, words: str
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    for run in ("plain", "others/a", "others/b"):
        with event_file(tmp_path / run) as write:
            write(scalar_event("loss/train", 1, 0.5))
    assert callable(make)
    assert report(make(tmp_path)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("tb-lossgap: ")
    assert words in captured.err
    if "records" in words or "event files" in words:
        assert "said at its end why no loss of it could be seen" in captured.err
        assert "from tb_lossgap import SummaryWriter" in captured.err
        assert "criterion = writer.watch(model, criterion)" in captured.err


def test_a_cut_file_is_reported_up_to_its_end_with_a_warning(
    logdir: Path, capsys: Captured
) -> None:
    path = next((logdir / "exp").glob(f"*.{UID}.1"))
    path.write_bytes(path.read_bytes()[:-200])
    assert report(logdir, "--format", "json") == 0
    captured = capsys.readouterr()
    loss = json.loads(captured.out)["runs"][1]
    assert [each["epoch"] for each in loss["epochs"]] == [1, 2]
    assert f"{path} ends in the middle of a record" in captured.err
    assert captured.err.count("warning") == 1


def test_a_file_damaged_in_its_middle_costs_what_was_hit(logdir: Path, capsys: Captured) -> None:
    path = next((logdir / "exp").glob(f"*.{UID}.1"))
    data = path.read_bytes()
    second = data.index(b"_lossgap_/", data.index(b"_lossgap_/") + 1)
    path.write_bytes(data[: second - 40] + bytes(60) + data[second + 20 :])
    assert report(logdir, "--format", "json") == 0
    captured = capsys.readouterr()
    loss = json.loads(captured.out)["runs"][1]
    assert [each["epoch"] for each in loss["epochs"]] == [1, 3]
    assert f"{path} is damaged at byte" in captured.err


def test_a_declared_terabyte_is_survived(logdir: Path, capsys: Captured) -> None:
    (logdir / "exp" / "events.out.tfevents.0").write_bytes(frame(b"", declared=1 << 40))
    assert report(logdir) == 0
    assert "exp: 3 epochs" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_loses_no_other(logdir: Path, capsys: Captured) -> None:
    # A directory where a file is expected fails for root, too.
    (logdir / "exp" / "events.out.tfevents.0").mkdir()
    broken = logdir / "exp" / "events.out.tfevents.1"
    broken.symlink_to(logdir / "nowhere")
    assert report(logdir) == 0
    captured = capsys.readouterr()
    assert "exp: 3 epochs" in captured.out
    assert f"{broken} cannot be read (No such file or directory)" in captured.err


def test_a_newer_record_is_told_and_the_rest_is_shown(tmp_path: Path, capsys: Captured) -> None:
    write_run(tmp_path / "exp", [1, 2])
    store(tmp_path / "exp", Point(3, newer_record(3)))
    assert report(tmp_path) == 0
    captured = capsys.readouterr()
    assert "exp: 2 epochs" in captured.out
    assert "pip install --upgrade tb-lossgap" in captured.err


def test_newer_records_alone_end_with_what_to_do(tmp_path: Path, capsys: Captured) -> None:
    store(tmp_path / "exp", Point(1, newer_record(1)))
    assert report(tmp_path) == 2
    assert "pip install --upgrade tb-lossgap" in capsys.readouterr().err


def test_a_folder_linked_into_itself_is_walked_once(logdir: Path, capsys: Captured) -> None:
    (logdir / "exp" / "again").symlink_to(logdir)
    assert report(logdir) == 0
    assert capsys.readouterr().out.count("exp: 3 epochs") == 1


def test_a_name_cannot_steer_the_terminal(tmp_path: Path, capsys: Captured) -> None:
    write_run(tmp_path / "\x1b[31mred\n", [1])
    assert report(tmp_path) == 0
    assert "\\x1b[31mred\\x0a: 1 epoch" in capsys.readouterr().out


def test_a_reader_that_has_seen_enough_is_no_error(logdir: Path) -> None:
    for number in range(60):
        write_run(logdir / f"run{number}", [1, 2])
    command = f"{sys.executable} -m tb_lossgap report {logdir} --format csv"
    piped = f"set -o pipefail; {command} | head -c 1"
    done = subprocess.run(
        ["/bin/bash", "-c", piped], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "r", "")


def test_a_terminal_without_blocks_gets_ascii(logdir: Path) -> None:
    env = os.environ | {"PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "tb_lossgap", "report", str(logdir)]
    done = subprocess.run(command, capture_output=True, env=env, check=True, timeout=60)
    assert b"####|" in done.stdout
    done.stdout.decode("ascii")


def test_the_ladder_is_of_the_last_epoch_that_was_probed() -> None:
    probed = {"timing": Estimate(-0.5), "generalisation": Estimate(-0.5)}
    rungs = {"train_reported": 2.0, "val_reported": 1.0}
    epochs = [
        Epoch(number, 10 * number, 0.0, Decomposition(rungs=rungs, terms=terms))
        for number, terms in ((1, probed), (2, probed), (3, {"generalisation": Estimate(-1.0)}))
    ]
    for last, line in (
        (3, "  epoch 2 (step 20, the last probed of 3)"),
        (2, "  epoch 2 (step 20)"),
    ):
        history = RunHistory(".", "loss", tuple(epochs[:last]), Verdict("timing", "Timing."))
        said = text(Survey((history,), (), ()))
        assert said.startswith("the log directory itself: ")
        assert line in said.splitlines()


def test_the_ladder_draws_bars_from_a_common_zero() -> None:
    # Terms of -2, +1 and 0: of 24 characters 16 lie left of 0 and 8 right of it.
    terms = {
        "dropout": Estimate(-2.0),
        "timing": Estimate(1.0, 1.0, 10.0),
        "weights": Estimate(0.0, math.nan),
    }
    rungs = {"train_reported": 2.0, "val_reported": 1.0}
    epoch = Epoch(1, 10, 0.0, Decomposition(rungs=rungs, terms=terms), complete=False)
    history = RunHistory("exp", "loss", (epoch,), Verdict("inconclusive", "Not sure."), recorded=4)
    lines = text(Survey((history,), (), ()), bar="#").splitlines()
    assert lines[0] == "exp: 1 epoch, 3 more were recorded"
    assert "  epoch 1 (step 10, cut off before its end)" in lines
    drawn = [line for line in lines if line.endswith(("|", "#"))]
    zero = drawn[0].index("|")
    assert [line.index("|") for line in drawn] == [zero] * 3
    assert [line.count("#") for line in drawn] == [16, 8, 0]
    assert ["exact" in drawn[0], "?" in drawn[1], "error unknown" in drawn[2]] == [True] * 3
    assert "    ? its 95 % interval covers 0" in lines
    rungs = {"train_reported": 2.0}
    alone = Epoch(1, 10, 0.0, Decomposition(rungs=rungs, terms={}), complete=False)
    history = replace(history, epochs=(alone,))
    lines = text(Survey((history,), (), ())).splitlines()
    assert "  epoch 1 (step 10, no validation after it)" in lines


def test_only_what_the_script_logged_is_called_reported() -> None:
    def lines(*notes: Note) -> str:
        rungs = {"train_reported": 2.0, "val_reported": 1.0}
        epoch = Epoch(1, 10, 0.0, Decomposition(rungs=rungs, terms={}, notes=notes))
        verdict = Verdict("inconclusive", "Not sure.")
        return text(Survey((RunHistory("exp", "loss", (epoch,), verdict, recorded=1),), (), ()))

    logged = lines(Note(NoteCode.REPORTED, text="loss/train and loss/val"))
    assert logged.count("loss, as reported") == 2
    assert "as reported" not in lines()
    assert "training loss      " in lines()


def shown(*epochs: Epoch, verdict: Verdict) -> str:
    return text(Survey((RunHistory("exp", "loss", epochs, verdict),), (), ()))


def test_text_lists_the_other_findings_briefly() -> None:
    others = (
        Verdict("timing", "Timing: -0.1 (exact).", ("Wait.", "Or do not."), "measured"),
        Verdict("dropout", "Dropout: -0.2 (exact).", ("Nothing is wrong.",), "measured"),
    )
    said = shown(
        Epoch(1, 10, 0.0, Decomposition({}, {})),
        verdict=Verdict("denominator", "First.", ("Mend.",), "measured", others=others),
    ).splitlines()
    begins = said.index("also found")
    assert said.index("  > Mend.") < begins
    assert said[begins + 1 : begins + 3] == [
        "  - Timing: -0.1 (exact). Wait.",
        "  - Dropout: -0.2 (exact). Nothing is wrong.",
    ]
    assert "also found" not in shown(
        Epoch(1, 10, 0.0, Decomposition({}, {})), verdict=Verdict("nothing", "Nothing.")
    )


def test_text_marks_the_best_epoch_and_the_plateau() -> None:
    falls = [5.0, 4.0, 3.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]
    epochs = [
        Epoch(number, 10, 0.0, Decomposition({"val_weighted": loss}, {}))
        for number, loss in enumerate(falls, start=1)
    ]
    verdict = Verdict("nothing", "Nothing.")
    plateau = "validation stopped improving at epoch 5 (early stopping)"
    assert f"lowest validation loss: epoch 5; {plateau}" in shown(*epochs, verdict=verdict)
    falling = shown(*epochs[:5], verdict=verdict)
    assert "lowest validation loss: epoch 5\n" in falling


def test_text_says_why_a_term_was_not_measured() -> None:
    names = ("train_averaging", "generalisation", "val_averaging")
    terms = dict.fromkeys(names, Estimate(0.0))
    rungs = {"train_reported": 2.0, "val_weighted": 2.0, "val_reported": 2.0}
    notes = (Note(NoteCode.NOT_PROBED, text="watch(budget=0)"),)
    epoch = Epoch(1, 10, 0.0, Decomposition(rungs, terms, notes=notes))
    said = " ".join(shown(epoch, verdict=Verdict("inconclusive", "Not sure.")).split())
    unasked = "not measured (not asked for: pass watch(val_criterion=...)"
    assert f"different objectives: {unasked}" in said
    together = "timing, dropout, batch normalisation, other effects of eval mode: not measured"
    assert f"{together} (nothing was probed: watch(budget=0))" in said
