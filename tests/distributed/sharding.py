"""One training of a model that is spread over processes by FSDP2, watched or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import FSDPModule, MixedPrecisionPolicy, fully_shard
from torch.distributed.tensor import DTensor
from torch.nn.functional import cross_entropy
from torch.nn.parallel import DistributedDataParallel

from tb_lossgap.recorder import agreement, budget
from tb_lossgap.recorder.writer import SummaryWriter
from tests.distributed.training import EPOCHS, loader

States = dict[str, Any]

# So patient that no machine is too slow for all steps to be probed.
LONG_S = 300.0


@dataclass(frozen=True)
class How:
    """How a model is spread, and over how many processes."""

    size: int = 2
    reshards: bool | int = True
    has_precision: bool = False
    is_replicated: bool = False  # by DistributedDataParallel, in the place of FSDP2
    replicas: int = 1  # of the whole, each of them sharded
    micro_batches: int = 1  # in a step; only the last one sends gradients
    groups: bool = False  # two layers gathered as one
    has_criterion: bool = True  # else the loss is a function, found where backward is called
    is_penalised: bool = False  # by its parameters' squares, in the script
    counts: tuple[int, int] = (72, 24)
    val_batches: tuple[int, ...] = ()  # of each process; as many as there are where empty


def block(width: int, norm: type[nn.Module]) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(width, 12), norm(12), nn.ReLU(), nn.Dropout(0.3), nn.Linear(12, width)
    )


def net(norm: type[nn.Module]) -> nn.Sequential:
    torch.manual_seed(3)
    parts = block(10, norm), nn.Linear(10, 9), block(9, norm), nn.Linear(9, 7), nn.Linear(7, 4)
    return nn.Sequential(*parts).double()


def spread(how: How) -> nn.Module:
    """The model, its layers' parameters spread over the processes."""
    # BatchNorm on a CPU takes no inputs of another type than its statistics.
    model = net(nn.LayerNorm if how.has_precision else nn.BatchNorm1d)
    if how.is_replicated:
        return DistributedDataParallel(model, broadcast_buffers=False)
    policy = of_all = MixedPrecisionPolicy()
    if how.has_precision:
        model.float()
        policy = MixedPrecisionPolicy(torch.bfloat16, torch.float32)
        of_all = MixedPrecisionPolicy(torch.bfloat16, torch.float32, torch.float32)
    mesh = init_device_mesh("cpu", (how.size,))
    if how.replicas > 1:
        shape = (how.replicas, how.size // how.replicas)
        mesh = init_device_mesh("cpu", shape, mesh_dim_names=("replicas", "shards"))
    layers: list[Any] = [model[0], model[2], [model[3], model[4]] if how.groups else model[4]]
    for layer in layers:
        fully_shard(layer, mesh=mesh, reshard_after_forward=how.reshards, mp_policy=policy)
    fully_shard(model, mesh=mesh, mp_policy=of_all)
    return model


Planted = Callable[[int, nn.Module], None]


def train(rank: int, logdir: Path | None, how: How, planted: Planted | None = None) -> States:
    """Train and validate; everything that the training leaves in this process."""
    budget.ALLOWANCE_S = 1e6
    model = spread(how)
    torch.manual_seed(rank)
    criterion: Any = nn.CrossEntropyLoss()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None and how.has_criterion:
        criterion = writer.watch(model, criterion)
    elif writer is not None:
        writer.watch(model)
    if not how.has_criterion:
        criterion = cross_entropy
    if planted is not None:
        planted(rank, model)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    losses: list[Tensor] = []
    for _ in range(EPOCHS):
        losses += _trained(rank, how, model, criterion, optimiser)
        losses += _validated(rank, how, model, criterion)
    if writer is not None:
        writer.close()
    return everything(model, optimiser) | {"losses": torch.stack(losses)}


def _batches(rank: int, how: How, *, seed: int) -> list[Any]:
    count = how.counts[0] if seed == 1 else how.counts[1]
    kind = torch.float if how.has_precision else torch.double
    return [(x.to(kind), y) for x, y in loader(count, rank, how.size, seed=seed)]


def _trained(  # noqa: PLR0917 - all that a script has at hand
    rank: int,
    how: How,
    model: nn.Module,
    criterion: Any,  # noqa: ANN401 - any loss
    optimiser: torch.optim.Optimizer,
) -> Iterator[Tensor]:
    model.train()
    for at, (x, y) in enumerate(_batches(rank, how, seed=1), 1):
        is_last = at % how.micro_batches == 0
        if isinstance(model, FSDPModule):
            model.set_requires_gradient_sync(is_last)
        loss = criterion(model(x), y)
        if how.is_penalised:
            loss = loss + 1e-3 * next(model.parameters()).pow(2).sum()
        (loss / how.micro_batches).backward()
        if is_last:
            optimiser.step()
            optimiser.zero_grad()
        yield loss.detach().clone()


def _validated(rank: int, how: How, model: nn.Module, criterion: Any) -> Iterator[Tensor]:  # noqa: ANN401 - any loss
    val = _batches(rank, how, seed=2)
    model.eval()
    with torch.no_grad():
        for x, y in val[: how.val_batches[rank]] if how.val_batches else val:
            yield criterion(model(x), y)


def everything(model: nn.Module, optimiser: torch.optim.Optimizer) -> States:
    """Weights, buffers, optimiser, generator, flags and hooks of one process."""
    tensors = dict(model.named_buffers()) | {"random": torch.get_rng_state()}
    # The optimiser's: after a forward, modules may have whole parameters in their places.
    for at, parameter in enumerate(optimiser.param_groups[0]["params"]):
        tensors[f"parameter {at}"] = parameter
        tensors[f"momentum {at}"] = optimiser.state[parameter]["momentum_buffer"]
    found: States = {name: own(value) for name, value in tensors.items()}
    found["flags"] = torch.tensor([module.training for module in model.modules()])
    found["hooks"] = torch.tensor(
        [len(m._forward_hooks) + len(m._forward_pre_hooks) for m in model.modules()]
    )
    return found


def own(tensor: Tensor) -> Tensor:
    """A process's part of a tensor."""
    return (tensor.to_local() if isinstance(tensor, DTensor) else tensor).detach().clone()


def twice(rank: int, logdir: Path, how: How) -> tuple[States, States]:
    """The training alone, then watched."""
    agreement.PATIENCE_S = LONG_S
    return train(rank, None, how), train(rank, logdir, how)


def in_ways(rank: int, logdir: Path, ways: dict[str, How]) -> dict[str, tuple[States, States]]:
    """The same in several ways, one after the other."""
    return {name: twice(rank, logdir / name, how) for name, how in ways.items()}
