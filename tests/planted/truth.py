"""The ladder by brute force: every batch, every mode, many masks, and nothing of the package."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, mse_loss

from tests.planted.diary import Diary, Passed, State, Step

Array = NDArray[np.float64]
# The loss of a model on a batch: the whole of what the script computes.
Loss = Callable[[nn.Module, Tensor, Tensor], Tensor]
_MASKS = 12
_NORM = (nn.BatchNorm1d, nn.BatchNorm2d)
_DROPOUT = (nn.Dropout,)


@dataclass(frozen=True)
class Known:
    """A true value, and what is left of the error of drawing finitely many masks."""

    value: float
    error: float = 0.0


def plain(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    """Cross-entropy, as most scripts have it."""
    return cross_entropy(model(x), y)


def squared(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    """Squared error, for regressions."""
    return mse_loss(model(x), y)


def by_token(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    """Cross-entropy over every token that has a label."""
    return cross_entropy(model(x).flatten(0, 1), y.flatten())


@dataclass(frozen=True)
class Script:
    """What a training was made of, written down once more for brute force.

    `val_loss` is another than `train_loss` where the script has two. `trains_in` and
    `validates_in` are the modes that the loops really used. `easier` is by how much an
    average validation batch has the lower loss for a model that has seen neither side: 0
    where both sides were drawn alike, None where that is not known. `closed` are the terms
    for which there is a formula.
    """

    model: nn.Module
    train_loss: Loss = plain
    val_loss: Loss | None = None
    trains_in: str = "train"
    validates_in: str = "eval"
    easier: float | None = 0.0
    closed: Mapping[str, Known] = field(default_factory=dict)


def truth(script: Script, diary: Diary) -> dict[str, Known]:
    """Every term of the last epoch, and the details, of its first and its last."""
    with _randomness_kept(), torch.no_grad():
        bench = _Bench(script)
        return {
            **_terms(bench, diary.last),
            **_batchnorm_in_two(bench, diary.last),
            **_visits(bench, diary),
        }


class _Bench:
    """A copy of the model, put into any state and mode."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.twin = copy.deepcopy(script.model)
        self.dropouts = [m for m in self.twin.modules() if isinstance(m, _DROPOUT)]
        self.norms = [m for m in self.twin.modules() if isinstance(m, _NORM)]
        # A model may draw random numbers whatever its mode.
        self.always_draws = hasattr(script.model, "draws")

    def switch(self, *, dropout: bool, norm: bool) -> None:
        """Train mode with one or both of the groups off."""
        is_training = self.script.trains_in == "train"
        self.twin.train(is_training)
        for modules, is_on in ((self.dropouts, dropout), (self.norms, norm)):
            for module in modules:
                module.train(is_on and is_training)

    def table(
        self, loss: Loss, steps: list[Step], states: list[State], *, clean: bool = False
    ) -> Array:
        """Losses of shape (T, masks or 1), in the mode of now; the same masks for every table."""
        draws = _MASKS if self.always_draws or any(m.training for m in self.dropouts) else 1
        rows = []
        for index, (step, state) in enumerate(zip(steps, states, strict=True)):
            # Train mode moves the running statistics, but no train-mode loss depends on them.
            self.twin.load_state_dict(state)
            torch.manual_seed(10_000 + index)
            x = step.clean if clean else step.x
            rows.append([float(loss(self.twin, x, step.y)) for _ in range(draws)])
        return np.array(rows)


def _terms(bench: _Bench, epoch: Passed) -> dict[str, Known]:
    """The steps between the rungs of one epoch."""
    script, steps = bench.script, epoch.steps
    val_loss = script.val_loss or script.train_loss
    end = [epoch.end] * len(steps)
    bench.switch(dropout=True, norm=True)
    before = bench.table(script.train_loss, steps, [step.before for step in steps])
    frozen = bench.table(script.train_loss, steps, end)
    objective = frozen if script.val_loss is None else bench.table(val_loss, steps, end)
    both, noise, norm, none = _coalitions(bench, steps, epoch.end)
    bench.twin.train(script.validates_in == "train")
    evaluated = bench.table(val_loss, steps, end, clean=True)
    final = bench.table(val_loss, steps, [epoch.val_end] * len(steps), clean=True)
    share = _share(steps)
    known = {
        "timing": frozen - before,
        "objective": objective - frozen,
        "augmentation": both - objective,
        "dropout": 0.5 * ((norm - both) + (none - noise)),
        "batchnorm": 0.5 * ((noise - both) + (none - norm)),
        "other_mode": evaluated - none,
        "weights": final - evaluated,
        "interaction": both - noise - norm + none,
    }
    terms = {name: _known(table, share) for name, table in known.items()}
    train = float(share @ np.array([step.loss for step in steps]))
    val = float(_share(epoch.val) @ np.array([step.loss for step in epoch.val]))
    last = _known(final, share)
    return terms | {
        "train_averaging": Known(train - epoch.reported[0]),
        "generalisation": Known(val - last.value, last.error),
        "val_averaging": Known(epoch.reported[1] - val),
    }


def _coalitions(bench: _Bench, steps: list[Step], end: State) -> tuple[Array, Array, Array, Array]:
    """Losses with both groups left on, dropout alone, normalisation alone, and neither."""
    script = bench.script
    # Where nothing is switched between training and validation, there is nothing to take apart.
    is_switched = script.validates_in != script.trains_in
    may = is_switched and bool(bench.dropouts), is_switched and bool(bench.norms)
    known: dict[tuple[bool, bool], Array] = {}

    def losses(*, dropout: bool, norm: bool) -> Array:
        off = not dropout and may[0], not norm and may[1]
        if off not in known:
            bench.switch(dropout=not off[0], norm=not off[1])
            loss = script.val_loss or script.train_loss
            known[off] = bench.table(loss, steps, [end] * len(steps), clean=True)
        return known[off]

    return (
        losses(dropout=True, norm=True),
        losses(dropout=True, norm=False),
        losses(dropout=False, norm=True),
        losses(dropout=False, norm=False),
    )


def _batchnorm_in_two(bench: _Bench, epoch: Passed) -> dict[str, Known]:
    """Batch against population statistics, and population against running ones."""
    if not bench.norms or bench.dropouts or bench.script.trains_in != "train":
        return {}
    loss, steps = bench.script.val_loss or bench.script.train_loss, epoch.steps
    end = [epoch.end] * len(steps)
    bench.twin.train()
    on = bench.table(loss, steps, end, clean=True)
    bench.twin.eval()
    running = bench.table(loss, steps, end, clean=True)
    precise = bench.table(loss, steps, [_precise(bench, epoch)] * len(steps), clean=True)
    share = _share(steps)
    return {
        "batchnorm_noise": _known(precise - on, share),
        "batchnorm_stale": _known(running - precise, share),
    }


def _precise(bench: _Bench, epoch: Passed) -> State:
    """The end's weights, with the statistics of all the batches that each norm layer saw."""
    seen: dict[nn.Module, list[Tensor]] = {norm: [] for norm in bench.norms}
    hooks = [
        norm.register_forward_pre_hook(lambda module, args: seen[module].append(args[0].clone()))
        for norm in bench.norms
    ]
    bench.twin.train()
    bench.twin.load_state_dict(epoch.end)
    for step in epoch.steps:
        bench.twin(step.clean)
    for hook in hooks:
        hook.remove()
    bench.twin.load_state_dict(epoch.end)
    # What running statistics are averages of: Wu and Johnson 2021, 3.1.
    for norm, inputs in seen.items():
        norm.running_mean = torch.stack([batch.mean(dim=0) for batch in inputs]).mean(dim=0)
        norm.running_var = torch.stack([batch.var(dim=0) for batch in inputs]).mean(dim=0)
    state = {name: tensor.detach().clone() for name, tensor in bench.twin.state_dict().items()}
    bench.twin.eval()
    return state


def _visits(bench: _Bench, diary: Diary) -> dict[str, Known]:
    """Validation data against training data that are new, and against data seen again."""
    easier = bench.script.easier
    known = {} if easier is None else {"first_visit": Known(-easier)}
    is_counted = all(batch.weight == len(batch.y) for batch in diary.last.val)
    # Where a mode changes the loss, it would have to be said which one is meant.
    if bench.norms or bench.dropouts or bench.always_draws or not is_counted:
        return known
    loss = bench.script.val_loss or bench.script.train_loss

    def validation(epoch: Passed, state: State) -> float:
        bench.twin.load_state_dict(state)
        return float(loss(bench.twin, *whole[id(epoch)]))

    whole = {
        id(epoch): (torch.cat([v.x for v in epoch.val]), torch.cat([v.y for v in epoch.val]))
        for epoch in (diary.first, diary.last)
    }

    def path(epoch: Passed) -> Array:
        return np.array([[validation(epoch, step.before)] for step in epoch.steps])

    bench.twin.eval()
    first, last = diary.first, diary.last
    new = bench.table(loss, first.steps, [step.before for step in first.steps], clean=True)
    share = _share(last.steps)
    drift = _known(validation(last, last.end) - path(last), share)
    before = bench.table(bench.script.train_loss, last.steps, [s.before for s in last.steps])
    after = bench.table(bench.script.train_loss, last.steps, [last.end] * len(last.steps))
    return known | {
        "first_visit_on_the_way": _known(path(first) - new, _share(first.steps)),
        "drift": drift,
        "revisit": Known(_known(after - before, share).value - drift.value),
    }


def _share(steps: list[Step]) -> Array:
    weights = np.array([step.weight for step in steps])
    share: Array = weights / weights.sum()
    return share


def _known(table: Array, share: Array) -> Known:
    error = 0.0
    if table.shape[1] > 1:
        error = math.sqrt(float(share**2 @ table.var(axis=1, ddof=1)) / table.shape[1])
    return Known(float(share @ table.mean(axis=1)), error)


@contextmanager
def _randomness_kept() -> Iterator[None]:
    state = torch.get_rng_state()
    try:
        yield
    finally:
        torch.set_rng_state(state)
