"""Several processes on this machine that train together, with a watchdog over all of them."""

from __future__ import annotations

import os
import pickle
import socket
import time
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import torch
from torch import distributed, multiprocessing

Work = Callable[..., Any]
WATCHDOG_S = 60.0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _member(rank: int, size: int, port: int, folder: Path, job: tuple[Work, Any]) -> None:  # noqa: PLR0917 - a process's whole life
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "RANK": str(rank)}
    torch.set_num_threads(1)
    work, arguments = job
    timeout = timedelta(seconds=WATCHDOG_S / 2)
    distributed.init_process_group("gloo", rank=rank, world_size=size, timeout=timeout)
    try:
        result = work(rank, *arguments)
    except Exception:  # noqa: BLE001 - told to the test, whatever it is
        result = traceback.format_exc()
    (folder / f"result-{rank}").write_bytes(pickle.dumps(result))
    if distributed.is_initialized():
        distributed.destroy_process_group()


def together(size: int, folder: Path, work: Work, *arguments: Any) -> dict[int, Any]:  # noqa: ANN401 - the work's own
    """Run `work(rank, *arguments)` in so many processes; gives what each of them gave back.

    A process that was killed gives nothing. Fails where one is still alive after the
    watchdog's time: then somebody waits for ever.
    """
    for old in folder.glob("result-*"):
        old.unlink()
    # One process loads torch, all others are forked from it before they do anything.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.distributed.planting"])
    port = _free_port()
    members = [
        context.Process(target=_member, args=(rank, size, port, folder, (work, arguments)))
        for rank in range(size)
    ]
    for member in members:
        member.start()
    deadline = time.monotonic() + WATCHDOG_S
    for member in members:
        member.join(max(deadline - time.monotonic(), 0.0))
    hanging = [rank for rank, member in enumerate(members) if member.is_alive()]
    for rank in hanging:
        members[rank].kill()
        members[rank].join()
    assert not hanging, f"processes {hanging} were still waiting after {WATCHDOG_S} s"
    found = {rank: folder / f"result-{rank}" for rank in range(size)}
    results = {r: pickle.loads(p.read_bytes()) for r, p in found.items() if p.exists()}  # noqa: S301 - our own
    for rank, result in results.items():
        assert not isinstance(result, str), f"process {rank}: {result}"
    return results
