"""The bytes of format 1, as they lie in people's event files: they must never change in silence."""

from __future__ import annotations

from pathlib import Path

from tb_lossgap.gap.epoch import Decomposition, Epoch, ProbeCost
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.record.codec import Record, decode, encode
from tb_lossgap.record.metadata import SCHEMA_VERSION

GOLDEN = Path(__file__).parent / "golden" / "version-1.hex"

# Numbers that are easy to find among the bytes: 0.5 is ...e03f, 0.25 is ...d03f.
WRITTEN = Record(
    Epoch(
        epoch=3,
        step=192,
        wall_time=1_700_000_000.5,
        decomposition=Decomposition(
            rungs={
                "train_reported": 0.5,
                "train_weighted": 0.5,
                "train_frozen": 0.375,
                "train_eval": 0.25,
                "val_weighted": 0.25,
                "val_reported": 0.25,
            },
            terms={
                "train_averaging": Estimate(0.0),
                "timing": Estimate(-0.125, 0.015625, 14.0),
                "dropout": Estimate(-0.125, 0.03125, 14.0),
                "batchnorm": Estimate(0.0),
                "other_mode": Estimate(0.0),
                "generalisation": Estimate(0.0, 0.0625, 20.5),
                "val_averaging": Estimate(0.0),
            },
            details={"interaction": Estimate(0.0078125, 0.015625, 14.0)},
            notes=(Note(NoteCode.ZERO_WEIGHT, 2), Note(NoteCode.REPORTED, 0, "Verlust/üben")),
            train=Mean(2048.0, 4096.0),
            val=Mean(256.0, 1024.0),
        ),
        probe=ProbeCost(batches=16, steps=64, seconds=0.5, share=0.03125, verified=True),
    ),
    count=2,
    verdict="dropout",
)


def test_the_golden_record_is_read_as_it_was_written() -> None:
    assert decode(bytes.fromhex(GOLDEN.read_text())) == WRITTEN


def test_the_golden_record_is_written_anew_byte_by_byte() -> None:
    # A newer format gets a golden file of its own; this one then only has to be read.
    assert SCHEMA_VERSION == 1
    assert encode(WRITTEN) == bytes.fromhex(GOLDEN.read_text())
