"""What explains a term further, by brute force: batch normalisation in two, and visits."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

from tests.planted.bench import Array, Bench, known_of, share_of
from tests.planted.diary import Diary, Passed, State
from tests.planted.script import Known


def batchnorm_in_two(bench: Bench, epoch: Passed) -> dict[str, Known]:
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
    share = share_of(steps)
    return {
        "batchnorm_noise": known_of(precise - on, share),
        "batchnorm_stale": known_of(running - precise, share),
    }


def _precise(bench: Bench, epoch: Passed) -> State:
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


def visits(bench: Bench, diary: Diary) -> dict[str, Known]:
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
    share = share_of(last.steps)
    drift = known_of(validation(last, last.end) - path(last), share)
    before = bench.table(bench.script.train_loss, last.steps, [s.before for s in last.steps])
    after = bench.table(bench.script.train_loss, last.steps, [last.end] * len(last.steps))
    return known | {
        "first_visit_on_the_way": known_of(path(first) - new, share_of(first.steps)),
        "drift": drift,
        "revisit": Known(known_of(after - before, share).value - drift.value),
    }
