"""Compiled, wrapped and captured models: recorded where that is harmless, else refused in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder import series
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.obstacles import obstacle
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.loops import EPOCHS, fit, loaders, net
from tests.recorder.training import differences, records, seed_everything

# torch's own, when a compiled criterion looks at the model's output.
pytestmark = pytest.mark.filterwarnings("ignore:The .grad attribute of a Tensor that is not a leaf")

Make = Callable[[], tuple[nn.Module, Any]]


@pytest.fixture(autouse=True)
def _compiler() -> Iterator[None]:
    """Nothing compiled by one test serves another."""
    torch._dynamo.reset()
    torch._dynamo.utils.counters.clear()
    yield
    torch._dynamo.reset()


def itself(model: nn.Module) -> nn.Module:
    return model


def train(
    make: Make,
    logdir: Path | None,
    then: Callable[[nn.Module], nn.Module] = itself,
    *,
    is_given: bool = True,
) -> dict[str, Any]:
    """The plain loop; what it leaves, and how often it was compiled.

    `then` is what the script does with the model once it is watched.
    """
    seed_everything()
    model, criterion = make()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        called = writer.watch(model, criterion) if is_given else writer.watch(model)
        criterion = called if is_given else criterion
    model = then(model)
    optimiser = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    torch._dynamo.utils.counters.clear()
    for _ in range(EPOCHS):
        model.train()
        for x, y in loaders(batch_size=12)[0]:
            optimiser.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            optimiser.step()
            losses.append(loss.item())
        model.eval()
        with torch.no_grad():
            losses += [criterion(model(x), y).item() for x, y in loaders()[1]]
    graphs = torch._dynamo.utils.counters["stats"]["unique_graphs"]
    if writer is not None:
        writer.close()
    return {"losses": losses, "state": model.state_dict(), "graphs": graphs}


def compiled_model(backend: str) -> Make:
    return lambda: (torch.compile(net(), backend=backend), nn.CrossEntropyLoss())


def plain() -> tuple[nn.Module, Any]:
    return net(), nn.CrossEntropyLoss()


def compiled_criterion() -> tuple[nn.Module, Any]:
    return net(), torch.compile(nn.CrossEntropyLoss(), backend="aot_eager")


def compiled_function() -> tuple[nn.Module, Any]:
    return net(), torch.compile(F.cross_entropy, backend="aot_eager")


def both_compiled() -> tuple[nn.Module, Any]:
    model, criterion = net(), nn.CrossEntropyLoss()
    return torch.compile(model, backend="eager"), torch.compile(criterion, backend="eager")


def data_parallel() -> tuple[nn.Module, Any]:
    return nn.DataParallel(net()), nn.CrossEntropyLoss()


def compiled_data_parallel() -> tuple[nn.Module, Any]:
    return nn.DataParallel(torch.compile(net(), backend="eager")), nn.CrossEntropyLoss()


MAKES: dict[str, Make] = {
    "compiled by eager": compiled_model("eager"),
    "compiled by aot_eager": compiled_model("aot_eager"),
    "compiled criterion": compiled_criterion,
    "compiled function": compiled_function,
    "both compiled": both_compiled,
    "data parallel": data_parallel,
    "compiled data parallel": compiled_data_parallel,
}


@pytest.mark.parametrize("name", MAKES)
def test_a_compiled_or_wrapped_model_trains_the_same_bits_in_as_many_graphs(
    name: str, tmp_path: Path
) -> None:
    bare = train(MAKES[name], None)
    torch._dynamo.reset()
    recorded = train(MAKES[name], tmp_path)
    assert list(differences(bare, recorded)) == []
    found = records(tmp_path)
    assert len(found) == EPOCHS
    for record in found:
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is True
        terms = record.epoch.terms
        assert {"timing", "dropout", "batchnorm", "generalisation"} <= terms.keys()
        assert sum(term.value for term in terms.values()) == pytest.approx(record.epoch.gap)


def compiled(model: nn.Module) -> nn.Module:
    made: nn.Module = torch.compile(model, backend="eager")
    return made


def compiled_in_place(model: nn.Module) -> nn.Module:
    model.compile(backend="eager")
    return model


@pytest.mark.parametrize("is_given", [True, False])
def test_a_model_that_is_compiled_after_it_was_watched_is_found(
    tmp_path: Path, *, is_given: bool
) -> None:
    bare = train(plain, None, compiled)
    torch._dynamo.reset()
    recorded = train(plain, tmp_path, compiled, is_given=is_given)
    # Compiled with a hook of ours that does nothing, and once more without it.
    assert recorded.pop("graphs") <= bare.pop("graphs") + 1
    assert list(differences(bare, recorded)) == []
    found = [record.epoch for record in records(tmp_path)]
    assert len(found) == EPOCHS
    # Without a criterion nobody has seen the first step's forward.
    sides = [epoch.decomposition for epoch in found]
    assert [walk.train.weight for walk in sides] == [84 if is_given else 72, 84, 84]
    assert [walk.val.weight for walk in sides] == [40, 40, 40]
    said = [[n.sentence for n in epoch.notes if n.code == NoteCode.LOST_STEPS] for epoch in found]
    lost = "the first 1 step was not recorded: the model was compiled after watch()"
    assert said == [[] if is_given else [lost], [], []]
    for epoch in found:
        assert epoch.probe is not None
        assert epoch.probe.verified is True
        assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap)


def test_a_model_that_is_compiled_in_place_after_it_was_watched_is_told_of(tmp_path: Path) -> None:
    bare = train(plain, None, compiled_in_place)
    torch._dynamo.reset()
    recorded = train(plain, tmp_path, compiled_in_place)
    assert recorded.pop("graphs") <= bare.pop("graphs") + 1
    assert list(differences(bare, recorded)) == []
    epochs = [record.epoch for record in records(tmp_path)]
    assert [epoch.decomposition.train.weight for epoch in epochs] == [84] * EPOCHS
    sentences = {note.sentence for epoch in epochs for note in epoch.notes}
    assert any("use model = torch.compile(model) instead" in sentence for sentence in sentences)
    torch._dynamo.reset()
    with pytest.warns(LossGapWarning) as warned:
        train(plain, tmp_path / "alone", compiled_in_place, is_given=False)
    said = [str(warning.message) for warning in warned]
    assert sum("use model = torch.compile(model) before watch()" in each for each in said) == 1


def test_a_model_that_is_watched_alone_may_be_compiled(tmp_path: Path) -> None:
    seed_everything()
    model = torch.compile(net(), backend="eager")
    writer = SummaryWriter(str(tmp_path))
    fit(writer, model, lambda x, y: F.cross_entropy(model(x), y))
    writer.close()
    found = records(tmp_path)
    assert len(found) == EPOCHS
    assert all(record.epoch.probe is not None for record in found)


def test_random_numbers_that_a_compiler_draws_are_no_false_alarm(tmp_path: Path) -> None:
    # A backend that draws other masks than eager mode, as inductor does.
    def other_masks(graph: torch.fx.GraphModule, _inputs: list[Tensor]) -> Callable[..., Any]:
        def run(*inputs: Any) -> Any:  # noqa: ANN401 - whatever the graph takes
            torch.rand(1)
            return graph(*inputs)

        return run

    train(lambda: (torch.compile(net(), backend=other_masks), nn.CrossEntropyLoss()), tmp_path)
    for record in records(tmp_path):
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is None
        assert "dropout" in record.epoch.terms
        said = [note.sentence for note in record.epoch.notes]
        assert "replays were not checked: compiled code draws other random numbers" in said


def in_place() -> tuple[nn.Module, Any]:
    model = net()
    model.compile(backend="eager")
    return model, nn.CrossEntropyLoss()


def in_part() -> tuple[nn.Module, Any]:
    model = net()
    model[0] = torch.compile(model[0], backend="eager")
    return model, nn.CrossEntropyLoss()


@pytest.mark.parametrize("make", [in_place, in_part])
def test_what_would_be_compiled_anew_is_not_replayed_but_recorded(
    make: Make, tmp_path: Path
) -> None:
    bare = train(make, None)
    torch._dynamo.reset()
    recorded = train(make, tmp_path)
    assert list(differences(bare, recorded)) == []
    found = records(tmp_path)
    assert len(found) == EPOCHS
    for record in found:
        assert record.epoch.probe is None
        assert "train_averaging" in record.epoch.terms
        said = " / ".join(note.sentence for note in record.epoch.notes)
        assert "use model = torch.compile(model) instead" in said


def test_a_criterion_that_is_compiled_in_place_is_refused_in_words(tmp_path: Path) -> None:
    criterion = nn.CrossEntropyLoss()
    criterion.compile(backend="eager")
    writer = SummaryWriter(str(tmp_path))
    with pytest.warns(LossGapWarning, match=r"use criterion = torch.compile"):
        writer.watch(net(), criterion)
    writer.close()


def test_a_model_compiled_in_place_without_a_criterion_is_refused_in_words(tmp_path: Path) -> None:
    model, _ = in_place()
    writer = SummaryWriter(str(tmp_path))
    with pytest.warns(LossGapWarning, match=r"call writer.log_train_loss"):
        writer.watch(model)
    writer.close()


def test_a_forward_that_is_a_cuda_graph_is_refused_in_words() -> None:
    def make_graphed_forward() -> Callable[[Tensor], Tensor]:
        def new_forward(x: Tensor) -> Tensor:
            return x

        return new_forward

    model = net()
    assert obstacle(model) is None
    model[0].forward = make_graphed_forward()
    assert "CUDA graph" in str(obstacle(model))


def test_a_wholly_compiled_step_is_said_to_hide_its_losses(tmp_path: Path) -> None:
    seed_everything()
    model, criterion = net(), nn.CrossEntropyLoss()
    writer = SummaryWriter(str(tmp_path))
    writer.watch(model, criterion)

    @torch.compile(backend="eager")
    def loss_of(x: Tensor, y: Tensor) -> Tensor:
        return criterion(model(x), y)

    for x, y in loaders(batch_size=12)[0]:
        loss_of(x, y).backward()
    model.eval()
    with torch.no_grad():
        for x, y in loaders()[1]:
            criterion(model(x), y)
    with pytest.warns(LossGapWarning, match=r"compiled, call writer.log_train_loss"):
        writer.close()


def test_a_step_in_a_cuda_graph_is_said_to_hide_its_losses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As on a GPU: some steps to warm up, then one that is captured and played from then on.
    seed_everything()
    model, criterion = net(), nn.CrossEntropyLoss()
    writer = SummaryWriter(str(tmp_path))
    writer.watch(model, criterion)
    (x, y), *_ = loaders()[0]
    criterion(model(x), y).backward()
    monkeypatch.setattr(Tensor, "is_cuda", property(lambda _tensor: True))
    monkeypatch.setattr(series, "is_being_captured", lambda: True)
    with pytest.warns(LossGapWarning, match="after each replay of the graph"):
        criterion(model(x), y).backward()
    monkeypatch.undo()
    for value in (2.0, 4.0):
        writer.log_train_loss(value, 8)
    model.eval()
    with torch.no_grad():
        criterion(model(x), y)
    writer.close()
    (record,) = records(tmp_path)
    assert record.epoch.rungs["train_reported"] == 3.0
    assert record.epoch.probe is None
