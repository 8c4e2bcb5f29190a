"""Whatever a script does, it gets an answer in words, and nothing is lost."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.errors import WatchError
from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.plugin.history import read
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import records

X, Y = torch.randn(24, 6, generator=torch.Generator().manual_seed(3)), torch.arange(24) % 3
Batches = list[tuple[Tensor, Tensor]]


def batches(*sizes: int) -> Batches:
    """Batches of these sizes, from the front of the data."""
    return [(X[:size], Y[:size]) for size in sizes]


class Script:
    """A training script in parts, with what it recorded."""

    def __init__(self, logdir: Path, model: nn.Module | None = None, **options: Any) -> None:  # noqa: ANN401 - watch's own
        torch.manual_seed(0)
        self.logdir = logdir
        self.model = model or nn.Sequential(
            nn.Linear(6, 8), nn.ReLU(), nn.Dropout(0.2), nn.Linear(8, 3)
        )
        self.writer = SummaryWriter(str(logdir))
        given = options.pop("criterion", None) or nn.CrossEntropyLoss()
        self.criterion = self.writer.watch(self.model, given, **options)
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.05)
        self.train_losses: list[float] = []
        self.val_losses: list[float] = []

    def train(self, data: Batches, *, mode: bool = True) -> None:
        self.model.train(mode)
        for x, y in data:
            self.optimizer.zero_grad()
            loss = self.criterion(self.model(x), y).mean()
            loss.backward()
            self.optimizer.step()
            self.train_losses.append(loss.item())

    def validate(self, data: Batches, *, mode: bool = False, grad: bool = False) -> None:
        self.model.train(mode)
        with torch.set_grad_enabled(grad):
            self.val_losses += [self.criterion(self.model(x), y).mean().item() for x, y in data]

    def epochs(self) -> list[Epoch]:
        self.writer.close()
        return [record.epoch for record in records(self.logdir)]

    def epoch(self) -> Epoch:
        (epoch,) = self.epochs()
        return epoch


@pytest.fixture
def script(tmp_path: Path) -> Iterator[Script]:
    made = Script(tmp_path)
    yield made
    made.writer.close()


def codes(epoch: Epoch) -> set[NoteCode]:
    return {note.code for note in epoch.notes}


def check_sum(epoch: Epoch) -> None:
    assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap, abs=1e-9)


# ---------------------------------------------------------------- what cannot be watched


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # torch.jit's own
def test_a_scripted_model_keeps_its_exact_terms_and_says_why_no_others(tmp_path: Path) -> None:
    scripted = torch.jit.script(nn.Sequential(nn.Linear(6, 3), nn.Dropout(0.5)))
    with pytest.warns(LossGapWarning, match="TorchScript.*Pass the eager module"):
        script = Script(tmp_path, scripted)
    script.train(batches(8, 8, 4))
    script.validate(batches(8, 8))
    epoch = script.epoch()
    assert epoch.terms.keys() == {"train_averaging", "generalisation", "val_averaging"}
    check_sum(epoch)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # torch.jit's own
def test_a_scripted_criterion_is_refused_and_explicit_calls_serve(tmp_path: Path) -> None:
    with pytest.warns(LossGapWarning) as warned:
        script = Script(tmp_path, criterion=torch.jit.script(nn.CrossEntropyLoss()))
    assert any("log_train_loss" in str(one.message) for one in warned)
    script.train(batches(8, 8))
    for loss in script.train_losses:
        script.writer.log_train_loss(loss, 8)
    script.writer.log_val_loss(0.5, 8)
    epoch = script.epoch()
    assert epoch.rungs["train_reported"] == pytest.approx(sum(script.train_losses) / 2)
    assert epoch.rungs["val_reported"] == 0.5


@pytest.mark.parametrize(
    ("arguments", "options", "words"),
    [
        (("no model", nn.MSELoss()), {}, "the model is a str"),
        ((nn.MSELoss, nn.MSELoss()), {}, "the model is a type"),
        ((nn.Linear(2, 2), 3.5), {}, "3.5 is not a loss"),
        ((nn.Linear(2, 2), torch.zeros(())), {}, "not a loss module or function"),
        ((nn.Linear(2, 2), nn.MSELoss()), {"budget": 5}, "budget=5.*0.05"),
        ((nn.Linear(2, 2), nn.MSELoss()), {"budget": -0.1}, "budget=-0.1"),
        ((nn.Linear(2, 2), nn.MSELoss()), {"budget": math.nan}, "budget=nan"),
        ((nn.Linear(2, 2), nn.MSELoss()), {"reported": "loss/train"}, "reported=.*two tags"),
        ((nn.Linear(2, 2), nn.MSELoss()), {"reported": ("loss/train",)}, "reported=.*two tags"),
        ((nn.Linear(2, 2), nn.MSELoss()), {"budget": "5%"}, "budget=.*0.05"),
    ],
)
def test_watch_refuses_what_it_cannot_use_and_says_what_to_give(
    arguments: tuple[Any, Any], options: dict[str, Any], words: str, tmp_path: Path
) -> None:
    writer = SummaryWriter(str(tmp_path))
    with pytest.raises(WatchError, match=words):
        writer.watch(*arguments, **options)
    writer.close()


def test_one_name_cannot_be_watched_twice_and_two_names_are_two_series(tmp_path: Path) -> None:
    script = Script(tmp_path)
    with pytest.raises(WatchError, match="name="):
        script.writer.watch(script.model, nn.CrossEntropyLoss())
    other = nn.Linear(6, 1)
    second = script.writer.watch(other, nn.MSELoss(), name="value")
    for x, y in batches(8, 8, 8):
        script.train([(x, y)])
        second(other(x)[:, 0], y.float()).backward()
    script.validate(batches(8))
    other.eval()
    with torch.no_grad():
        value = second(other(X)[:, 0], Y.float()).item()
    script.writer.close()
    histories = {history.series: history.epochs for history in read(tmp_path)}
    assert histories.keys() == {"loss", "value"}
    assert histories["value"][0].rungs["val_reported"] == pytest.approx(value)
    assert histories["loss"][0].rungs["val_reported"] == pytest.approx(script.val_losses[0])
    for epochs in histories.values():
        assert "timing" in epochs[0].terms


def test_an_unknown_phase_is_refused_with_the_one_that_exists(script: Script) -> None:
    with pytest.raises(WatchError, match='"ignore"'):
        script.writer.phase("validation")


# ------------------------------------------------------------------------ odd losses


@pytest.mark.parametrize("grouping", ["module", "function"])
def test_a_loss_without_reduction_is_averaged_and_told_of(tmp_path: Path, grouping: str) -> None:
    def unreduced(output: Tensor, target: Tensor) -> Tensor:
        return F.cross_entropy(output, target, reduction="none")

    criterion = nn.CrossEntropyLoss(reduction="none") if grouping == "module" else unreduced
    script = Script(tmp_path, criterion=criterion)
    script.train(batches(8, 8, 4))
    script.validate(batches(8, 4))
    epoch = script.epoch()
    weighted = np.average(script.train_losses, weights=[8, 8, 4])
    assert NoteCode.UNREDUCED in codes(epoch)
    assert epoch.rungs["train_weighted"] == pytest.approx(weighted, rel=1e-6)
    assert epoch.probe is not None
    assert epoch.probe.verified
    check_sum(epoch)


@pytest.mark.parametrize(
    "criterion",
    [
        nn.CrossEntropyLoss(reduction="sum"),
        lambda output, target: F.cross_entropy(output, target, reduction="sum"),
    ],
    ids=["module", "lambda"],
)
def test_a_summed_loss_is_divided_by_what_it_sums(
    tmp_path: Path, criterion: Callable[..., Tensor]
) -> None:
    script = Script(tmp_path, criterion=criterion)
    script.train(batches(8, 8, 4))
    script.validate(batches(8, 4))
    epoch = script.epoch()
    if isinstance(criterion, nn.Module):
        assert epoch.rungs["train_weighted"] == pytest.approx(sum(script.train_losses) / 20)
        assert epoch.rungs["val_weighted"] == pytest.approx(sum(script.val_losses) / 12)
    # A lambda does not tell: its values count as they are.
    assert epoch.probe is not None
    assert epoch.probe.verified
    check_sum(epoch)


def test_two_calls_a_step_are_one_loss_that_is_found_where_backward_is_called(
    script: Script,
) -> None:
    mixed: list[list[float]] = [[], []]
    for losses in mixed:
        script.model.train()
        for x, y in batches(8, 8, 8, 8):
            script.optimizer.zero_grad()
            output = script.model(x)
            loss = 0.7 * script.criterion(output, y) + 0.3 * script.criterion(output, y.flip(0))
            loss.backward()
            script.optimizer.step()
            losses.append(loss.item())
        script.validate(batches(8, 8))
    first, second = script.epochs()
    assert first.rungs["train_reported"] == pytest.approx(sum(mixed[0]) / 4)
    assert second.rungs["train_reported"] == pytest.approx(sum(mixed[1]) / 4)
    assert "timing" in second.terms
    check_sum(second)


def test_one_loss_that_is_nan_is_counted_and_the_rest_is_taken_apart(script: Script) -> None:
    broken = batches(8, 8, 8, 8, 8, 8)
    script.train(broken[:2])
    x, y = broken[2]
    script.criterion(script.model(x * math.nan), y).backward()
    script.optimizer.zero_grad()
    script.train(broken[3:])
    script.validate(batches(8, 8))
    epoch = script.epoch()
    assert NoteCode.NONFINITE_TRAIN in codes(epoch)
    assert epoch.rungs["train_weighted"] == pytest.approx(sum(script.train_losses) / 5)
    assert math.isfinite(epoch.terms["timing"].value)
    assert math.isnan(epoch.rungs["train_reported"]), "the mean that a loop would print"


def test_losses_that_are_all_nan_are_recorded_as_that(script: Script) -> None:
    data = [(x * math.nan, y) for x, y in batches(8, 8, 8)]
    script.train(data)
    script.validate(data)
    (epoch,) = script.epochs()
    assert {NoteCode.NONFINITE_TRAIN, NoteCode.NONFINITE_VAL} <= codes(epoch)
    assert math.isnan(epoch.rungs["train_reported"])
    assert math.isnan(epoch.rungs["val_reported"])


def test_a_batch_of_one_value_a_channel_is_skipped_in_replays_not_in_the_mean(
    tmp_path: Path,
) -> None:
    # The script itself keeps BatchNorm frozen for such a batch, as one must.
    model = nn.Sequential(nn.Linear(6, 4), nn.BatchNorm1d(4), nn.Linear(4, 3))
    script = Script(tmp_path, model)
    script.train(batches(8, 8, 8, 8, 8, 8))
    x, y = batches(1)[0]
    model[1].eval()
    loss = script.criterion(model(x), y)
    loss.backward()
    model[1].train()
    script.train_losses.append(loss.item())
    script.validate(batches(8, 8))
    epoch = script.epoch()
    expected = np.average(script.train_losses, weights=[8] * 6 + [1])
    assert epoch.rungs["train_weighted"] == pytest.approx(expected, rel=1e-6)
    assert epoch.probe is not None
    assert "batchnorm" in epoch.terms
    check_sum(epoch)


# ----------------------------------------------------------------------------- phases


def test_a_run_without_validation_records_its_training_and_says_so(script: Script) -> None:
    for _ in range(3):
        script.train(batches(8, 8, 4))
        script.writer.end_epoch()
    epochs = script.epochs()
    assert [epoch.epoch for epoch in epochs] == [1, 2, 3]
    for epoch in epochs:
        assert epoch.gap is None
        assert NoteCode.NO_VALIDATION in codes(epoch)
        assert {"timing", "dropout"} <= epoch.terms.keys()
        assert "generalisation" not in epoch.terms


def test_a_run_without_validation_or_end_epoch_is_one_interval(script: Script) -> None:
    script.train(batches(8, 8, 4))
    script.train(batches(8, 8, 4))
    epoch = script.epoch()
    assert (epoch.step, epoch.complete) == (6, False)


def test_one_epoch_alone_is_recorded(script: Script) -> None:
    script.train(batches(8, 8, 4))
    script.validate(batches(8, 8))
    epoch = script.epoch()
    assert (epoch.epoch, epoch.step, epoch.complete) == (1, 3, True)
    check_sum(epoch)


def test_an_epoch_of_one_full_batch_is_recorded(script: Script) -> None:
    for _ in range(3):
        script.train([(X, Y)])
        script.validate([(X, Y)])
    epochs = script.epochs()
    assert [epoch.step for epoch in epochs] == [1, 2, 3]
    for epoch in epochs:
        assert {"timing", "dropout"} <= epoch.terms.keys()
        check_sum(epoch)


def test_validation_in_train_mode_is_noted_and_explains_nothing(script: Script) -> None:
    for _ in range(2):
        script.train(batches(8, 8, 8, 8, 8))
        script.validate(batches(8, 8, 8), mode=True)
    for epoch in script.epochs():
        assert NoteCode.VAL_IN_TRAIN_MODE in codes(epoch)
        assert epoch.terms["dropout"].value == 0.0
        check_sum(epoch)


def test_training_in_eval_mode_is_noted(script: Script) -> None:
    for _ in range(2):
        script.train(batches(8, 8, 8, 8), mode=False)
        script.validate(batches(8, 8))
    epochs = script.epochs()
    assert [epoch.step for epoch in epochs] == [4, 8]
    for epoch in epochs:
        assert NoteCode.TRAIN_IN_EVAL_MODE in codes(epoch)
        check_sum(epoch)
    assert epochs[1].terms["dropout"].value == 0.0


def test_validation_that_forgets_no_grad_is_still_validation(script: Script) -> None:
    for _ in range(2):
        script.train(batches(8, 8, 4))
        script.validate(batches(8, 8, 8), grad=True)
    epochs = script.epochs()
    assert [epoch.step for epoch in epochs] == [3, 6]
    means = [sum(script.val_losses[i : i + 3]) / 3 for i in (0, 3)]
    assert [epoch.rungs["val_reported"] for epoch in epochs] == pytest.approx(means)


def test_a_sanity_validation_before_training_is_left_out_and_noted(script: Script) -> None:
    script.validate(batches(8, 8))
    script.train(batches(8, 8, 4))
    script.validate(batches(8))
    epoch = script.epoch()
    assert epoch.rungs["val_reported"] == pytest.approx(script.val_losses[-1])
    assert NoteCode.SANITY_VALIDATION in codes(epoch)


def test_several_validations_after_one_another_are_one(script: Script) -> None:
    script.train(batches(8, 8, 4))
    script.validate(batches(8))
    script.validate(batches(8, 8))
    epoch = script.epoch()
    assert epoch.rungs["val_reported"] == pytest.approx(sum(script.val_losses) / 3)


def test_a_validation_in_the_middle_of_an_epoch_ends_an_interval(script: Script) -> None:
    for _ in range(2):
        script.train(batches(8, 8))
        script.validate(batches(8))
    epochs = script.epochs()
    assert [epoch.step for epoch in epochs] == [2, 4]
    reported = [sum(script.train_losses[i : i + 2]) / 2 for i in (0, 2)]
    assert [epoch.rungs["train_reported"] for epoch in epochs] == pytest.approx(reported)


def test_a_validation_every_second_epoch_pools_the_training_between(script: Script) -> None:
    for epoch in range(4):
        script.train(batches(8, 8))
        if epoch % 2:
            script.validate(batches(8))
    assert [epoch.step for epoch in script.epochs()] == [4, 8]


def test_what_happens_in_an_ignored_phase_is_nobodys(script: Script) -> None:
    script.train(batches(8, 8))
    with script.writer.phase("ignore"):
        script.validate(batches(8, 8, 8))
        script.train(batches(4))
    script.train(batches(8))
    script.validate(batches(8))
    epoch = script.epoch()
    assert epoch.step == 3
    assert epoch.rungs["val_reported"] == pytest.approx(script.val_losses[-1])
    assert epoch.rungs["train_reported"] == pytest.approx(
        (sum(script.train_losses[:2]) + script.train_losses[3]) / 3
    )


def test_an_ignored_phase_that_raises_ends_all_the_same(script: Script) -> None:
    with pytest.raises(KeyError), script.writer.phase("ignore"):
        raise KeyError
    script.train(batches(8))
    assert script.epoch().step == 1


@pytest.mark.parametrize("when", ["before", "after", "both", "twice"])
def test_end_epoch_before_or_after_validation_gives_every_loss_its_epoch(
    when: str, script: Script
) -> None:
    for _ in range(3):
        script.train(batches(8, 8))
        if when in ("before", "both"):
            script.writer.end_epoch()
        script.validate(batches(8))
        if when != "before":
            script.writer.end_epoch()
        if when == "twice":
            script.writer.end_epoch()
    epochs = script.epochs()
    assert [epoch.epoch for epoch in epochs] == [1, 2, 3]
    assert [epoch.rungs["val_reported"] for epoch in epochs] == pytest.approx(script.val_losses)


def test_what_flush_wrote_early_is_superseded_never_doubled(script: Script) -> None:
    for _ in range(2):
        script.train(batches(8, 8))
        script.writer.flush()
        script.validate(batches(8))
        script.writer.flush()
        script.writer.flush()
        script.validate(batches(4))
        script.writer.flush()
    script.writer.close()
    (history,) = read(script.logdir)
    assert [epoch.epoch for epoch in history.epochs] == [1, 2]
    assert history.recorded == 2
    means = [sum(script.val_losses[i : i + 2]) / 2 for i in (0, 2)]
    assert [epoch.rungs["val_reported"] for epoch in history.epochs] == pytest.approx(means)


def test_flush_during_training_does_not_cut_the_epoch(script: Script) -> None:
    script.train(batches(8, 8))
    script.writer.flush()
    script.train(batches(8))
    script.validate(batches(8))
    assert script.epoch().step == 3


def test_a_forward_in_train_mode_before_training_is_not_a_step(script: Script) -> None:
    script.model(X)
    script.model(X)
    script.train(batches(8, 8, 8))
    script.validate(batches(8))
    epoch = script.epoch()
    assert epoch.step == 3
    assert epoch.probe is not None
    assert epoch.probe.verified
    check_sum(epoch)


def test_forwards_without_a_loss_in_the_middle_are_nobodys(script: Script) -> None:
    for x, y in batches(8, 8, 8):
        script.model.eval()
        with torch.no_grad():
            script.model(x)
        script.model.train()
        script.train([(x, y)])
    script.validate(batches(8))
    epoch = script.epoch()
    assert epoch.step == 3
    assert epoch.probe is not None
    assert epoch.probe.verified


# ---------------------------------------------------------------------------- weights


def test_a_short_last_batch_counts_for_what_it_holds(script: Script) -> None:
    script.train(batches(10, 10, 2))
    script.validate(batches(9, 3))
    epoch = script.epoch()
    train = np.average(script.train_losses, weights=[10, 10, 2])
    val = np.average(script.val_losses, weights=[9, 3])
    assert epoch.rungs["train_weighted"] == pytest.approx(train, rel=1e-6)
    assert epoch.terms["train_averaging"].value == pytest.approx(
        train - np.mean(script.train_losses), rel=1e-4
    )
    assert epoch.rungs["val_weighted"] == pytest.approx(val, rel=1e-6)


def test_class_weights_are_what_a_mean_divides_by(tmp_path: Path) -> None:
    weight = torch.tensor([5.0, 1.0, 0.1])
    script = Script(tmp_path, criterion=nn.CrossEntropyLoss(weight=weight))
    data = [(X[:4], torch.tensor([0, 0, 0, 0])), (X[:4], torch.tensor([2, 2, 2, 1]))]
    script.train(data)
    script.validate(data)
    epoch = script.epoch()
    expected = np.average(script.train_losses, weights=[20.0, 1.3])
    assert epoch.rungs["train_weighted"] == pytest.approx(expected, rel=1e-5)


def test_ignored_labels_do_not_count(tmp_path: Path) -> None:
    script = Script(tmp_path)
    full, half = Y[:8].clone(), Y[:8].clone()
    half[2:] = -100
    data = [(X[:8], half), (X[:8], full), (X[:8], half)]
    script.train(data)
    script.validate(data)
    epoch = script.epoch()
    expected = np.average(script.train_losses, weights=[2, 8, 2])
    assert epoch.rungs["train_weighted"] == pytest.approx(expected, rel=1e-5)


def test_a_batch_of_ignored_labels_alone_has_no_weight(tmp_path: Path) -> None:
    script = Script(tmp_path)
    nothing = torch.full((8,), -100)
    script.train(batches(8, 8))
    script.train([(X[:8], nothing)])
    script.train(batches(8, 8))
    script.validate(batches(8))
    epoch = script.epoch()
    kept = [script.train_losses[i] for i in (0, 1)]
    assert epoch.rungs["train_weighted"] == pytest.approx(sum(kept) / 2, rel=0.5)
    assert math.isfinite(epoch.rungs["train_weighted"])


def test_tokens_count_not_sentences(tmp_path: Path) -> None:
    model = nn.Linear(2, 3)
    script = Script(tmp_path, model)
    sentences = X[:, :6].view(24, 3, 2)
    short = torch.full((8, 3), -100)
    short[:, 0] = 1
    full = (torch.arange(24) % 3).view(8, 3)

    def step(target: Tensor) -> float:
        output = model(sentences[:8]).transpose(1, 2)
        loss = script.criterion(output, target)
        loss.backward()
        return loss.item()

    losses = [step(full), step(short), step(full)]
    script.model.eval()
    with torch.no_grad():
        script.criterion(model(sentences[:8]).transpose(1, 2), full)
    epoch = script.epoch()
    expected = np.average(losses, weights=[24, 8, 24])
    assert epoch.rungs["train_weighted"] == pytest.approx(expected, rel=1e-5)


# ----------------------------------------------------------------- what the script logs


def test_scalars_that_say_loss_and_side_are_the_reported_losses(script: Script) -> None:
    for epoch in range(2):
        script.train(batches(8, 8))
        script.validate(batches(8))
        script.writer.add_scalar("Loss/train", 1.5 + epoch, epoch)
        script.writer.add_scalar("Loss/val", torch.tensor(1.25 + epoch), epoch)
        script.writer.add_scalar("accuracy/val", 0.9, epoch)
    epochs = script.epochs()
    assert [epoch.rungs["train_reported"] for epoch in epochs] == [1.5, 2.5]
    assert [epoch.gap for epoch in epochs] == [-0.25, -0.25]
    for epoch in epochs:
        assert NoteCode.REPORTED in codes(epoch)
        check_sum(epoch)


def test_scalars_in_one_call_are_reported_losses_too(script: Script) -> None:
    script.train(batches(8, 8))
    script.validate(batches(8))
    script.writer.add_scalars("loss", {"train": 2.0, "val": 1.0, "lr": 0.1}, 0)
    assert script.epoch().gap == -1.0


def test_named_tags_win(tmp_path: Path) -> None:
    script = Script(tmp_path, reported=("objective", "held out"))
    script.train(batches(8, 8))
    script.validate(batches(8))
    for tag, value in {"objective": 3.0, "held out": 2.0, "loss/train": 9, "loss/val": 9}.items():
        script.writer.add_scalar(tag, value, 0)
    epoch = script.epoch()
    assert (epoch.rungs["train_reported"], epoch.rungs["val_reported"]) == (3.0, 2.0)


def test_ambiguous_tags_are_not_guessed_at(script: Script) -> None:
    script.train(batches(8, 8))
    script.validate(batches(8))
    for tag in ("train/loss_a", "train/loss_b", "val/loss_a", "val/loss_b"):
        script.writer.add_scalar(tag, 7.0, 0)
    epoch = script.epoch()
    assert epoch.rungs["train_reported"] == pytest.approx(sum(script.train_losses) / 2)
    assert epoch.rungs["val_reported"] == pytest.approx(script.val_losses[0])


def test_our_own_scalars_are_not_taken_for_the_scripts(script: Script) -> None:
    for _ in range(3):
        script.train(batches(8, 8))
        script.validate(batches(8))
        script.writer.flush()
    for epoch in script.epochs():
        assert NoteCode.REPORTED not in codes(epoch)


@pytest.mark.parametrize(
    "value",
    [np.float32(0.5), np.array(0.5), np.array([0.5]), torch.tensor([0.5]), 1],
    ids=["numpy scalar", "0-d array", "array of one", "tensor of one", "int"],
)
def test_whatever_add_scalar_takes_may_be_a_reported_loss(
    value: Any,  # noqa: ANN401 - anything that torch's add_scalar takes
    script: Script,
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", LossGapWarning)
        script.train(batches(8, 8))
        script.validate(batches(8))
        script.writer.add_scalar("loss/train", value, 0)
        script.writer.add_scalar("loss/val", value, 0)
        epoch = script.epoch()
    assert epoch.rungs["train_reported"] == float(np.asarray(value).reshape(-1)[0])
    assert epoch.gap == 0.0


# ----------------------------------------------------------------------- budget, writers


def test_a_budget_of_nothing_records_what_is_free(tmp_path: Path) -> None:
    script = Script(tmp_path, budget=0)
    script.train(batches(8, 8, 4))
    script.validate(batches(8, 8))
    epoch = script.epoch()
    assert epoch.terms.keys() == {"train_averaging", "generalisation", "val_averaging"}
    assert epoch.probe is None
    assert any("budget=0" in note.sentence for note in epoch.notes)
    check_sum(epoch)


def test_two_writers_record_two_runs(tmp_path: Path) -> None:
    first, second = Script(tmp_path / "a"), Script(tmp_path / "b")
    for script in (first, second, first):
        script.train(batches(8, 8))
        script.validate(batches(8))
    assert [len(script.epochs()) for script in (first, second)] == [2, 1]


def test_one_model_watched_by_two_writers_is_recorded_by_both(tmp_path: Path) -> None:
    script = Script(tmp_path / "a")
    other = SummaryWriter(str(tmp_path / "b"))
    other.watch(script.model, script.criterion)
    script.train(batches(8, 8, 8))
    script.validate(batches(8))
    script.writer.close()
    other.close()
    (first,), (second,) = records(tmp_path / "a"), records(tmp_path / "b")
    assert first.epoch.rungs["train_reported"] == second.epoch.rungs["train_reported"]
    assert first.epoch.step == second.epoch.step == 3


def test_a_closed_writer_records_no_more_and_says_nothing(script: Script) -> None:
    script.train(batches(8))
    script.writer.close()
    script.train(batches(8))
    script.validate(batches(8))
    assert [record.epoch.step for record in records(script.logdir)] == [1]


# ---------------------------------------------------------------------- the self-check


GLOBAL = {"calls": 0}


class Impure(nn.Module):
    """Keeps its state where no isolation finds it."""

    def forward(self, x: Tensor) -> Tensor:
        GLOBAL["calls"] += 1
        return x * (1.0 + 0.01 * GLOBAL["calls"])


def test_a_model_that_changes_a_global_is_noticed_and_exact_terms_go_on(tmp_path: Path) -> None:
    script = Script(tmp_path, nn.Sequential(nn.Linear(6, 3), Impure()))
    for _ in range(2):
        script.train(batches(8, 8, 4))
        script.validate(batches(8, 8))
    epochs = script.epochs()
    assert len(epochs) == 2
    for epoch in epochs:
        assert NoteCode.UNVERIFIED in codes(epoch)
        assert epoch.terms.keys() == {"train_averaging", "generalisation", "val_averaging"}
        check_sum(epoch)


@pytest.mark.parametrize("weight", [math.nan, -1.0])
def test_an_impossible_weight_is_named_and_training_goes_on(weight: float, script: Script) -> None:
    script.writer.log_train_loss(1.0, weight, name="mine")
    with pytest.warns(LossGapWarning, match=f"weight of {weight}"):
        script.writer.end_epoch()
    script.train(batches(8))
    script.writer.end_epoch()
    assert script.epochs()[-1].step == 1
