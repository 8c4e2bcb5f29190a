"""What explains the terms further, by brute force: every batch, every step's weights."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.func import functional_call, vmap

from tests.recorder.oracle import Array, Batch, Oracle, Step, seeded

State = dict[str, Tensor]
# The population's statistics under dropout are a mean over so many masks of each batch.
_PASSES = 4
_BESIDE = 20


class Details(Oracle):
    """An oracle that knows the details of the terms too, and computes many batches at once."""

    def in_two(self, state: State) -> dict[str, float]:
        """Batch statistics against the population's, and those against the running ones.

        A mean over dropout on and off, as the Shapley share of batch normalisation is one.
        """
        if not self._norms:
            return {}
        steps = self._steps
        share = _share(steps)
        stochastic = (True, False) if self._dropouts else (False,)
        noise, stale = [], []
        with torch.random.fork_rng(devices=[]), torch.no_grad():
            end = [state] * len(steps)
            for is_on in stochastic:
                population = [self._with_population(state, is_stochastic=is_on)] * len(steps)
                batch = share @ self._table(steps, end, (is_on, True)).mean(axis=1)
                precise = share @ self._table(steps, population, (is_on, False)).mean(axis=1)
                running = share @ self._table(steps, end, (is_on, False)).mean(axis=1)
                noise.append(precise - batch)
                stale.append(running - precise)
        return {
            "batchnorm_noise": float(np.mean(noise)),
            "batchnorm_stale": float(np.mean(stale)),
        }

    def _with_population(self, state: State, *, is_stochastic: bool) -> State:
        """The state with statistics of all batches at its weights, as torch's `update_bn` does."""
        self._twin.load_state_dict(state)
        self._switch((is_stochastic, True))
        momenta = [norm.momentum for norm in self._norms]
        for norm in self._norms:
            norm.reset_running_stats()
            norm.momentum = None  # a plain average
        seeded(1)
        for _ in range(_PASSES if is_stochastic else 1):
            for step in self._steps:
                self._twin(step.batch[0])
        for norm, momentum in zip(self._norms, momenta, strict=True):
            norm.momentum = momentum
        return {name: tensor.clone() for name, tensor in self._twin.state_dict().items()}

    def drift(self, state: State, unseen: Sequence[Batch]) -> float:
        """By how much the loss of unseen batches changes from before a step to the end.

        So many of them stand beside a step, others beside the next.
        """
        count = len(self._steps)
        pairs = [unseen[at % len(unseen)] for at in range(count * _BESIDE)]
        paths = ([state] * count, [step.state for step in self._steps])
        with torch.random.fork_rng(devices=[]), torch.no_grad():
            self._switch((True, True))
            end, before = (
                self._losses_of([each for each in path for _ in range(_BESIDE)], pairs)
                for path in paths
            )
        changes = (end - before).reshape(count, _BESIDE).mean(axis=1)
        return float(_share(self._steps) @ changes)

    def _table(
        self, steps: list[Step], states: list[State], left_on: tuple[bool, bool] | None
    ) -> Array:
        """As the oracle's; batches of one size at once."""
        self._switch(left_on)
        draws = self._masks if any(module.training for module in self._dropouts) else 1
        table = np.empty((len(steps), self._masks))
        for size in {len(step.batch[1]) for step in steps}:
            chosen = [at for at, step in enumerate(steps) if len(step.batch[1]) == size]
            repeated = [at for at in chosen for _ in range(draws)]
            losses = self._losses_of(
                [states[at] for at in repeated], [steps[at].batch for at in repeated]
            )
            table[chosen] = losses.reshape(len(chosen), draws)
        return table

    def _losses_of(self, states: Sequence[State], batches: Sequence[Batch]) -> Array:
        """Of batches of one size, each at its state; the same masks whatever the states."""
        for norm in self._norms:
            # What train mode leaves in the running statistics is not wanted.
            norm.track_running_stats = not norm.training
        is_one = all(state is states[0] for state in states)
        state = states[0] if is_one else _stacked(states)

        def loss(state: State, x: Tensor, y: Tensor) -> Tensor:
            return self._criterion(functional_call(self._twin, state, (x,)), y)

        x, y = (torch.stack(side) for side in zip(*batches, strict=True))
        seeded(10_000 + len(y[0]))
        found = vmap(loss, in_dims=(None if is_one else 0, 0, 0), randomness="different")(
            state, x, y
        )
        for norm in self._norms:
            norm.track_running_stats = True
        return found.double().numpy()


def _stacked(states: Sequence[State]) -> State:
    return {name: torch.stack([state[name] for state in states]) for name in states[0]}


def _share(steps: Sequence[Step]) -> Array:
    weights = np.array([step.weight for step in steps])
    share: Array = weights / weights.sum()
    return share
