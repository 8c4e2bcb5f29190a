"""Epochs of any kind, for the tests of what is stored."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from tb_lossgap.gap.epoch import Decomposition, Epoch, ProbeCost
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.names import DETAILS, RUNGS, TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.record.codec import Record

law = settings(derandomize=True, deadline=None, database=None, max_examples=60)

# NaN and infinities too: a loss that really was NaN comes back as NaN.
numbers = st.floats()
estimates = st.builds(Estimate, numbers, numbers, numbers)
counts = st.integers(0, 2**32 - 1)
notes = st.builds(Note, st.sampled_from(NoteCode), st.integers(0, 2**64 - 1), st.text(max_size=30))


def named(names: tuple[str, ...], values: st.SearchStrategy) -> st.SearchStrategy:
    """Values under some of the names, in the names' own order."""
    return st.dictionaries(st.sampled_from(names), values).map(
        lambda drawn: {name: drawn[name] for name in names if name in drawn}
    )


epochs = st.builds(
    Epoch,
    epoch=counts,
    step=st.integers(0, 2**64 - 1),
    wall_time=numbers,
    decomposition=st.builds(
        Decomposition,
        rungs=named(RUNGS, numbers),
        terms=named(TERMS, estimates),
        details=named(DETAILS, estimates),
        notes=st.lists(notes, max_size=2).map(tuple),
        train=st.builds(Mean, numbers, numbers),
        val=st.builds(Mean, numbers, numbers),
    ),
    probe=st.none()
    | st.builds(ProbeCost, counts, counts, numbers, numbers, st.none() | st.booleans()),
    complete=st.booleans(),
)
records = st.builds(
    Record, epochs, counts, st.sampled_from([*TERMS, "nothing", "inconclusive", ""])
)


def typical(*extra: Note) -> Record:
    """What a model with dropout and batch normalisation leaves behind, and these notes besides."""
    values = {
        "train_averaging": -0.0012,
        "timing": -0.0371,
        "dropout": -0.2093,
        "batchnorm": -0.0118,
        "other_mode": 0.0,
        "generalisation": 0.0203,
        "val_averaging": 0.0004,
    }
    errors = {"train_averaging": 0.0, "other_mode": 0.0, "val_averaging": 0.0}
    terms = {
        name: Estimate(value, 0.0) if name in errors else Estimate(value, 0.0041, 14.0)
        for name, value in values.items()
    }
    rungs = {
        "train_reported": 0.7,
        "train_weighted": 0.6988,
        "train_frozen": 0.6617,
        "train_eval": 0.4406,
        "val_weighted": 0.4609,
        "val_reported": 0.4613,
    }
    decomposition = Decomposition(
        rungs,
        terms,
        {"interaction": Estimate(0.004, 0.002, 14.0)},
        (Note(NoteCode.REPORTED, text="loss/train and loss/val"), *extra),
        Mean(2862.2848, 4096.0),
        Mean(471.9616, 1024.0),
    )
    probe = ProbeCost(batches=16, steps=64, seconds=0.4, share=0.04, verified=True)
    return Record(Epoch(3, 192, 1_700_000_000.5, decomposition, probe), 3, "dropout")


def full() -> Record:
    """A record of every name there is, with numbers that leave no byte out."""
    estimate = Estimate(-1.2345678901234567, 0.12345678901234567, 14.5)
    decomposition = Decomposition(
        dict.fromkeys(RUNGS, 0.12345678901234567),
        dict.fromkeys(TERMS, estimate),
        dict.fromkeys(DETAILS, estimate),
        (),
        Mean(1.1, 2.2),
        Mean(3.3, 4.4),
    )
    probe = ProbeCost(2**32 - 1, 2**32 - 1, 0.1, 0.2, verified=False)
    epoch = Epoch(2**32 - 1, 2**64 - 1, 1.7e9, decomposition, probe)
    return Record(epoch, 2**32 - 1, "dropout_before_batchnorm")
