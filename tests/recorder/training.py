"""One training run, with or without the recorder, and everything that it leaves."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from tb_lossgap.record.codec import Record, decode
from tb_lossgap.recorder.generators import RandomState
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.zoo import SETTINGS, Setting


def seed_everything(seed: int = 0) -> None:
    torch.manual_seed(seed)
    random.seed(seed)
    np.random.seed(seed)  # noqa: NPY002 - the generator that user code draws from


def blobs(count: int, *, classes: int = 5, seed: int = 1) -> TensorDataset:
    """Points around class centres: learnable, not trivial."""
    generator = torch.Generator().manual_seed(seed)
    centres = torch.randn(classes, 20, generator=torch.Generator().manual_seed(7))
    labels = torch.randint(classes, (count,), generator=generator)
    return TensorDataset(centres[labels] + torch.randn(count, 20, generator=generator), labels)


def optimiser_of(model: nn.Module, kind: str) -> torch.optim.Optimizer:
    parameters = [p for p in model.parameters() if p.requires_grad]
    if kind == "sgd":
        return torch.optim.SGD(parameters, lr=0.05, momentum=0.9)
    if kind == "lbfgs":
        return torch.optim.LBFGS(parameters, lr=0.1, max_iter=3)
    return torch.optim.Adam(parameters, lr=0.01)


def train(
    make: Callable[[], nn.Module],
    setting: Setting = SETTINGS["plain"],
    *,
    logdir: Path | None = None,
    epochs: int = 3,
    budget: float = 0.05,
) -> dict[str, Any]:
    """Train, recorded into `logdir` if given; gives back all that training produced."""
    seed_everything()
    model = make()
    criterion: Any = nn.CrossEntropyLoss()
    writer = None
    if logdir is not None:
        writer = SummaryWriter(str(logdir))
        criterion = writer.watch(model, criterion, budget=budget)
    optimiser = optimiser_of(model, setting.optimiser)
    loader = DataLoader(blobs(84), batch_size=8, shuffle=True)
    validation = DataLoader(blobs(40, seed=2), batch_size=8)
    losses: list[float] = []
    frozen = [m for m in model.modules() if not m.training]
    for _ in range(epochs):
        model.train()
        for module in frozen:
            module.eval()
        if setting.freeze_batchnorm:
            for module in model.modules():
                if isinstance(module, nn.BatchNorm1d | nn.BatchNorm2d):
                    module.eval()
        for index, (x, y) in enumerate(loader):
            losses.append(
                _step(lambda: criterion(model(x), y), optimiser, index=index, setting=setting)  # noqa: B023 - called before the next batch
            )
        model.eval()
        with torch.no_grad():
            losses += [criterion(model(x), y).item() for x, y in validation]
    state = everything(model, optimiser) | {"losses": losses}
    if writer is not None:
        writer.close()
    return state


def _step(
    loss_of: Callable[[], torch.Tensor],
    optimiser: torch.optim.Optimizer,
    *,
    index: int,
    setting: Setting,
) -> float:
    context = torch.autocast("cpu", dtype=torch.bfloat16) if setting.autocast else nullcontext()

    def closure() -> torch.Tensor:
        with context:
            loss = loss_of()
        kept.append(loss.item())
        loss /= setting.accumulate
        loss.backward()
        return loss

    kept: list[float] = []
    if setting.optimiser == "lbfgs":

        def again() -> torch.Tensor:
            optimiser.zero_grad()
            return closure()

        optimiser.step(again)
        return kept[-1]
    if index % setting.accumulate == 0:
        optimiser.zero_grad()
    closure()
    if (index + 1) % setting.accumulate == 0:
        optimiser.step()
    return kept[-1]


def everything(model: nn.Module, optimiser: torch.optim.Optimizer) -> dict[str, Any]:
    """Parameters, buffers, gradients, flags, attributes, optimiser state and generators."""
    return {
        "parameters": {name: p.detach().clone() for name, p in model.named_parameters()},
        "gradients": {
            name: None if p.grad is None else p.grad.clone() for name, p in model.named_parameters()
        },
        "buffers": {name: b.clone() for name, b in model.named_buffers()},
        "flags": [module.training for module in model.modules()],
        "attributes": [_attributes(module) for module in model.modules()],
        "optimiser": optimiser.state_dict(),
        "random": RandomState.capture(),
    }


def _attributes(module: nn.Module) -> dict[str, Any]:
    return {
        name: dict(value.__dict__) if type(value).__name__ == "Bag" else value
        for name, value in vars(module).items()
        if not name.startswith("_")
    }


def differences(first: object, second: object, path: str = "") -> Iterator[str]:
    """Where two trees of results are not bit-identical."""
    if isinstance(first, dict) and isinstance(second, dict):
        if first.keys() != second.keys():
            yield f"{path} has keys {first.keys() ^ second.keys()}"
        for key in first.keys() & second.keys():
            yield from differences(first[key], second[key], f"{path}/{key}")
    elif isinstance(first, list | tuple) and isinstance(second, list | tuple):
        if len(first) != len(second):
            yield f"{path} has {len(first)} and {len(second)} members"
        for index, (one, two) in enumerate(zip(first, second, strict=False)):
            yield from differences(one, two, f"{path}/{index}")
    elif not _same(first, second):
        yield f"{path}: {first!r} != {second!r}"


def _same(first: object, second: object) -> bool:
    """Whether two leaves are bit-identical; objects that only have a place are."""
    if type(first) is not type(second):
        return False
    if isinstance(first, RandomState) and isinstance(second, RandomState):
        return first.equals(second)
    if isinstance(first, torch.Tensor) and isinstance(second, torch.Tensor):
        return torch.equal(first, second)
    if isinstance(first, torch.Generator) and isinstance(second, torch.Generator):
        return torch.equal(first.get_state(), second.get_state())
    if isinstance(first, np.ndarray):
        return np.array_equal(first, second)
    return not isinstance(first, bool | int | float | str | None) or first == second


def records(logdir: Path) -> list[Record]:
    """The records in a log directory, superseded ones left out, in order."""
    found: dict[int, Record] = {}
    for path in sorted(logdir.glob("events.*")):
        for event in EventFileLoader(str(path)).Load():
            for value in event.summary.value:
                if value.metadata.plugin_data.plugin_name == "lossgap":
                    record = decode(value.tensor.string_val[0])
                    found[record.epoch.epoch] = record
    return [found[epoch] for epoch in sorted(found)]
