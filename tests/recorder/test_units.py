"""The recorder's small parts, each by itself: sampler, budget, weights, reported tags, losses."""

from __future__ import annotations

import functools
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from tb_lossgap.recorder import budget
from tb_lossgap.recorder.budget import Budget
from tb_lossgap.recorder.losses import LossBuffer
from tb_lossgap.recorder.reported import Reported, flattened, side_of
from tb_lossgap.recorder.sampler import Drawn, Sampler, thinned
from tb_lossgap.recorder.weights import Weigher

# ---------------------------------------------------------------------------- sampler


def positions(sampler: Sampler[None], length: int) -> list[int]:
    """Offer every step of an interval in order, as training does."""
    for step in range(length):
        if step >= sampler.next:
            sampler.keep(step, None)
    return [drawn.position for drawn in sampler.drawn]


@pytest.mark.parametrize(
    ("capacity", "stride", "length"), [(4, 5, 20), (4, 1, 16), (4, 1, 20), (3, 2, 30), (5, 1, 36)]
)
def test_each_step_is_as_likely_as_any_other_in_its_stretch(
    capacity: int, stride: int, length: int
) -> None:
    runs = 4000
    counts: Counter[int] = Counter()
    sizes = 0
    for seed in range(runs):
        drawn = positions(Sampler(capacity, stride, seed), length)
        counts.update(drawn)
        sizes += len(drawn)
    # Whole stretches only: a last one that the interval cuts off has fewer steps in it.
    final = Sampler[None](capacity, stride)
    positions(final, length)
    whole = length // final._stride * final._stride
    chance = 1 / final._stride
    deviation = (runs * chance * (1 - chance)) ** 0.5
    for step in range(whole):
        assert abs(counts[step] - runs * chance) <= 4.5 * deviation, f"step {step}"


@given(st.integers(1, 12), st.integers(1, 9), st.integers(0, 200), st.integers(0, 19))
@settings(deadline=None)
def test_drawn_steps_are_in_order_one_a_stretch_and_never_too_many(
    capacity: int, stride: int, length: int, seed: int
) -> None:
    sampler: Sampler[None] = Sampler(capacity, stride, seed)
    shrinks = seed % 2 == 1
    for step in range(length):
        if step >= sampler.next:
            assert step == sampler.next, "a drawn step was passed over"
            sampler.keep(step, None)
            if shrinks and len(sampler.drawn) == 3:
                sampler.allow(2)
    drawn = [one.position for one in sampler.drawn]
    assert drawn == sorted(set(drawn))
    stretches = [position // sampler._stride for position in drawn]
    assert len(set(stretches)) == len(stretches)
    assert len(drawn) < 2 * max(capacity, 4)
    assert sampler.next >= length or not drawn or sampler.next > drawn[-1]


def test_every_step_of_a_short_interval_is_drawn() -> None:
    assert positions(Sampler(8), 11) == list(range(11))


def test_steps_stay_equally_likely_when_fewer_may_be_held_than_thought() -> None:
    runs = 4000
    counts: Counter[int] = Counter()
    for seed in range(runs):
        sampler: Sampler[None] = Sampler(8, 1, seed)
        for step in range(12):
            if step >= sampler.next:
                sampler.keep(step, None)
                if step == 3:
                    sampler.allow(2)
        counts.update(drawn.position for drawn in sampler.drawn)
    chance = 1 / 4
    for step in range(12):
        assert abs(counts[step] - runs * chance) <= 4.5 * (runs * chance * (1 - chance)) ** 0.5


def test_a_step_that_cannot_be_kept_is_followed_by_the_next_stretch() -> None:
    sampler: Sampler[None] = Sampler(4, 5, seed=1)
    first = sampler.next
    sampler.skip(first)
    assert 5 <= sampler.next < 10
    assert sampler.drawn == []


def test_thinning_takes_one_of_each_run_of_neighbours() -> None:
    drawn = [Drawn(position, None) for position in range(12)]
    for seed in range(50):
        kept = [one.position for one in thinned(drawn, 4, seed)]
        assert [position // 3 for position in kept] == [0, 1, 2, 3]
    assert thinned(drawn, 12, 0) == drawn
    assert thinned([], 3, 0) == []


def test_sampling_draws_nothing_from_the_scripts_generators() -> None:
    state = random.getstate(), torch.get_rng_state()
    positions(Sampler(4, 3, 1), 100)
    assert random.getstate() == state[0]
    assert torch.equal(torch.get_rng_state(), state[1])


# ----------------------------------------------------------------------------- budget


@pytest.fixture
def quarter(monkeypatch: pytest.MonkeyPatch) -> None:
    """The allowance as it is shipped."""
    monkeypatch.setattr(budget, "ALLOWANCE_S", 0.25)


@pytest.mark.usefixtures("quarter")
@pytest.mark.parametrize(
    ("share", "training_s", "batch_s", "planned"),
    [
        (0.05, 100.0, 0.25, 20),  # 5 s for 0.25 s each
        (0.05, 1000.0, 0.01, budget.MOST),  # more buys little
        (0.05, 1.0, 0.01, 25),  # the allowance: 0.25 s
        (0.05, 20.0, 0.125, 8),  # 1 s is just enough for the fewest
        (1.0, 10.0, 1.0, 10),
    ],
)
def test_the_budget_buys_as_many_batches_as_it_pays_for(
    share: float, training_s: float, batch_s: float, planned: int
) -> None:
    planner = Budget(share)
    planner.plan()
    planner.learn(training_s=training_s, batch_s=batch_s, batch_bytes=1000)
    assert planner.plan() == planned


@pytest.mark.usefixtures("quarter")
def test_where_the_fewest_are_too_dear_every_few_intervals_are_probed() -> None:
    planner = Budget(0.05)
    planner.plan()
    # 8 batches of 0.5 s are 4 s; 5 % of 20 s pays for 1: every fourth interval.
    planner.learn(training_s=20.0, batch_s=0.5, batch_bytes=1000)
    plans = [planner.plan() for _ in range(12)]
    assert plans == [0, 0, 0, 8] * 3
    assert planner.wait(20.0) == 4
    cost = sum(plans) * 0.5 / (12 * 20.0)
    assert cost <= 0.05


def test_a_budget_of_nothing_plans_nothing() -> None:
    planner = Budget(0.0)
    assert not planner.is_open
    assert planner.plan() == 0
    planner.learn(training_s=10.0, batch_s=0.1, batch_bytes=10)
    assert planner.plan() == 0


@pytest.mark.usefixtures("quarter")
def test_the_first_interval_holds_what_the_allowance_pays_for() -> None:
    planner = Budget(0.05)
    assert planner.is_new
    assert planner.first(0.0) <= budget.FIRST
    assert planner.first(1e-6) == budget.FIRST
    assert planner.first(10.0) == budget.FEWEST


@pytest.mark.usefixtures("quarter")
def test_kept_batches_take_no_more_memory_than_they_may() -> None:
    planner = Budget(0.05)
    planner.plan()
    planner.learn(training_s=1e6, batch_s=0.001, batch_bytes=budget.MEMORY_BYTES // 10)
    assert planner.plan() == 10


# ---------------------------------------------------------------------------- weights

LOGITS, LABELS = torch.zeros(6, 4), torch.tensor([0, 1, 2, 3, -100, 1])
WEIGHTS = torch.tensor([1.0, 2.0, 3.0, 4.0])
PROBABILITIES = torch.full((6, 4), 0.25)
TOKENS = torch.tensor([[0, 1, -100], [2, -100, -100]])
PIXELS = torch.zeros(2, 3, 4, 5)


@pytest.mark.parametrize(
    ("criterion", "args", "kwargs", "weight", "reduction"),
    [
        (nn.CrossEntropyLoss(), (LOGITS, LABELS.clamp(min=0)), {}, 6, "mean"),
        (nn.CrossEntropyLoss(), (LOGITS, LABELS), {}, 5, "mean"),
        (nn.CrossEntropyLoss(reduction="sum"), (LOGITS, LABELS), {}, 5, "sum"),
        (nn.CrossEntropyLoss(ignore_index=1), (LOGITS, LABELS.clamp(min=0)), {}, 4, "mean"),
        (nn.CrossEntropyLoss(weight=WEIGHTS), (LOGITS, LABELS), {}, 12, "mean"),
        (nn.CrossEntropyLoss(), (), {"input": LOGITS, "target": LABELS}, 5, "mean"),
        (nn.CrossEntropyLoss(), (LOGITS, PROBABILITIES), {}, 6, "mean"),
        (nn.CrossEntropyLoss(), (torch.zeros(2, 4, 3), TOKENS), {}, 3, "mean"),
        (nn.NLLLoss(), (LOGITS, LABELS), {}, 5, "mean"),
        (F.cross_entropy, (LOGITS, LABELS), {"weight": WEIGHTS}, 12, "mean"),
        (F.cross_entropy, (LOGITS, LABELS), {"reduction": "sum"}, 5, "sum"),
        (
            functools.partial(F.cross_entropy, weight=WEIGHTS, reduction="sum"),
            (LOGITS, LABELS),
            {},
            12,
            "sum",
        ),
        (nn.MSELoss(), (PIXELS, PIXELS), {}, 120, "mean"),
        (F.mse_loss, (PIXELS, PIXELS), {}, 120, "mean"),
        (nn.BCEWithLogitsLoss(), (LOGITS, PROBABILITIES), {}, 24, "mean"),
        (nn.TripletMarginLoss(), (LOGITS, LOGITS, LOGITS), {}, 6, "mean"),
        (nn.CTCLoss(), (torch.zeros(7, 2, 4), TOKENS, torch.tensor([7, 7])), {}, 2, "mean"),
        (lambda output, target: (output - target).mean(), (LOGITS, LOGITS), {}, 6, "mean"),
        (lambda output: output.mean(), (torch.zeros(()),), {}, 1, "mean"),
    ],
)
def test_a_loss_is_a_mean_over_what_its_criterion_divides_by(  # noqa: PLR0917 - a table
    criterion: Callable[..., Tensor],
    args: tuple[Tensor, ...],
    kwargs: dict[str, Any],
    weight: float,
    reduction: str,
) -> None:
    weigher = Weigher(criterion)
    weigher.inspect(args, kwargs)
    found, how = weigher.weight(args, kwargs)
    assert (float(found), how) == (weight, reduction)


# What a `mean` is: the sum over its weight. Asked of torch itself.
@pytest.mark.parametrize("weight", [None, WEIGHTS])
@pytest.mark.parametrize("shape", [(6, 4), (2, 4, 3)])
def test_the_weight_turns_torchs_mean_into_its_sum(
    weight: Tensor | None, shape: tuple[int, ...]
) -> None:
    logits = torch.randn(shape)
    target = LABELS if len(shape) == 2 else TOKENS
    args = (logits, target)
    weigher = Weigher(nn.CrossEntropyLoss(weight=weight))
    weigher.inspect(args, {})
    found, _ = weigher.weight(args, {})
    mean = F.cross_entropy(logits, target, weight=weight)
    total = F.cross_entropy(logits, target, weight=weight, reduction="sum")
    assert float(mean) * float(found) == pytest.approx(float(total), rel=1e-5)


# --------------------------------------------------------------------------- reported


@pytest.mark.parametrize(
    ("tag", "side"),
    [
        ("loss/train", "train"),
        ("Loss/Train", "train"),
        ("train_loss", "train"),
        ("train/loss_epoch", "train"),
        ("trainLoss", "train"),
        ("training loss", "train"),
        ("val_loss", "val"),
        ("valid/loss", "val"),
        ("Loss/validation", "val"),
        ("test/loss", "val"),
        ("loss/eval", "val"),
        ("dev-loss", "val"),
        ("loss", None),
        ("train/accuracy", None),
        ("accuracy/val", None),
        ("loss/train_vs_val", None),
        ("lossless/train", None),
        ("trainable/loss", None),
        ("evaluate loss", None),
        ("lossgap/dropout", None),
        ("lossgap/train/loss", None),
        ("", None),
    ],
)
def test_tags_say_which_loss_they_hold(tag: str, side: str | None) -> None:
    assert side_of(tag) == side


def test_a_reported_loss_is_the_mean_of_what_was_logged() -> None:
    reported = Reported()
    for value in (1.0, torch.tensor(2.0), np.float64(6.0)):
        assert reported.catch("loss/train", value)
    assert not reported.catch("lr", 0.1)
    assert reported.losses().train == 3.0
    assert reported.losses().val is None
    reported.clear()
    assert reported.losses().train is None


def test_of_several_tags_the_plain_one_is_the_loss() -> None:
    reported = Reported()
    for tag, value in {"train/loss": 1.0, "train/loss_cls": 2.0, "train/loss_box": 3.0}.items():
        reported.catch(tag, value)
    assert reported.losses().train == 1.0
    reported.catch("loss/train", 5.0)
    assert reported.losses().train is None, "two plain tags: which is it?"


def test_a_logged_tensor_is_kept_as_it_was() -> None:
    reported, value = Reported(), torch.tensor(2.0)
    reported.catch("loss/train", value)
    value.mul_(10)
    assert reported.losses().train == 2.0


def test_grouped_scalars_get_a_tag_each() -> None:
    assert list(flattened("loss", {"train": 1, "val": 2})) == [("loss/train", 1), ("loss/val", 2)]


# ----------------------------------------------------------------------------- losses


@given(
    st.lists(st.tuples(st.floats(-9, 9, width=32), st.integers(0, 9), st.booleans()), max_size=9)
)
@settings(deadline=None, max_examples=50)
def test_what_goes_in_comes_out_in_order(taken: list[tuple[float, int, bool]]) -> None:
    buffer = LossBuffer()
    for repeat in range(60):  # more than one chunk
        for loss, weight, is_tensor in taken:
            buffer.append(torch.tensor(loss) if is_tensor else loss, float(weight + repeat))
    expected = [loss for _ in range(60) for loss, _, _ in taken]
    assert buffer.count == len(expected)
    for _ in range(2):  # reading does not consume
        losses = buffer.losses()
        assert losses.losses.tolist() == pytest.approx(expected)
        assert len(losses.weights) == len(expected)
        assert losses.losses.dtype == np.float64


def test_losses_of_several_types_stay_in_order() -> None:
    buffer = LossBuffer()
    for value in (
        torch.tensor(1.0),
        torch.tensor(2.0, dtype=torch.float64),
        3.0,
        torch.tensor(4.0, dtype=torch.bfloat16),
    ):
        buffer.append(value, torch.tensor(2))
    assert buffer.losses().losses.tolist() == [1.0, 2.0, 3.0, 4.0]
    assert buffer.losses().weights.tolist() == [2.0] * 4
