"""Several processes leave the record that a single one would: DistributedDataParallel."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from tb_lossgap.recorder import budget
from tests.distributed.processes import together
from tests.distributed.training import EPOCHS, in_one_process, in_processes
from tests.recorder.training import records


@pytest.mark.parametrize("size", [2, 4])
def test_processes_leave_the_record_of_a_single_one(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budget, "ALLOWANCE_S", 1e6)
    counts = (size * 6 * 6, size * 15)
    results = together(size, tmp_path, in_processes, tmp_path / "several", counts, size)
    alone = in_one_process(tmp_path / "one", counts, size)
    for state in results.values():
        for name, value in alone.items():
            torch.testing.assert_close(state[name], value, rtol=0, atol=1e-12)
    several, one = records(tmp_path / "several"), records(tmp_path / "one")
    assert len(several) == len(one) == EPOCHS
    for theirs, own in zip(several, one, strict=True):
        assert theirs.epoch.complete
        assert theirs.epoch.probe is not None
        assert theirs.epoch.probe.batches == theirs.epoch.probe.steps == 6 * size
        assert theirs.epoch.probe.verified is True
        assert theirs.epoch.rungs == pytest.approx(dict(own.epoch.rungs), rel=0, abs=1e-12)
        assert theirs.epoch.terms.keys() == own.epoch.terms.keys()
        for name, term in own.epoch.terms.items():
            assert theirs.epoch.terms[name].value == pytest.approx(term.value, rel=0, abs=1e-12)
            assert theirs.epoch.terms[name].stderr == pytest.approx(term.stderr, rel=0, abs=1e-12)
        assert theirs.epoch.decomposition.train.weight == own.epoch.decomposition.train.weight
        assert theirs.epoch.decomposition.val.weight == own.epoch.decomposition.val.weight


def test_only_the_first_process_writes_a_file(tmp_path: Path) -> None:
    together(2, tmp_path, in_processes, tmp_path / "logs", (24, 12), 2)
    assert len(list((tmp_path / "logs").iterdir())) == 1
