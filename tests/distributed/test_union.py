"""Shares put together are what one process would have measured; sent, they arrive unchanged."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from torch.distributed import HashStore

from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.evidence import Evidence, Losses
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.mailbox import Mailbox
from tb_lossgap.recorder.parcel import packed, unpacked
from tb_lossgap.recorder.union import united
from tests.distributed.making import losses, probe, share, whole_evidence


def test_steps_are_put_in_the_order_of_their_positions() -> None:
    first = Evidence(Losses(np.array([1.0, 3.0, 5.0]), np.ones(3)))
    second = Evidence(Losses(np.array([2.0, 4.0]), np.full(2, 2.0)))
    whole = united([share(evidence=first), share(evidence=second)]).evidence.train
    assert whole.losses.tolist() == [1.0, 2.0, 3.0, 4.0, 5.0]
    assert whole.weights.tolist() == [1.0, 2.0, 1.0, 2.0, 1.0]


def test_every_probed_batch_keeps_the_step_that_it_belongs_to() -> None:
    shares = [share(seed=0), share(seed=5, steps=4), share(seed=9, steps=7)]
    whole = united(shares).evidence
    assert whole.probe is not None
    # Each probed batch's loss in the loop is found again at its position.
    by_hand = [
        (int(at), loss, before.tolist())
        for own in shares
        if own.evidence.probe is not None
        for at, before in zip(own.evidence.probe.positions, own.evidence.probe.before, strict=True)
        for loss in [own.evidence.train.losses[at]]
    ]
    found = [
        (whole.train.losses[at], before.tolist())
        for at, before in zip(whole.probe.positions, whole.probe.before, strict=True)
    ]
    assert sorted(found) == sorted((loss, before) for _, loss, before in by_hand)


def test_a_training_set_that_the_reporting_process_evaluated_stays_what_it_reports() -> None:
    evaluated = losses(4, 2)
    reported = float(evaluated.losses.mean())
    own = replace(whole_evidence(6, 1), train_reported=reported, train_evaluated=evaluated)
    found = decompose(united([share(evidence=own), share(seed=5)]).evidence)
    assert found.rungs["train_reported"] == reported
    assert found.terms["timing"].value == found.terms["dropout"].value == 0.0
    assert sum(term.value for term in found.terms.values()) == pytest.approx(found.gap)


def test_validation_batches_of_each_process_are_its_own() -> None:
    shares = [share(seed=0), share(seed=5)]
    probes = [own.evidence.probe for own in shares]
    whole = united(shares).evidence.probe
    assert whole is not None
    assert whole.shadow is not None
    assert whole.shadow.which is not None
    counts = [len(np.unique(p.shadow.which)) for p in probes if p and p.shadow]
    assert len(np.unique(whole.shadow.which)) == sum(counts)


def test_a_share_of_nothing_changes_nothing() -> None:
    own = share()
    nothing = share(evidence=Evidence(losses(0, 1)), verified=None)
    assert decompose(united([own, nothing]).evidence) == decompose(own.evidence)


def test_one_process_that_cannot_trust_its_replays_leaves_no_probe() -> None:
    assert united([share(), share(seed=3, verified=False)]).evidence.probe is None
    doubt = (Note(NoteCode.DISTURBED, text="a buffer"),)
    both = united([share(), share(seed=3, notes=doubt)])
    assert both.evidence.probe is None
    assert doubt[0] in both.notes


def test_probes_of_other_players_than_the_first_ones_are_left_out() -> None:
    other = Evidence(losses(6, 4), probe=probe([1], 4, players=("dropout",)))
    whole = united([share(), share(evidence=other)])
    assert whole.evidence.probe is not None
    assert whole.evidence.probe.positions.size == 2


def test_what_was_counted_adds_up_and_the_slowest_process_is_the_cost() -> None:
    def modes(count: int) -> tuple[Note, ...]:
        return (Note(NoteCode.VAL_IN_TRAIN_MODE, count),)

    whole = united([share(notes=modes(2)), share(seed=4, notes=modes(3))])
    assert whole.notes == modes(5)
    assert whole.cost is not None
    assert (whole.cost.batches, whole.cost.steps, whole.cost.seconds) == (4, 12, 4.5)
    assert whole.cost.verified is True


@pytest.mark.parametrize("has_probe", [True, False])
def test_a_share_arrives_as_it_was_sent(has_probe: bool) -> None:  # noqa: FBT001 - a case
    evidence = whole_evidence(5, 1) if has_probe else Evidence(losses(5, 1), losses(2, 2))
    sent = share(3, evidence=evidence, notes=(Note(NoteCode.OTHER, 2, "ä note"),))
    arrived = unpacked(packed(sent))
    for name in ("number", "epoch", "step", "wall_time", "cost", "notes", "complete"):
        assert getattr(arrived, name) == getattr(sent, name)
    assert arrived.evidence.train.losses.tolist() == evidence.train.losses.tolist()
    assert decompose(arrived.evidence) == decompose(evidence)


def test_what_explains_the_terms_is_put_together_as_well() -> None:
    first, second = share(), share(seed=4)
    united_evidence = united([first, second]).evidence
    walk = decompose(united_evidence)
    assert {"objective", "augmentation", "weights"} <= walk.terms.keys()
    assert {"batchnorm_noise", "batchnorm_stale", "drift", "first_visit"} <= walk.details.keys()
    assert united_evidence.clean is not None
    assert united_evidence.clean.weights.tolist() == [8.0, 8.0, 4.0] * 2
    assert united_evidence.first_visit is not None
    assert len(united_evidence.first_visit.val) == 10


def test_clean_batches_of_one_process_alone_are_left_out() -> None:
    alone = replace(whole_evidence(6, 4), clean=None)
    assert united([share(), share(evidence=alone)]).evidence.clean is None


def test_a_message_larger_than_the_store_takes_at_once_goes_in_parts() -> None:
    store = HashStore()
    sender, receiver = Mailbox(store), Mailbox(store)
    content = np.random.default_rng(1).bytes(5 * 2**20 + 17)
    assert receiver.take("long") is None
    sender.put("long", content)
    assert receiver.take("long") == content
    assert receiver.take("long") is None


def test_a_store_that_fails_closes_the_mailbox_with_one_warning() -> None:
    class Broken:
        calls = 0

        def check(self, _keys: list[str]) -> bool:
            self.calls += 1
            msg = "Connection reset by peer"
            raise RuntimeError(msg)

        set = get = delete_key = check

    broken = Broken()
    mailbox = Mailbox(broken)
    with pytest.warns(LossGapWarning, match="cannot be put together") as warned:
        assert mailbox.read("anything") is None
    mailbox.put("anything", b"1")
    assert not mailbox.has(["anything"])
    assert (len(warned), broken.calls) == (1, 1)
