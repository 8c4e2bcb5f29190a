"""What was not measured says why, and what was says nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.gap.absence import absences
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.evidence import Evidence
from tb_lossgap.gap.names import TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tests.gap.making import epoch, evidences, law, losses

REPLAYED = ("timing", "dropout", "batchnorm", "other_mode")
OPTIONAL = ("objective", "augmentation", "weights")


def taken_apart(evidence: Evidence, *notes: Note) -> Epoch:
    decomposition = decompose(evidence)
    return Epoch(1, 1, 1e9, replace(decomposition, notes=(*notes, *decomposition.notes)))


def bare(*notes: Note) -> Epoch:
    """Two losses on either side and no probe."""
    return taken_apart(Evidence(losses([1.0, 2.0]), losses([1.0, 2.0])), *notes)


def test_a_term_that_every_epoch_has_is_not_listed() -> None:
    assert set(absences([epoch(1), epoch(2)])) == set(OPTIONAL)
    assert absences([]) == {}


@pytest.mark.parametrize(
    ("name", "argument"),
    [("objective", "val_criterion"), ("augmentation", "clean_batches"), ("weights", "val_model")],
)
def test_what_was_not_asked_for_says_how_to_ask(name: str, argument: str) -> None:
    (reason,) = absences([bare()])[name]
    assert reason is not None
    assert reason.startswith(f"not asked for: pass watch({argument}=...)")


@pytest.mark.parametrize(
    "note",
    [
        Note(NoteCode.NOT_PROBED, text="watch(budget=0)"),
        Note(NoteCode.WAITING, 4),
        Note(NoteCode.UNVERIFIED, text="0.5 in the loop, 0.6 again"),
        Note(NoteCode.DISTURBED, text="a buffer"),
        Note(NoteCode.NOT_REPLAYABLE, text="the model is sharded"),
        Note(NoteCode.OUTSIDE_MODEL, text="nothing can be replayed"),
    ],
    ids=lambda note: note.code.name,
)
@pytest.mark.parametrize("name", REPLAYED)
def test_an_unprobed_term_gives_the_notes_own_reason(name: str, note: Note) -> None:
    # The decomposition adds that they are merged: a consequence, not the reason.
    (reason,) = absences([bare(note)])[name]
    assert reason == note.sentence


def test_a_grave_reason_goes_before_a_harmless_one() -> None:
    waiting, grave = Note(NoteCode.WAITING, 4), Note(NoteCode.UNVERIFIED, text="1 and 2")
    for notes in ((waiting, grave), (grave, waiting)):
        assert absences([bare(*notes)])["timing"] == [grave.sentence]


def test_merged_terms_say_so_and_a_dropped_note_leaves_the_plain_fact() -> None:
    merged = bare()
    assert absences([merged])["timing"] == [
        "timing, dropout, batchnorm and other_mode are not separated from the term that follows"
    ]
    mute = replace(merged, decomposition=replace(merged.decomposition, notes=()))
    assert absences([mute])["timing"] == ["not probed in this epoch"]


def test_a_term_that_another_epoch_has_was_asked_for() -> None:
    asked = epoch(1, objective=Estimate(-0.1, 0.01, 14.0))
    waiting = bare(Note(NoteCode.WAITING, 3))
    first, second = absences([asked, waiting])["objective"]
    assert first is None
    assert second == Note(NoteCode.WAITING, 3).sentence


def test_a_note_of_its_own_goes_before_everything() -> None:
    note = Note(NoteCode.ABSENT, text="augmentation: the clean batches ran out")
    found = absences([bare(note)])
    assert found["augmentation"] == [note.sentence]
    assert found["objective"][0] != note.sentence


def test_a_side_without_losses_is_named() -> None:
    without_val = absences([taken_apart(Evidence(losses([1.0, 2.0])))])
    for name in ("generalisation", "val_averaging"):
        assert str(without_val[name][0]).startswith("no validation loss was seen")
    without_train = absences([taken_apart(Evidence(losses([]), losses([1.0])))])
    for name in ("train_averaging", "generalisation"):
        assert without_train[name] == ["no training loss was seen in this epoch"]


@law
@given(st.lists(evidences(), max_size=3))
def test_a_reason_stands_exactly_where_a_term_is_missing(evidence: list[Evidence]) -> None:
    epochs = [taken_apart(each) for each in evidence]
    found = absences(epochs)
    assert set(found) <= set(TERMS)
    for name in TERMS:
        missing = [name not in each.terms for each in epochs]
        assert [bool(reason) for reason in found.get(name, [None] * len(epochs))] == missing
