"""BatchNorm by the statistics of all batches together: against torch's own way to make them."""

from __future__ import annotations

import copy

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn
from torch.optim.swa_utils import update_bn

from tb_lossgap.recorder.precise import Collect, Precise, Statistics


def net() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv1d(3, 4, 3), nn.BatchNorm1d(4), nn.ReLU(), nn.Conv1d(4, 2, 3), nn.BatchNorm1d(2)
    )


def batches(count: int = 5) -> list[Tensor]:
    generator = torch.Generator().manual_seed(1)
    return [torch.randn(8, 3, 9, generator=generator) for _ in range(count)]


def collected(model: nn.Module, data: list[Tensor]) -> Statistics:
    statistics = Statistics()
    with torch.no_grad(), Collect(statistics, stochastic_off=True):
        for batch in data:
            model(batch)
    return statistics


def test_collected_statistics_are_those_that_update_bn_gives() -> None:
    data = batches()
    model, refreshed = net(), net()
    update_bn(data, refreshed)
    refreshed.eval()
    # Copies: collecting runs the model in train mode, which moves its running statistics.
    statistics = collected(model, data)
    for batch in batches(2):
        with torch.no_grad(), Precise(statistics, stochastic_off=True):
            precise = model(batch)
        assert torch.allclose(precise, refreshed(batch), atol=1e-5)


def test_collecting_changes_no_output() -> None:
    model, plain = net(), net()
    (batch,) = batches(1)
    statistics = Statistics()
    with torch.no_grad(), Collect(statistics, stochastic_off=False):
        seen = model(batch)
    assert torch.equal(seen, plain(batch))
    assert statistics.is_complete


def test_a_layer_that_is_frozen_keeps_its_running_statistics() -> None:
    model = net()
    model[1].eval()
    frozen = copy.deepcopy(model).eval()
    data = batches()
    statistics = collected(model, data)
    with torch.no_grad(), Precise(statistics, stochastic_off=True):
        hidden = model[1](model[0](data[0]))
    assert torch.equal(hidden, frozen[1](frozen[0](data[0])))


def test_using_them_moves_no_running_statistic() -> None:
    model = net()
    statistics = collected(model, batches())
    before = copy.deepcopy(model.state_dict())
    with torch.no_grad(), Precise(statistics, stochastic_off=True):
        model(batches(1)[0])
    after = model.state_dict()
    running = [name for name in before if "running" in name]
    assert len(running) == 4
    assert all(torch.equal(before[name], after[name]) for name in running)


def test_tracking_instance_norm_cannot_be_told_in_this_way_and_is_said_to_be_so() -> None:
    model = nn.InstanceNorm1d(3, track_running_stats=True)
    assert not collected(model, batches()).is_complete


@pytest.mark.parametrize("training", [True, False])
def test_functional_calls_are_seen_as_modules_are(training: bool) -> None:  # noqa: FBT001 - a case
    mean, variance = torch.zeros(3), torch.ones(3)
    (batch,) = batches(1)
    statistics = Statistics()
    with Collect(statistics, stochastic_off=True):
        F.batch_norm(batch, mean, variance, training=training, momentum=0.0)
    found = statistics.of(mean)
    if not training:
        assert found is None
        return
    assert found is not None
    assert torch.allclose(found[0], batch.mean((0, 2)))
    assert torch.allclose(found[1], batch.var((0, 2), unbiased=True))
