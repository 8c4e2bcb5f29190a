"""W is what torch divided by, in every step: without a probe, in validation, in half precision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from tb_lossgap.recorder.weights import Weigher, total_weight
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

X = torch.randn(24, 6, generator=torch.Generator().manual_seed(3))
FULL = torch.arange(24) % 3
CLASS_WEIGHTS = torch.tensor([1.0, 2.0, 4.0])


def ignoring(count: int, ignored: int = -100) -> Tensor:
    """Labels of which so many do not count."""
    labels = FULL.clone()
    labels[:count] = ignored
    return labels


def train(
    logdir: Path | None,
    criterion: Any,  # noqa: ANN401 - a module, a function or nothing
    labels: tuple[list[Tensor], list[Tensor]],
    *,
    budget: float = 0.0,
    watches_model: bool = False,
) -> dict[str, Any]:
    """One epoch over the same inputs with these labels, in training and in validation."""
    seed_everything()
    model = nn.Sequential(nn.Linear(6, 8), nn.Dropout(0.2), nn.Linear(8, 3))
    writer = None if logdir is None else SummaryWriter(str(logdir))
    call = criterion
    if writer is not None:
        given = writer.watch(model, None if watches_model else criterion, budget=budget)
        call = criterion if watches_model else given
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = []
    for y in labels[0]:
        optimiser.zero_grad()
        loss = call(model(X), y)
        losses.append(loss.item())
        loss.backward()
        optimiser.step()
    model.eval()
    with torch.no_grad():
        losses += [call(model(X), y).item() for y in labels[1]]
    if writer is not None:
        writer.close()
    return everything(model, optimiser) | {"losses": losses}


def smooth(output: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(output, target, label_smoothing=0.1)


CRITERIA: dict[str, Callable[[], Any]] = {
    "module": nn.CrossEntropyLoss,
    "function": lambda: F.cross_entropy,
    "smoothed": lambda: nn.CrossEntropyLoss(label_smoothing=0.2),
    "weighed": lambda: nn.CrossEntropyLoss(weight=CLASS_WEIGHTS),
    "sum": lambda: nn.CrossEntropyLoss(reduction="sum"),
}
TRAIN, VAL = [24, 24, 24, 24, 24, 4, 9], [24, 1]


@pytest.mark.parametrize("watches_model", [False, True])
@pytest.mark.parametrize("budget", [0.0, 0.05])
@pytest.mark.parametrize("kind", CRITERIA)
def test_ignored_labels_do_not_count_whenever_they_come(
    kind: str, budget: float, *, watches_model: bool, tmp_path: Path
) -> None:
    labels = [[ignoring(24 - valid) for valid in side] for side in (TRAIN, VAL)]
    given = (labels[0], labels[1])
    state = train(tmp_path, CRITERIA[kind](), given, budget=budget, watches_model=watches_model)
    bare = train(None, CRITERIA[kind](), given)
    assert list(differences(bare, state)) == []
    (record,) = records(tmp_path)
    weights = [[float((y >= 0).sum()) for y in side] for side in labels]
    if kind == "weighed":
        weights = [[float(CLASS_WEIGHTS[y[y >= 0]].sum()) for y in side] for side in labels]
    over = record.epoch.decomposition
    assert over.train.weight == sum(weights[0])
    assert over.val.weight == sum(weights[1])
    losses = state["losses"]
    divided = 1.0 if kind == "sum" else weights[0]
    totals = torch.tensor(losses[:7], dtype=torch.double) * torch.tensor(divided)
    assert over.train.total == pytest.approx(float(totals.sum()), rel=1e-5)


def test_labels_that_only_validation_ignores_do_not_count(tmp_path: Path) -> None:
    train(tmp_path, nn.CrossEntropyLoss(), ([FULL] * 4, [FULL, ignoring(20)]), budget=0.05)
    (record,) = records(tmp_path)
    assert record.epoch.decomposition.train.weight == 4 * 24
    assert record.epoch.decomposition.val.weight == 24 + 4


def test_another_index_may_be_the_one_to_ignore(tmp_path: Path) -> None:
    train(tmp_path, nn.CrossEntropyLoss(ignore_index=1), ([FULL] * 4, [FULL]))
    (record,) = records(tmp_path)
    assert record.epoch.decomposition.train.weight == 4 * 16
    assert record.epoch.decomposition.val.weight == 16


@pytest.mark.parametrize(
    "scale",
    [lambda x: x, lambda x: x / 4, lambda x: 512.0 * x.double()],
    ids=["as it is", "divided", "scaled"],
)
@pytest.mark.parametrize("shape", [(24, 3), (4, 3, 6), (2, 3, 4, 3)])
@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_the_graph_keeps_what_torch_divided_by(
    scale: Callable[[Tensor], Tensor], shape: tuple[int, ...], smoothing: float
) -> None:
    logits = torch.randn(shape, requires_grad=True)
    labels = ignoring(7)[: logits.numel() // 3].view(shape[0], *shape[2:])
    options: Any = {"weight": CLASS_WEIGHTS, "label_smoothing": smoothing}
    found = total_weight(scale(F.cross_entropy(logits, labels, **options)))
    assert found is not None
    assert float(found) == float(CLASS_WEIGHTS[labels[labels >= 0]].sum())


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float64])
def test_in_half_precision_labels_are_counted_one_by_one(dtype: torch.dtype) -> None:
    count = 301  # which bfloat16 has no number for
    logits = torch.randn(count + 1, 3, dtype=dtype, requires_grad=True)
    labels = torch.zeros(count + 1, dtype=torch.long)
    labels[5] = -100
    loss = F.cross_entropy(logits, labels)
    found, _ = Weigher(F.cross_entropy).weight((logits, labels), {}, loss)
    assert float(found) == count


def test_what_the_script_keeps_elsewhere_is_not_fetched_for_it() -> None:
    fetched = []

    def fetch(kept: Tensor) -> Tensor:
        fetched.append(kept)
        return kept

    logits = torch.randn(24, 3, requires_grad=True)
    with torch.autograd.graph.saved_tensors_hooks(lambda kept: kept, fetch):
        loss = nn.CrossEntropyLoss()(logits, ignoring(4))
    found, _ = Weigher(nn.CrossEntropyLoss()).weight((logits, ignoring(4)), {}, loss)
    assert float(found) == 20
    assert fetched == []


def test_a_checkpointed_loss_is_not_computed_again_for_its_weight() -> None:
    calls = []

    def loss_of(logits: Tensor) -> Tensor:
        calls.append(logits)
        return F.cross_entropy(logits * 2, ignoring(4))

    logits = torch.randn(24, 3, requires_grad=True)
    loss = checkpoint(loss_of, logits, use_reentrant=False)
    assert total_weight(loss) is None
    assert len(calls) == 1


def test_a_loss_over_probabilities_has_no_labels_to_count() -> None:
    logits = torch.randn(24, 3, requires_grad=True)
    target = torch.full((24, 3), 1 / 3)
    criterion = nn.CrossEntropyLoss()
    found, _ = Weigher(criterion).weight((logits, target), {}, criterion(logits, target))
    assert float(found) == 24
