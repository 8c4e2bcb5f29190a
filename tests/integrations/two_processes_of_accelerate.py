"""A training by Accelerate in two processes, for test_accelerate.py to start: LOGDIR HOW PORT."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import torch
from accelerate import Accelerator
from accelerate.utils import DataLoaderConfiguration
from torch import multiprocessing
from torch.nn import functional
from torch.utils.data import DataLoader

from tb_lossgap.integrations import accelerate as lossgap
from tests.integrations.tiny import net
from tests.recorder.training import blobs

TRAIN, VAL = 44, 21  # in batches of 8: 20 and 11 short of what two processes are given


def work(rank: int, logdir: str, port: str, *, splits: bool) -> None:
    """What each process does."""
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}
    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": "2"}
    torch.set_num_threads(1)
    accelerator = Accelerator(
        cpu=True,
        log_with="tensorboard",
        project_dir=logdir,
        dataloader_config=DataLoaderConfiguration(split_batches=splits),
    )
    accelerator.init_trackers("run")
    model = net()
    model, optimiser, train, val = accelerator.prepare(
        model,
        torch.optim.SGD(model.parameters(), lr=0.01),
        DataLoader(blobs(TRAIN), batch_size=8, shuffle=True),
        DataLoader(blobs(VAL, seed=2), batch_size=8),
    )
    lossgap.attach(accelerator, model)
    for _ in range(2):
        model.train()
        for x, y in train:
            accelerator.backward(functional.cross_entropy(model(x), y))
            optimiser.step()
            optimiser.zero_grad()
        model.eval()
        with torch.no_grad():
            for x, y in val:
                functional.cross_entropy(model(x), y)
    accelerator.end_training()


def member(rank: int, logdir: str, splits: str, port: str) -> None:
    """A process, as torch starts it."""
    work(rank, logdir, port, splits=splits == "splits")


if __name__ == "__main__":
    multiprocessing.spawn(member, tuple(sys.argv[1:]), nprocs=2)
