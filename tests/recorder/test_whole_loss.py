"""`backward` on more than the criterion gives: the whole is recorded, and nothing else is that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.plugin.history import read
from tb_lossgap.recorder import parts
from tb_lossgap.recorder.model_watch import ModelWatch
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

X, Y = torch.randn(24, 6, generator=torch.Generator().manual_seed(3)), torch.arange(24) % 3
Loss = Callable[[nn.Module, Any, Tensor, Tensor], Tensor]
EPOCHS = 3


def net() -> nn.Sequential:
    return nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Dropout(0.2), nn.Linear(8, 3))


class Script:
    """A training of a few steps an epoch, with what its `backward` was called on."""

    def __init__(self, logdir: Path | None, **options: Any) -> None:  # noqa: ANN401 - watch's own
        seed_everything()
        self.model = net()
        self.criterion: Any = nn.CrossEntropyLoss()
        self.writer = None
        if logdir is not None:
            self.writer = SummaryWriter(str(logdir))
            self.criterion = self.writer.watch(self.model, self.criterion, **options)
        self.optimiser = torch.optim.SGD(self.model.parameters(), lr=0.05)
        self.losses: list[list[float]] = []

    def train(self, loss_of: Loss, sizes: tuple[int, ...] = (8, 8, 8, 4)) -> None:
        self.model.train()
        self.losses.append([])
        for size in sizes:
            self.optimiser.zero_grad()
            loss = loss_of(self.model, self.criterion, X[:size], Y[:size])
            self.losses[-1].append(loss.item())
            loss.backward()
            self.optimiser.step()

    def validate(self) -> None:
        self.model.eval()
        with torch.no_grad():
            for size in (8, 8):
                self.criterion(self.model(X[:size]), Y[:size])

    def state(self) -> dict[str, Any]:
        return everything(self.model, self.optimiser) | {"losses": self.losses}

    @property
    def is_switched(self) -> bool:
        assert self.writer is not None
        return isinstance(self.writer._lossgap._watched["loss"].watch, ModelWatch)

    def close(self) -> None:
        if self.writer is not None:
            self.writer.close()
            assert not self.model._forward_hooks
            assert not self.model._forward_pre_hooks
        assert not hasattr(torch.autograd.backward, "_tb_lossgap")
        assert torch._C._len_torch_function_stack() == 0
        assert not parts._noted.readers
        assert not parts._noted.losses


# ------------------------------------------------------------------ more than the criterion


def l2(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
    penalty: Any = sum(p.pow(2).sum() for p in model.parameters())
    return criterion(model(x), y) + 1e-2 * penalty


def activations(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
    output = model(x)
    loss: Tensor = criterion(output, y) / 2
    return loss + 0.1 * output.abs().mean()


def uncertainty(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
    scale = next(model.parameters()).mean().exp()
    loss: Tensor = criterion(model(x), y) * scale
    return loss


def flooded(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
    level = 0.8
    loss: Tensor = (criterion(model(x), y) - level).abs() + level
    return loss


def shifted(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
    loss: Tensor = 0.5 + criterion(model(x), y)
    return loss


def gradient_penalty(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
    x = x.clone().requires_grad_()
    loss: Tensor = criterion(model(x), y)
    (slope,) = torch.autograd.grad(loss, x, create_graph=True)
    return loss + slope.pow(2).sum()


def mixup(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
    output = model(x)
    loss: Tensor = 0.7 * criterion(output, y) + 0.3 * criterion(output, y.flip(0))
    return loss


WHOLE = [l2, activations, uncertainty, flooded, shifted, gradient_penalty, mixup]


def run(loss_of: Loss, logdir: Path | None, **options: Any) -> Script:  # noqa: ANN401 - watch's own
    script = Script(logdir, **options)
    for _ in range(EPOCHS):
        script.train(loss_of)
        script.validate()
    return script


@pytest.mark.parametrize("budget", [0.05, 0.0])
@pytest.mark.parametrize("loss_of", WHOLE)
def test_what_is_added_to_the_criterions_loss_is_recorded_with_it_from_the_first_step_on(
    loss_of: Loss, budget: float, tmp_path: Path
) -> None:
    script = run(loss_of, tmp_path, budget=budget)
    assert script.is_switched
    script.close()
    found = records(tmp_path)
    assert len(found) == EPOCHS
    for record, losses in zip(found, script.losses, strict=True):
        rungs = record.epoch.rungs
        assert rungs["train_reported"] == pytest.approx(sum(losses) / 4, rel=1e-5)
        weighted = sum(w * loss for w, loss in zip((8, 8, 8, 4), losses, strict=True)) / 28
        assert rungs["train_weighted"] == pytest.approx(weighted, rel=1e-5)
        terms = record.epoch.terms
        assert sum(term.value for term in terms.values()) == pytest.approx(record.epoch.gap)
        assert NoteCode.LOST_STEPS not in {note.code for note in record.epoch.notes}
        if budget and loss_of is gradient_penalty:
            said = " / ".join(note.sentence for note in record.epoch.notes)
            assert "steps cannot be replayed: the loss has a derivative in it" in said
        elif budget:
            assert record.epoch.probe is not None
            assert record.epoch.probe.verified is True
            assert {"timing", "dropout", "generalisation"} <= terms.keys()


@pytest.mark.parametrize("loss_of", WHOLE)
def test_a_training_whose_loss_turns_out_to_be_more_stays_the_same_to_the_bit(
    loss_of: Loss, tmp_path: Path
) -> None:
    bare, watched = run(loss_of, None), run(loss_of, tmp_path)
    assert list(differences(bare.state(), watched.state())) == []
    watched.close()


def test_a_penalty_that_comes_later_loses_the_steps_before_it_and_says_so(tmp_path: Path) -> None:
    script = Script(tmp_path)
    calls = 0

    def late(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
        nonlocal calls
        calls += 1
        loss: Tensor = criterion(model(x), y)
        return loss if calls <= 3 else loss + 0.1 * model[0].weight.pow(2).sum()

    script.train(late)
    script.validate()
    script.close()
    (record,) = records(tmp_path)
    (note,) = [note for note in record.epoch.notes if note.code == NoteCode.LOST_STEPS]
    assert note.sentence == (
        "the first 3 steps were not recorded: "
        "until then the criterion seemed to give the whole loss"
    )
    assert record.epoch.rungs["train_reported"] == pytest.approx(script.losses[0][3], rel=1e-5)


# ------------------------------------------------------- what is just the criterion's loss


def plain(script: Script) -> None:
    script.train(lambda model, criterion, x, y: criterion(model(x), y))


def accumulated(script: Script) -> None:
    script.train(lambda model, criterion, x, y: criterion(model(x), y) / 4)


def accumulated_in_place(script: Script) -> None:
    def loss_of(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
        loss: Tensor = criterion(model(x), y)
        loss /= 4
        return loss

    script.train(loss_of)


def added_up(script: Script) -> None:
    """Several batches to one `backward`, which begin before and end after a probed one."""
    script.model.train()
    for _ in range(3):
        total: Any = 0
        for _ in range(5):
            total = total + script.criterion(script.model(X[:4]), Y[:4]) / 5
        script.optimiser.zero_grad()
        total.backward()
        script.optimiser.step()


def stacked(script: Script) -> None:
    script.model.train()
    for _ in range(3):
        losses = [script.criterion(script.model(X[:4]), Y[:4]) for _ in range(3)]
        torch.stack(losses).mean().backward()
        sum(script.criterion(script.model(X[:4]), Y[:4]) for _ in range(2)).backward()  # type: ignore[union-attr]  # not 0: two tensors


def scaler(script: Script) -> None:
    scale = torch.amp.GradScaler("cpu", init_scale=1024.0)
    script.model.train()
    for _ in range(4):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = script.criterion(script.model(X[:8]), Y[:8])
        scale.scale(loss / 2).backward()
        scale.step(script.optimiser)
        scale.update()
        script.optimiser.zero_grad()


def checkpointed(script: Script) -> None:
    def loss_of(model: nn.Module, criterion: Any, x: Tensor, y: Tensor) -> Tensor:  # noqa: ANN401 - any loss
        output = checkpoint(model, x.clone().requires_grad_(), use_reentrant=True)
        loss: Tensor = criterion(output, y)
        return loss

    script.train(loss_of)


def retained(script: Script) -> None:
    script.model.train()
    for _ in range(4):
        output = script.model(X[:8])
        loss = script.criterion(output, Y[:8])
        loss.backward(retain_graph=True)
        output.pow(2).mean().backward(retain_graph=True)
        loss.backward()
        script.optimiser.step()


def differentiated(script: Script) -> None:
    """No `backward` at all: steps by hand."""
    script.model.train()
    parameters = list(script.model.parameters())
    for _ in range(5):
        loss = script.criterion(script.model(X[:8]), Y[:8])
        slopes = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for parameter, slope in zip(parameters, slopes, strict=True):
                parameter.sub_(0.05 * slope)


def adversarial_training(script: Script) -> None:
    """Another model's `backward` between, before and after; its graph may hold ours."""
    other = nn.Linear(3, 1)
    script.model.train()
    for _ in range(4):
        fake = script.model(X[:8])
        other(fake.detach()).mean().backward()
        script.criterion(fake, Y[:8]).backward(retain_graph=True)
        (other(fake).mean() + fake.pow(2).sum()).backward()
        script.optimiser.step()


def meta_learning(script: Script) -> None:
    """The outer loss is the criterion's; its graph holds the inner one."""
    script.model.train()
    for _ in range(4):
        inner = script.criterion(script.model(X[:8]), Y[:8])
        weight = script.model[3].weight
        (slope,) = torch.autograd.grad(inner, weight, create_graph=True)
        moved = {"3.weight": weight - 0.1 * slope}
        outer = script.criterion(torch.func.functional_call(script.model, moved, X[8:16]), Y[8:16])
        outer.backward()
        script.optimiser.step()
        script.optimiser.zero_grad()


def squeezed_and_cast(script: Script) -> None:
    script.train(lambda model, criterion, x, y: -(-criterion(model(x), y).double().view(1)).sum())


def unreduced(script: Script) -> None:
    script.criterion.reduction = "none"
    script.train(lambda model, criterion, x, y: criterion(model(x), y).view(2, -1).mean(1).mean())


JUST = [
    plain,
    accumulated,
    accumulated_in_place,
    added_up,
    stacked,
    scaler,
    checkpointed,
    retained,
    differentiated,
    adversarial_training,
    meta_learning,
    squeezed_and_cast,
    unreduced,
]


@pytest.mark.parametrize("budget", [0.05, 0.0])
@pytest.mark.parametrize("train", JUST)
def test_what_is_the_criterions_loss_times_numbers_is_not_taken_for_more(
    train: Callable[[Script], None], budget: float, tmp_path: Path
) -> None:
    script = Script(tmp_path, budget=budget)
    for _ in range(EPOCHS):
        train(script)
        script.validate()
        assert not script.is_switched
    script.close()
    assert len(records(tmp_path)) == EPOCHS


@pytest.mark.parametrize("train", JUST)
def test_whatever_backward_is_called_on_the_training_stays_the_same_to_the_bit(
    train: Callable[[Script], None], tmp_path: Path
) -> None:
    states = []
    for logdir in (None, tmp_path):
        script = Script(logdir)
        for _ in range(EPOCHS):
            train(script)
            script.validate()
        states.append(script.state())
        script.close()
    assert list(differences(*states)) == []


def test_one_model_under_two_names_keeps_each_criterions_own_loss(tmp_path: Path) -> None:
    seed_everything()
    writer = SummaryWriter(str(tmp_path))
    model = net()
    first = writer.watch(model, nn.CrossEntropyLoss(), name="first")
    second = writer.watch(model, nn.MultiMarginLoss(), name="second", budget=0.0)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    sums = [0.0, 0.0]
    for _ in range(9):
        output = model(X)
        losses = [first(output, Y), second(output, Y)]
        sums = [total + loss.item() for total, loss in zip(sums, losses, strict=True)]
        optimiser.zero_grad()
        (losses[0] + 0.5 * losses[1]).backward()
        optimiser.step()
    writer.close()
    (history, other) = sorted(read(tmp_path), key=lambda found: found.series)
    for found, total in zip((history, other), sums, strict=True):
        assert found.epochs[0].rungs["train_reported"] == pytest.approx(total / 9, rel=1e-5)


def test_nobody_listens_in_steps_that_are_not_looked_at(tmp_path: Path) -> None:
    script = Script(tmp_path, budget=0.0)
    heard = []
    for _ in range(6):
        plain_step = script.criterion(script.model(X[:8]), Y[:8])
        heard.append(bool(parts._noted.readers))
        plain_step.backward()
    assert heard[0]
    assert heard[3:] == [False] * 3
    assert not hasattr(torch.autograd.backward, "_tb_lossgap")
    assert len(script.model._forward_hooks) == 0
    script.close()


def test_a_loss_that_is_dropped_is_not_kept_alive(tmp_path: Path) -> None:
    script = Script(tmp_path)
    saved = torch.ones(6, 6, requires_grad=True).exp()
    alive = torch.utils.weak.WeakTensorKeyDictionary()
    alive[saved] = True
    loss = script.criterion(script.model(X[:6] @ saved), Y[:6])
    del saved, loss
    script.model.zero_grad()
    assert len(alive) == 0
    script.close()
