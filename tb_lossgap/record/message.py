"""An epoch as the protobuf message that is stored, and back."""

from __future__ import annotations

from tb_lossgap.gap.epoch import Decomposition, Epoch, ProbeCost
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.names import DETAILS, RUNGS, TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.record import lossgap_pb2 as pb
from tb_lossgap.record.metadata import SCHEMA_VERSION

_MAX_TEXT = 80
_CODES = frozenset(NoteCode)


def message_of(epoch: Epoch) -> pb.EpochRecord:
    """Everything of an epoch; the texts of notes are cut to what a record has room for."""
    estimates = {**epoch.terms, **epoch.details}
    return pb.EpochRecord(
        schema_version=SCHEMA_VERSION,
        epoch=epoch.epoch,
        global_step=epoch.step,
        wall_time=epoch.wall_time,
        complete=epoch.complete,
        rungs=[name.upper() for name in epoch.rungs],
        rung_losses=epoch.rungs.values(),
        terms=[name.upper() for name in estimates],
        term_values=[estimate.value for estimate in estimates.values()],
        term_stderrs=[estimate.stderr for estimate in estimates.values()],
        term_dfs=[estimate.df for estimate in estimates.values()],
        train=_mean_message(epoch.decomposition.train),
        val=_mean_message(epoch.decomposition.val),
        probe=None if epoch.probe is None else _probe_message(epoch.probe),
        notes=[
            pb.Note(code=note.code, count=note.count, text=_shortened(note.text))
            for note in epoch.notes
        ],
    )


def epoch_of(message: pb.EpochRecord) -> Epoch:
    """The epoch in a message whose version is known and whose columns are whole.

    Names that a later version added to the same schema are left out.
    """
    decomposition = Decomposition(
        rungs=_rungs(message),
        terms=_estimates(message, TERMS),
        details=_estimates(message, DETAILS),
        notes=tuple(_note(note) for note in message.notes),
        train=Mean(message.train.total, message.train.weight),
        val=Mean(message.val.total, message.val.weight),
    )
    return Epoch(
        epoch=message.epoch,
        step=message.global_step,
        wall_time=message.wall_time,
        decomposition=decomposition,
        probe=_probe(message.probe) if message.HasField("probe") else None,
        complete=message.complete,
    )


def _mean_message(mean: Mean) -> pb.Mean:
    return pb.Mean(total=mean.total, weight=mean.weight)


def _probe_message(probe: ProbeCost) -> pb.ProbeCost:
    message = pb.ProbeCost(
        batches=probe.batches, steps=probe.steps, seconds=probe.seconds, share=probe.share
    )
    if probe.verified is not None:
        message.verified = probe.verified
    return message


def _shortened(text: str) -> str:
    """At most _MAX_TEXT characters that UTF-8 can hold: names may come from a file system."""
    sound = text.encode("utf-8", "replace").decode()
    return sound if len(sound) <= _MAX_TEXT else f"{sound[: _MAX_TEXT - 1]}…"


def _rungs(message: pb.EpochRecord) -> dict[str, float]:
    stored: dict[int, float] = dict(zip(message.rungs, message.rung_losses, strict=True))
    codes = {name: pb.Rung.Value(name.upper()) for name in RUNGS}
    return {name: stored[code] for name, code in codes.items() if code in stored}


def _estimates(message: pb.EpochRecord, names: tuple[str, ...]) -> dict[str, Estimate]:
    columns = zip(message.term_values, message.term_stderrs, message.term_dfs, strict=True)
    stored: dict[int, tuple[float, float, float]]
    stored = dict(zip(message.terms, columns, strict=True))
    codes = {name: pb.Term.Value(name.upper()) for name in names}
    return {name: Estimate(*stored[code]) for name, code in codes.items() if code in stored}


def _probe(message: pb.ProbeCost) -> ProbeCost:
    return ProbeCost(
        batches=message.batches,
        steps=message.steps,
        seconds=message.seconds,
        share=message.share,
        verified=message.verified if message.HasField("verified") else None,
    )


def _note(message: pb.Note) -> Note:
    # A code that a later version added, with the same schema, still has its words.
    code = NoteCode(message.code) if message.code in _CODES else NoteCode.OTHER
    return Note(code, message.count, message.text)
