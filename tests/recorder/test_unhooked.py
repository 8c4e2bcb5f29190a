"""A watched model that is saved, copied or scripted is one that nobody watched."""

from __future__ import annotations

import copy
import io
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.recorder.faults import Faults
from tb_lossgap.recorder.hooks import Hook
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import records

deprecated = pytest.mark.filterwarnings("ignore:`torch.jit")


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.body, self.head = nn.Linear(4, 8), nn.Linear(8, 3)

    def forward(self, x: Tensor) -> Tensor:
        result: Tensor = self.head(torch.relu(self.body(x)))
        return result


def count(_module: nn.Module, _args: object, output: Tensor) -> Tensor:
    """A hook of the user's own."""
    return output + 1


X, Y = torch.randn(8, 4, generator=torch.Generator().manual_seed(1)), torch.arange(8) % 3


@pytest.fixture(params=["model", "criterion"])
def watched(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Net, SummaryWriter]]:
    """A model whose hooks are there: permanent ones, or those of a step to be probed."""
    writer = SummaryWriter(str(tmp_path))
    model = Net()
    writer.watch(model, nn.CrossEntropyLoss() if request.param == "criterion" else None)
    assert any(isinstance(hook, Hook) for hook in model._forward_hooks.values())
    yield model, writer
    writer.close()


def step(model: nn.Module) -> None:
    F.cross_entropy(model(X), Y).backward()


def test_a_pickle_is_byte_for_byte_that_of_an_unwatched_model(
    watched: tuple[Net, SummaryWriter],
) -> None:
    model, writer = watched
    while_watched = pickle.dumps(model)
    writer.close()
    assert while_watched == pickle.dumps(model)


def test_a_saved_model_is_loaded_by_a_loader_that_knows_the_users_classes_alone(
    watched: tuple[Net, SummaryWriter],
) -> None:
    model, _ = watched
    stored = io.BytesIO()
    torch.save(model, stored)
    stored.seek(0)
    with torch.serialization.safe_globals([Net, nn.Linear]):
        loaded = torch.load(stored, weights_only=True)
    assert torch.equal(loaded(X), model(X))


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_copy_has_the_users_hooks_and_none_of_ours(
    copied: Callable[[Net], Net], tmp_path: Path
) -> None:
    model = Net()
    model.register_forward_hook(count)
    with SummaryWriter(str(tmp_path)) as writer:
        writer.watch(model)
        other = copied(model)
        assert list(other._forward_hooks.values()) == [count]
        assert not other._forward_pre_hooks
        assert not other._forward_hooks_with_kwargs
        step(other)
        step(model)
        writer.end_epoch()
    (record,) = records(tmp_path)
    assert record.epoch.step == 1, "the copy was recorded too, or the model no more"


@deprecated
def test_a_watched_model_can_be_scripted_and_goes_on_being_recorded(tmp_path: Path) -> None:
    model = Net()
    with SummaryWriter(str(tmp_path)) as writer:
        writer.watch(model)
        step(model)
        children = dict(model.named_children())
        scripted = torch.jit.script(model)
        assert torch.equal(scripted(X), model(X))
        assert dict(model.named_children()) == children
        step(model)
        writer.end_epoch()
    (record,) = records(tmp_path)
    assert record.epoch.step == 2


@deprecated
def test_a_child_that_is_watched_stays_so_when_its_parent_is_scripted(tmp_path: Path) -> None:
    parent = nn.Sequential(Net(), nn.Softmax(dim=1))
    child = parent[0]
    with SummaryWriter(str(tmp_path)) as writer:
        writer.watch(child)
        torch.jit.script(parent)
        assert parent[0] is child
        step(parent)
        writer.end_epoch()
    (record,) = records(tmp_path)
    assert record.epoch.step == 1


@deprecated
def test_nothing_of_ours_runs_while_a_model_is_traced() -> None:
    class Owner:
        faults = Faults("loss", lambda: None)
        calls = 0

        def called(self, *_args: object) -> None:
            self.calls += 1

    model, owner = Net(), Owner()
    model.register_forward_hook(Hook(owner, "called"))
    model(X)
    assert owner.calls == 1
    torch.jit.trace(model, X, check_trace=False)
    assert owner.calls == 1


def test_a_class_with_a_state_of_its_own_keeps_it(tmp_path: Path) -> None:
    class Private(Net):
        def __getstate__(self) -> dict[str, Any]:
            return {**super().__getstate__(), "said": "mine"}

    with SummaryWriter(str(tmp_path)) as writer:
        model = Private()
        writer.watch(model)
        other = copy.copy(model)
        assert vars(other)["said"] == "mine"
        assert not other._forward_hooks


def test_torchs_class_is_given_back_when_the_last_writer_closes(tmp_path: Path) -> None:
    before = dict(vars(nn.Module))
    first, second = SummaryWriter(str(tmp_path / "1")), SummaryWriter(str(tmp_path / "2"))
    model = Net()
    first.watch(Net())
    second.watch(model)
    first.close()
    assert not copy.copy(model)._forward_hooks, "given back while somebody watches"
    second.close()
    assert dict(vars(nn.Module)) == before
