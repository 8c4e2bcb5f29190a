"""A replay leaves no trace, whatever happens inside it."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from tb_lossgap.recorder.generators import RandomState, preserved_randomness, seed_all
from tb_lossgap.recorder.isolation import Isolation, flags_set, training_flags
from tests.recorder.training import differences, everything, records, train
from tests.recorder.zoo import MODELS

X = torch.randn(8, 20, generator=torch.Generator().manual_seed(1))


class BoomError(Exception):
    """Raised inside a replay."""


def state_of(model: nn.Module) -> dict[str, Any]:
    """All of it: values, and where they are kept."""
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    buffers = dict(model.named_buffers())
    return everything(model, optimizer) | {
        "places": {name: buffer.data_ptr() for name, buffer in buffers.items()},
        "versions": {name: buffer._version for name, buffer in buffers.items()},
        "identities": {name: id(buffer) for name, buffer in buffers.items()},
        "parameter places": [parameter.data_ptr() for parameter in model.parameters()],
        "grad mode": torch.is_grad_enabled(),
    }


def disturbed(model: nn.Module, *, raises: bool) -> None:
    isolation = Isolation([model], tuple(model.parameters()))
    with isolation.active():
        for seed in range(3):
            isolation.reset(seed)
            seed_all(seed)
            with flags_set(tuple((module, True) for module in model.modules())):
                model(X)
        model.__dict__["new"] = 1
        if raises:
            raise BoomError


@pytest.mark.parametrize("raises", [False, True])
@pytest.mark.parametrize("name", MODELS)
def test_everything_is_as_it_was_after_an_isolation(name: str, raises: bool) -> None:  # noqa: FBT001 - a parameter
    model = MODELS[name]()
    model(X)
    before = state_of(model)
    before = {**before, "attributes": _copied(before["attributes"])}
    try:
        disturbed(model, raises=raises)
    except BoomError:
        assert raises
    assert list(differences(before, state_of(model))) == []


def _copied(attributes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lists and arrays as they are now, to be compared later."""
    copied = {list: list, dict: dict, np.ndarray: np.copy}
    return [
        {
            name: copied.get(type(value), lambda same: same)(value)
            for name, value in module.items()
            if not isinstance(value, torch.Generator)
        }
        | {
            name: value.clone_state()
            for name, value in module.items()
            if isinstance(value, torch.Generator)
        }
        for module in attributes
    ]


@pytest.mark.parametrize("name", ["cnn_batchnorm", "codebook", "spectral_norm", "observer"])
def test_each_replay_starts_from_the_same_state(name: str) -> None:
    model = MODELS[name]()
    isolation = Isolation([model], tuple(model.parameters()))
    outputs = []
    with isolation.active():
        for _ in range(3):
            isolation.reset(1)
            seed_all(1)
            outputs.append(model(X))
    assert torch.equal(outputs[0], outputs[1])
    assert torch.equal(outputs[0], outputs[2])


def test_a_held_isolation_replays_the_moment_of_its_making() -> None:
    model = nn.Sequential(nn.BatchNorm1d(20)).eval()
    held = Isolation([model], hold=True)
    then = model(X)
    with torch.no_grad():
        model[0].running_mean += 1.0
    with held.active():
        assert torch.equal(model(X), then)
    assert not torch.equal(model(X), then)


def test_flags_are_set_without_calling_train() -> None:
    class Loud(nn.Linear):
        def train(self, mode: bool = True) -> Loud:  # noqa: FBT001, FBT002 - torch's
            self.called = True
            return super().train(mode)

    model = nn.Sequential(Loud(2, 2), nn.Dropout())
    model[0].called = False
    flags = tuple((module, False) for module in model.modules())
    with pytest.raises(BoomError), flags_set(flags):  # noqa: PT012 - it must raise inside
        assert not any(module.training for module in model.modules())
        raise BoomError
    assert all(training for _, training in training_flags(model))
    assert not model[0].called


# ------------------------------------------------------------------------- generators


def drawn() -> tuple[float, float, float]:
    return torch.rand(()).item(), random.random(), float(np.random.rand())  # noqa: S311, NPY002 - the script's


def test_every_generator_is_given_back_even_after_a_raise() -> None:
    state = RandomState.capture()
    expected = drawn()
    state.restore()
    with pytest.raises(BoomError), preserved_randomness():  # noqa: PT012 - as above
        seed_all(7)
        drawn()
        raise BoomError
    assert drawn() == expected


def test_the_same_seed_gives_the_same_numbers_from_every_generator() -> None:
    with preserved_randomness():
        seed_all(3)
        once = drawn()
        drawn()
        seed_all(3)
        assert drawn() == once
        seed_all(4)
        assert all(a != b for a, b in zip(drawn(), once, strict=True))


def test_a_generator_that_moved_is_told_from_one_that_did_not() -> None:
    for move in (
        lambda: torch.rand(()),
        random.random,  # noqa: S311 - as above
        np.random.rand,
        np.random.randn,
    ):
        before = RandomState.capture()
        assert before.equals(RandomState.capture())
        move()
        assert not before.equals(RandomState.capture())


def test_an_accelerator_that_is_not_in_use_yet_is_never_seeded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # torch.manual_seed queues a call that would seed it, with our seed, when the script
    # first uses it.
    seeds: list[int] = []

    def noted(seed: Callable[[int], Any]) -> Callable[[int], Any]:
        def call(value: int) -> Any:  # noqa: ANN401 - torch's own
            seeds.append(value)
            return seed(value)

        return call

    monkeypatch.setattr(torch, "manual_seed", noted(torch.manual_seed))
    monkeypatch.setattr(torch.cuda, "manual_seed_all", noted(torch.cuda.manual_seed_all))
    train(MODELS["mlp_dropout"])
    bare = list(seeds)
    seeds.clear()
    train(MODELS["mlp_dropout"], logdir=tmp_path)
    assert len(records(tmp_path)) == 3
    assert seeds == bare
    assert set(bare) == {0}, "the script's own"
