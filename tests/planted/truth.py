"""The ladder by brute force: every batch, every mode, many masks, and nothing of the package."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch

from tests.planted.bench import Array, Bench, known_of, share_of
from tests.planted.details import batchnorm_in_two, visits
from tests.planted.diary import Diary, Passed, State, Step
from tests.planted.script import Known, Script


def truth(script: Script, diary: Diary) -> dict[str, Known]:
    """Every term of the last epoch, and the details, of its first and its last."""
    with _randomness_kept(), torch.no_grad():
        bench = Bench(script)
        return {
            **_terms(bench, diary.last),
            **batchnorm_in_two(bench, diary.last),
            **visits(bench, diary),
        }


def _terms(bench: Bench, epoch: Passed) -> dict[str, Known]:
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
    share = share_of(steps)
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
    terms = {name: known_of(table, share) for name, table in known.items()}
    train = float(share @ np.array([step.loss for step in steps]))
    val = float(share_of(epoch.val) @ np.array([step.loss for step in epoch.val]))
    last = known_of(final, share)
    if script.reports_evaluated:
        # The walk begins where it else ends on training data.
        terms, train = dict.fromkeys(known, Known(0.0)), last.value
    return terms | {
        "train_averaging": Known(train - epoch.reported[0]),
        "generalisation": Known(val - last.value, last.error),
        "val_averaging": Known(epoch.reported[1] - val),
    }


def _coalitions(bench: Bench, steps: list[Step], end: State) -> tuple[Array, Array, Array, Array]:
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


@contextmanager
def _randomness_kept() -> Iterator[None]:
    state = torch.get_rng_state()
    try:
        yield
    finally:
        torch.set_rng_state(state)
