"""Batches that processes probed at the same steps count as one unit for each step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.evidence import Evidence, Losses
from tb_lossgap.recorder.parcel import packed, unpacked
from tb_lossgap.recorder.union import united
from tests.distributed.making import losses, probe, share, whole_evidence


def test_processes_that_saw_the_same_batches_know_no_more_than_one_of_them() -> None:
    evidence = replace(whole_evidence(40, 1), probe=probe(list(range(2, 40, 3)), 1), clean=None)
    alone = decompose(evidence)
    both = decompose(united([share(evidence=evidence, is_shared=True)] * 2).evidence)
    for name in ("timing", "objective", "dropout", "batchnorm", "other_mode"):
        assert both.terms[name].value == pytest.approx(alone.terms[name].value)
        assert both.terms[name].stderr == pytest.approx(alone.terms[name].stderr)
    # Taken for independent batches they would seem to.
    apart = decompose(united([share(evidence=evidence)] * 2).evidence)
    assert apart.terms["timing"].stderr < 0.9 * alone.terms["timing"].stderr


def test_a_steps_loss_is_the_mean_over_its_batches_by_their_weights() -> None:
    # 1 x 1 and 4 x 3 over 4; 3 x 1 over 1, the other batch weighing nothing; and none.
    first = Evidence(Losses(np.array([1.0, 3.0, 2.0]), np.array([1.0, 1.0, 0.0])))
    second = Evidence(Losses(np.array([4.0, np.nan, np.nan]), np.array([3.0, 0.0, 0.0])))
    shares = [share(evidence=each, is_shared=True) for each in (first, second)]
    whole = united(shares).evidence.train
    assert whole.losses.tolist() == [3.25, 3.0, 0.0]
    assert whole.weights.tolist() == [4.0, 1.0, 0.0]


def test_a_probed_step_counts_where_all_processes_measured_it() -> None:
    pair = [
        share(evidence=Evidence(losses(6, seed), probe=probe(where, seed)), is_shared=True)
        for seed, where in ((1, [0, 2, 5]), (2, [0, 3, 5]))
    ]
    whole = united(pair)
    assert whole.evidence.probe is not None
    assert whole.evidence.probe.positions.tolist() == [0, 5]
    assert whole.cost is not None
    assert (whole.cost.batches, whole.cost.steps) == (2, 6)
    own = [each.evidence for each in pair]
    weights = [each.train.weights[5] for each in own]
    last = [each.probe.before[2] for each in own if each.probe is not None]
    assert whole.evidence.probe.before[1] == pytest.approx(np.average(last, 0, weights))


def test_processes_without_a_step_in_common_leave_no_probe() -> None:
    pair = [
        share(evidence=Evidence(losses(6, 1), probe=probe(where, 1)), is_shared=True)
        for where in ([0, 2], [1, 3])
    ]
    assert united(pair).evidence.probe is None


def test_one_process_that_measured_nothing_leaves_no_probe() -> None:
    nothing = share(evidence=Evidence(losses(6, 1)), is_shared=True)
    whole = united([share(is_shared=True), nothing]).evidence
    assert whole.probe is None
    assert len(whole.train) == 6


def test_a_process_that_cannot_trust_its_replays_leaves_no_probe() -> None:
    doubted = share(seed=3, verified=False, is_shared=True)
    assert united([share(is_shared=True), doubted]).evidence.probe is None


def test_processes_that_took_other_numbers_of_steps_are_put_together_batch_by_batch() -> None:
    whole = united([share(is_shared=True), share(seed=4, steps=4, is_shared=True)]).evidence
    assert len(whole.train) == 10


def test_that_steps_are_shared_arrives_with_a_share() -> None:
    for is_shared in (True, False):
        assert unpacked(packed(share(is_shared=is_shared))).is_shared is is_shared
