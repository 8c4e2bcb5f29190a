"""Which sharded models can be gathered, and in which words the others are refused."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import distributed, nn
from torch.distributed import HashStore
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import CPUOffloadPolicy, fully_shard, register_fsdp_forward_method
from torch.distributed.tensor.parallel import ColwiseParallel, parallelize_module

from tb_lossgap.recorder import agreement, gathering, sharded, together
from tb_lossgap.recorder.agreement import Agreement
from tb_lossgap.recorder.gathering import gathered
from tb_lossgap.recorder.obstacles import obstacle
from tb_lossgap.recorder.sharded import Shard, shards, shown
from tb_lossgap.recorder.together import Sharing


@pytest.fixture
def alone() -> Iterator[None]:
    """A job of one process, in this one."""
    hook = sys.excepthook
    distributed.init_process_group("gloo", store=HashStore(), rank=0, world_size=1)
    yield
    distributed.destroy_process_group()
    sys.excepthook = hook


def spread(model: nn.Module, **how: Any) -> nn.Module:  # noqa: ANN401 - fully_shard's
    fully_shard(model, mesh=init_device_mesh("cpu", (1,)), **how)
    return model


class Custom(nn.Linear):
    def encode(self, x: torch.Tensor) -> torch.Tensor:
        return self(x)


def registered() -> nn.Module:
    model = spread(Custom(3, 2))
    register_fsdp_forward_method(model, "encode")
    return model


def in_two_ways() -> nn.Module:
    mesh = init_device_mesh("cpu", (1, 1), mesh_dim_names=("data", "tensor"))
    model = nn.Sequential(nn.Linear(4, 4))
    parallelize_module(model, mesh["tensor"], {"0": ColwiseParallel()})
    fully_shard(model, mesh=mesh["data"])
    return model


def tensor_parallel() -> nn.Module:
    mesh = init_device_mesh("cpu", (1,))
    return parallelize_module(nn.Sequential(nn.Linear(4, 4)), mesh, {"0": ColwiseParallel()})


def offloaded() -> nn.Module:
    return spread(nn.Linear(3, 2), offload_policy=CPUOffloadPolicy(pin_memory=False))


def recurrent() -> nn.Module:
    return spread(nn.LSTM(3, 2))


REFUSED = {
    "kept in the CPU's memory": offloaded,
    "LSTM keeps its sharded parameters in a second place": recurrent,
    "encode() is called in the place of a sharded module's forward": registered,
    "sharded in two ways": in_two_ways,
    "a forward needs all processes at once": tensor_parallel,
}


@pytest.mark.parametrize("words", REFUSED)
@pytest.mark.usefixtures("alone")
def test_what_no_replay_could_do_without_harm_is_refused_in_words(words: str) -> None:
    assert words in (obstacle(REFUSED[words]()) or "nothing")


@pytest.mark.usefixtures("alone")
def test_another_model_in_validation_that_cannot_be_gathered_is_refused_as_well() -> None:
    assert obstacle(nn.Linear(3, 2), [tensor_parallel()]) is not None
    assert obstacle(nn.Linear(3, 2), [spread(nn.Linear(3, 2))]) is None


@pytest.mark.usefixtures("alone")
def test_too_large_a_model_is_refused_with_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    model = spread(nn.Linear(2048, 2048, bias=False))
    assert obstacle(model) is None
    monkeypatch.setattr(sharded, "MOST_BYTES", 2**23)
    assert "too large to gather: 16 MiB of at most 8 MiB" in (obstacle(model) or "")


def test_the_readme_tells_the_limits_that_hold() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    assert f"up to {sharded.MOST_BYTES >> 30} GiB on each rank" in readme
    assert f"wait for {agreement.PATIENCE_S:.0f} s" in readme


@pytest.mark.parametrize(
    ("mark", "words"),
    [("FullyShardedDataParallel", "use fully_shard"), ("ds_tensor", "partitioned by DeepSpeed")],
)
def test_other_ways_to_shard_are_known_by_their_marks(mark: str, words: str) -> None:
    model = type(mark, (nn.Linear,), {})(3, 2)
    model.weight.__dict__[mark] = None
    assert words in (obstacle(nn.Sequential(model)) or "nothing")


@pytest.mark.usefixtures("alone")
def test_an_accelerator_without_room_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    found = shards([spread(nn.Linear(1024, 1024, bias=False))])
    assert sharded.nbytes(found) == 2**22
    assert sharded.lacks_memory(found) is None
    monkeypatch.setattr(sharded, "free_bytes", lambda _device: 2**24 - 1)
    assert "a quarter of what is free" in (sharded.lacks_memory(found) or "")
    monkeypatch.setattr(sharded, "free_bytes", lambda _device: 2**24)
    assert sharded.lacks_memory(found) is None


@pytest.mark.usefixtures("alone")
def test_a_torch_that_keeps_its_parts_elsewhere_is_refused() -> None:
    model = spread(nn.Linear(3, 2))
    assert obstacle(model) is None
    state: Any = model._get_fsdp_state()  # type: ignore[operator]  # FSDP's, untyped
    del state._fsdp_param_groups[0].fsdp_params
    assert obstacle(model) == "its parameters are sharded: a forward needs all processes at once"


@pytest.mark.usefixtures("alone")
def test_whole_parameters_stand_in_their_places_for_a_while_even_if_a_replay_raises() -> None:
    model = spread(nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 2)))
    before = dict(model.named_parameters())
    hooks = [dict(module._forward_pre_hooks) for module in model.modules()]
    found = shards([model])
    pairs = list(zip(found, gathered(found), strict=True))

    def replay() -> None:
        with shown([model], pairs):
            assert [type(parameter) for parameter in model.parameters()] == [nn.Parameter] * 4
            assert model(torch.ones(1, 3)).shape == (1, 2)
            model(torch.ones(1, 4))

    with pytest.raises(RuntimeError, match="cannot be multiplied"):
        replay()
    assert all(value is before[name] for name, value in model.named_parameters())
    assert [dict(module._forward_pre_hooks) for module in model.modules()] == hooks


@pytest.mark.usefixtures("alone")
def test_a_parameter_in_two_places_is_gathered_once() -> None:
    first, second = nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False)
    second.weight = first.weight
    model = spread(nn.Sequential(first, second))
    (shard,) = shards([model])
    assert shard.places == ((first, "weight"), (second, "weight"))
    with shown([model], [(shard, gathered([shard])[0])]):
        assert first.weight is second.weight


@pytest.mark.parametrize("most", [1, 40, 2**30])
@pytest.mark.usefixtures("alone")
def test_parts_are_put_together_whatever_goes_in_one_collective(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "_BUCKET_BYTES", most)
    model = nn.Sequential(nn.Linear(3, 5), nn.Linear(5, 2).double(), nn.Linear(2, 1))
    before = [parameter.detach().clone() for parameter in model.parameters()]
    for layer in model:
        spread(layer)
    found = shards([model])
    assert gathering.held_twice(found) == (80 if most < 2**30 else 96)
    for whole, own in zip(gathered(found), before, strict=True):
        assert whole.dtype == own.dtype
        assert torch.equal(whole, own)


@pytest.mark.usefixtures("alone")
def test_a_loss_on_the_sharded_parameters_themselves_is_known() -> None:
    model = spread(nn.Linear(3, 2))
    found = shards([model])
    data = torch.ones(2)
    assert not sharded.uses_parts([data, 3, "mean"], found)
    # A part of a parameter; and, after a forward, the whole whose memory will be freed.
    assert sharded.uses_parts([data, next(model.parameters())], found)
    model(torch.ones(1, 3))
    assert sharded.uses_parts([data, next(model.parameters())], found)


@pytest.mark.usefixtures("alone")
def test_a_model_that_becomes_another_one_is_not_replayed_any_more() -> None:
    model = nn.Sequential(spread(nn.Linear(3, 2)))
    agreed = Agreement(HashStore(), 1)
    sharing = Sharing([model], agreed)
    with sharing.whole("1/0") as is_whole:
        assert is_whole
        assert type(model[0].weight) is nn.Parameter
    model.append(spread(nn.LSTM(2, 2)))
    with sharing.whole("1/1") as is_whole:
        assert not is_whole
    assert "keeps its sharded parameters in a second place" in (sharing.reason or "")


@pytest.mark.usefixtures("alone")
def test_a_gathering_that_fails_ends_the_replays_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = spread(nn.Linear(3, 2))
    sharing = Sharing([model], Agreement(HashStore(), 1))

    def fail(_shards: list[Shard]) -> None:
        msg = "Connection closed by peer"
        raise RuntimeError(msg)

    monkeypatch.setattr(together, "gathered", fail)
    with sharing.whole("1/0") as is_whole:
        assert not is_whole
    assert sharing.reason == "its sharded parameters could not be gathered (RuntimeError)"
