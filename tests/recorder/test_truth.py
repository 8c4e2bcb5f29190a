"""Every estimated term against brute force and closed forms, and the checks against mutants."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from tb_lossgap.gap import probed
from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.recorder import budget, probe, replays
from tb_lossgap.recorder.isolation import Isolation
from tb_lossgap.recorder.weights import Weigher
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.oracle import Oracle, Truth, compared, misses, snapshot
from tests.recorder.training import blobs, records, seed_everything

ESTIMATED = {"timing", "dropout", "batchnorm", "other_mode", "generalisation"}
# 50 batches of 16 and one of 8, so that weights differ; every third is probed, 16 to 18 of 51.
SAMPLES, BATCH = 808, 16
MOST = 17
EPOCHS = 4


class Images(nn.Module):
    """The 20 numbers as 4 x 5 pixels."""

    def forward(self, x: Tensor) -> Tensor:
        return x.view(-1, 1, 4, 5)


def hidden(*middle: nn.Module) -> nn.Module:
    return nn.Sequential(nn.Linear(20, 24), *middle, nn.Linear(24, 5))


MODELS: dict[str, Callable[[], nn.Module]] = {
    "mlp_dropout": lambda: hidden(nn.ReLU(), nn.Dropout(0.5)),
    "cnn_batchnorm": lambda: nn.Sequential(
        Images(),
        nn.Conv2d(1, 6, 3),
        nn.BatchNorm2d(6, momentum=0.02),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(36, 5),
    ),
    "batchnorm_then_dropout": lambda: hidden(nn.BatchNorm1d(24), nn.ReLU(), nn.Dropout(0.3)),
    "dropout_then_batchnorm": lambda: hidden(nn.Dropout(0.5), nn.BatchNorm1d(24), nn.ReLU()),
}
Observed = tuple[Epoch, Truth, float]


def observe(
    kind: str, *, epochs: int = EPOCHS, before_step: Callable[[], None] = lambda: None
) -> list[Observed]:
    """Train with the recorder and the oracle side by side: each epoch, its truth, its val loss."""
    seed_everything()
    model = MODELS[kind]()
    oracle = Oracle(model, nn.CrossEntropyLoss(), masks=6)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    train = DataLoader(blobs(SAMPLES), batch_size=BATCH, shuffle=True)
    val = DataLoader(blobs(100, seed=2), batch_size=16)
    known: list[tuple[Truth, float]] = []
    with tempfile.TemporaryDirectory() as logdir, mock.patch.object(budget, "MOST", MOST):
        writer = SummaryWriter(logdir)
        criterion = writer.watch(model, nn.CrossEntropyLoss())
        for _ in range(epochs):
            model.train()
            for x, y in train:
                state = snapshot(model)
                before_step()
                loss = criterion(model(x), y)
                oracle.step(state, (x, y), loss.item())
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            model.eval()
            with torch.no_grad():
                losses = [(criterion(model(x), y).item(), len(y)) for x, y in val]
            known.append((oracle.truth(snapshot(model)), sum(v * n for v, n in losses) / 100))
        writer.close()
        recorded = [record.epoch for record in records(Path(logdir))]
    assert len(recorded) == epochs
    return [(epoch, *rest) for epoch, rest in zip(recorded, known, strict=True)]


observed_once = functools.cache(observe)


def all_misses(observed: list[Observed]) -> list[str]:
    return [
        miss
        for epoch, truth, val_weighted in observed
        for miss in misses(epoch, truth, val_weighted=val_weighted)
    ]


@pytest.mark.parametrize("kind", MODELS)
def test_every_estimated_term_is_within_its_interval_of_brute_force_truth(kind: str) -> None:
    observed = observed_once(kind)
    assert all_misses(observed) == []
    for epoch, truth, _ in observed[1:]:
        assert epoch.terms.keys() >= ESTIMATED
        assert epoch.probe is not None
        assert 8 <= epoch.probe.batches < 30, "a census proves nothing about sampling"
        for name, _, width, known in compared(epoch, truth, 0.95):
            assert known.error <= max(0.5 * width, 1e-12), f"{name}: too few masks to judge by"


@pytest.mark.parametrize(
    ("kind", "term"),
    [
        ("mlp_dropout", "dropout"),
        ("batchnorm_then_dropout", "dropout"),
        ("batchnorm_then_dropout", "batchnorm"),
        ("dropout_then_batchnorm", "dropout"),
        ("dropout_then_batchnorm", "batchnorm"),
        ("mlp_dropout", "timing"),
    ],
)
def test_intervals_are_narrow_enough_to_tell_a_real_term_from_zero(kind: str, term: str) -> None:
    first = observed_once(kind)[0]
    assert first[0].terms[term].excludes_zero(0.999)


def test_the_95_percent_intervals_cover_the_truth_about_that_often() -> None:
    covered = [
        abs(value - known.value) <= width
        for kind in MODELS
        for epoch, truth, _ in observed_once(kind)
        for name, value, width, known in compared(epoch, truth, 0.95)
        # Validation's own sampling error is in the interval too: it always covers.
        if name != "generalisation" and width > 0
    ]
    assert len(covered) > 40
    assert 0.85 <= sum(covered) / len(covered) <= 1.0


def test_dropout_before_batchnorm_shows_as_an_interaction() -> None:
    epoch, truth, _ = observed_once("dropout_then_batchnorm")[-1]
    assert abs(truth.terms["interaction"].value) > 0.02
    assert "interaction" in epoch.details
    # One player alone has nobody to interact with.
    assert "interaction" not in observed_once("mlp_dropout")[-1][0].details


def test_a_player_that_a_model_lacks_is_measured_and_zero() -> None:
    for epoch, _, _ in observed_once("mlp_dropout"):
        assert (epoch.terms["batchnorm"].value, epoch.terms["batchnorm"].stderr) == (0.0, 0.0)
    for epoch, _, _ in observed_once("cnn_batchnorm"):
        assert (epoch.terms["dropout"].value, epoch.terms["dropout"].stderr) == (0.0, 0.0)


@pytest.mark.parametrize("kind", MODELS)
def test_terms_sum_to_the_gap(kind: str) -> None:
    for epoch, _, _ in observed_once(kind):
        total = sum(term.value for term in epoch.terms.values())
        assert total == pytest.approx(epoch.gap, abs=1e-12)


# ------------------------------------------------------------------------ closed forms


def recorded_run(
    model: nn.Module,
    criterion: nn.Module,
    batches: list[tuple[Tensor, Tensor]],
    *,
    logdir: Path,
    lr: float = 0.0,
) -> Epoch:
    """One epoch of plain gradient descent over the batches, validated on the first of them."""
    writer = SummaryWriter(str(logdir))
    criterion = writer.watch(model, criterion)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    model.train()
    for x, y in batches:
        optimizer.zero_grad()
        criterion(model(x), y).backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        criterion(model(batches[0][0]), batches[0][1])
    writer.close()
    (record,) = records(logdir)
    return record.epoch


def test_dropout_in_a_linear_model_costs_p_over_1_minus_p_times_the_sum_of_w2_x2(
    tmp_path: Path,
) -> None:
    p, width = 0.3, 6
    data = TensorDataset(2 * torch.randn(40, 16, width), torch.randn(40, 16, 1))
    model = nn.Sequential(nn.Dropout(p), nn.Linear(width, 1))
    weight = model[1].weight.detach().clone()
    epoch = recorded_run(model, nn.MSELoss(), list(data), logdir=tmp_path)
    # E(w.(mx)/(1-p) - y)^2 = (w.x - y)^2 + p/(1-p) sum (wx)^2: Srivastava 2014, 9.1
    true = -p / (1 - p) * float(((data.tensors[0] * weight) ** 2).sum(dim=-1).mean())
    dropout = epoch.terms["dropout"]
    assert true < -0.2
    assert abs(dropout.value - true) <= dropout.half_width(0.999)
    assert dropout.half_width() < 0.5 * abs(true)
    assert epoch.terms["timing"].value == 0.0, "the weights did not move"


def test_timing_of_gradient_descent_on_a_quadratic_is_exact_when_every_step_is_probed(
    tmp_path: Path,
) -> None:
    # L(w) = (w - 3)^2 from w = 1: each step of rate .05 shrinks the distance to .9 of it.
    steps, ratio, distance2 = 10, 0.9, 4.0
    model = nn.Linear(1, 1, bias=False).double()
    nn.init.ones_(model.weight)
    one, three = torch.ones(1, 1, dtype=torch.float64), torch.full((1, 1), 3.0, dtype=torch.float64)
    epoch = recorded_run(model, nn.MSELoss(), [(one, three)] * steps, logdir=tmp_path, lr=0.05)
    at_end = distance2 * ratio ** (2 * steps)
    in_loop = sum(distance2 * ratio ** (2 * t) for t in range(steps)) / steps
    assert epoch.terms["timing"].value == pytest.approx(at_end - in_loop, rel=1e-12)
    assert epoch.terms["timing"].is_exact
    assert epoch.rungs["train_eval"] == pytest.approx(at_end, rel=1e-12)


# Nine batches of variance 1, one of 4; torch's running variance is over n - 1.
TOY_TERM = (9 * 1.0 + 4.0) / 10 / (4.0 * 100 / 99) - 1.0


def batchnorm_toy() -> tuple[nn.Module, list[tuple[Tensor, Tensor]]]:
    """Loss = mean of bn(x)^2, which is 1 in train mode whatever the batch.

    The running statistics are those of the last batch, whose variance is 4: in eval
    mode a batch of variance v costs v / 4.
    """
    model = nn.Sequential(
        nn.BatchNorm1d(1, eps=1e-12, affine=False, momentum=1.0), nn.Linear(1, 1)
    ).double()
    nn.init.ones_(model[1].weight)
    nn.init.zeros_(model[1].bias)
    one = torch.tensor([[-1.0], [1.0]] * 50, dtype=torch.float64)
    zero = torch.zeros(100, 1, dtype=torch.float64)
    return model, [(one, zero)] * 9 + [(2.0 * one, zero)]


def test_batchnorm_toy_shows_the_whole_of_its_planted_term(tmp_path: Path) -> None:
    epoch = recorded_run(*_toy_arguments(), logdir=tmp_path)
    assert epoch.terms["batchnorm"].value == pytest.approx(TOY_TERM, rel=1e-9)
    assert pytest.approx(-0.678, abs=1e-3) == TOY_TERM


def _toy_arguments() -> tuple[nn.Module, nn.Module, list[tuple[Tensor, Tensor]]]:
    model, batches = batchnorm_toy()
    return model, nn.MSELoss(), batches


# ------------------------------------------------- could these checks fail? They must.


def forget_resets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Buffers keep what the last replay left in them."""
    reset = Isolation.reset

    def without(self: Isolation, seed: int | None = None) -> None:
        if seed is None:
            reset(self)

    monkeypatch.setattr(Isolation, "reset", without)


def test_without_resets_the_batchnorm_toy_would_lose_its_term(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_resets(monkeypatch)
    epoch = recorded_run(*_toy_arguments(), logdir=tmp_path)
    # Each replay then reads what the one before it left: even the sign comes out wrong.
    assert abs(epoch.terms["batchnorm"].value - TOY_TERM) > 0.5


def test_truth_notices_buffers_that_are_not_reset(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_resets(monkeypatch)
    assert any("batchnorm" in miss for miss in all_misses(observe("cnn_batchnorm", epochs=1)))


def test_truth_notices_that_a_steps_own_masks_are_used_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own: dict[int, Tensor] = {}
    latest: list[Tensor] = []
    captured = probe.CapturedStep

    def capture(*args: Any) -> replays.CapturedStep:  # noqa: ANN401 - passed on
        step = captured(*args)
        own[step.seed] = latest[-1]
        return step

    seed_all = replays.seed_all

    def own_masks(seed: int) -> None:
        # A step's second draw has the next seed.
        state = own.get(seed, own.get(seed - 1))
        seed_all(seed)
        if state is not None:
            torch.set_rng_state(state)

    monkeypatch.setattr(probe, "CapturedStep", capture)
    monkeypatch.setattr(replays, "seed_all", own_masks)
    observed = observe(
        "mlp_dropout", epochs=2, before_step=lambda: latest.append(torch.get_rng_state())
    )
    assert own, "no step was captured"
    # The weights were fitted to those masks: the loss has fallen further for them.
    assert any("timing" in miss for miss in all_misses(observed))


def test_truth_notices_weights_that_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Weigher, "weight", lambda *_: (1.0, "mean"))
    found = all_misses(observe("mlp_dropout", epochs=1))
    assert any("train_weighted" in miss for miss in found)
    assert any("val_weighted" in miss for miss in found)


@pytest.mark.parametrize("kind", ["mlp_dropout", "cnn_batchnorm", "batchnorm_then_dropout"])
def test_truth_notices_a_flipped_sign(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shapley = probed.shapley

    def flipped(*args: Any) -> dict[str, Any]:  # noqa: ANN401 - passed on
        return {name: -share for name, share in shapley(*args).items()}

    monkeypatch.setattr(probed, "shapley", flipped)
    assert all_misses(observe(kind, epochs=1))


def test_truth_notices_two_terms_that_are_swapped(monkeypatch: pytest.MonkeyPatch) -> None:
    shapley = probed.shapley

    def swapped(*args: Any) -> dict[str, Any]:  # noqa: ANN401 - passed on
        shares = shapley(*args)
        return dict(zip(shares, reversed(list(shares.values())), strict=True))

    monkeypatch.setattr(probed, "shapley", swapped)
    assert all_misses(observe("dropout_then_batchnorm", epochs=1))


def test_truth_notices_a_switch_that_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    toggle = replays.Toggle

    def stuck(**_: bool) -> replays.Toggle:
        return toggle()

    monkeypatch.setattr(replays, "Toggle", stuck)
    assert all_misses(observe("mlp_dropout", epochs=1))
