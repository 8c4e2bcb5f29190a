from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Rung(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RUNG_UNKNOWN: _ClassVar[Rung]
    TRAIN_REPORTED: _ClassVar[Rung]
    TRAIN_WEIGHTED: _ClassVar[Rung]
    TRAIN_FROZEN: _ClassVar[Rung]
    TRAIN_OBJECTIVE: _ClassVar[Rung]
    TRAIN_CLEAN: _ClassVar[Rung]
    TRAIN_EVAL: _ClassVar[Rung]
    TRAIN_VAL_MODEL: _ClassVar[Rung]
    VAL_WEIGHTED: _ClassVar[Rung]
    VAL_REPORTED: _ClassVar[Rung]

class Term(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TERM_UNKNOWN: _ClassVar[Term]
    TRAIN_AVERAGING: _ClassVar[Term]
    TIMING: _ClassVar[Term]
    OBJECTIVE: _ClassVar[Term]
    AUGMENTATION: _ClassVar[Term]
    DROPOUT: _ClassVar[Term]
    BATCHNORM: _ClassVar[Term]
    OTHER_MODE: _ClassVar[Term]
    WEIGHTS: _ClassVar[Term]
    GENERALISATION: _ClassVar[Term]
    VAL_AVERAGING: _ClassVar[Term]
    BATCHNORM_NOISE: _ClassVar[Term]
    BATCHNORM_STALE: _ClassVar[Term]
    INTERACTION: _ClassVar[Term]
    DRIFT: _ClassVar[Term]
    REVISIT: _ClassVar[Term]
    FIRST_VISIT: _ClassVar[Term]
RUNG_UNKNOWN: Rung
TRAIN_REPORTED: Rung
TRAIN_WEIGHTED: Rung
TRAIN_FROZEN: Rung
TRAIN_OBJECTIVE: Rung
TRAIN_CLEAN: Rung
TRAIN_EVAL: Rung
TRAIN_VAL_MODEL: Rung
VAL_WEIGHTED: Rung
VAL_REPORTED: Rung
TERM_UNKNOWN: Term
TRAIN_AVERAGING: Term
TIMING: Term
OBJECTIVE: Term
AUGMENTATION: Term
DROPOUT: Term
BATCHNORM: Term
OTHER_MODE: Term
WEIGHTS: Term
GENERALISATION: Term
VAL_AVERAGING: Term
BATCHNORM_NOISE: Term
BATCHNORM_STALE: Term
INTERACTION: Term
DRIFT: Term
REVISIT: Term
FIRST_VISIT: Term

class Mean(_message.Message):
    __slots__ = ("total", "weight")
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    total: float
    weight: float
    def __init__(self, total: _Optional[float] = ..., weight: _Optional[float] = ...) -> None: ...

class ProbeCost(_message.Message):
    __slots__ = ("batches", "steps", "seconds", "share", "verified")
    BATCHES_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    SECONDS_FIELD_NUMBER: _ClassVar[int]
    SHARE_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    batches: int
    steps: int
    seconds: float
    share: float
    verified: bool
    def __init__(self, batches: _Optional[int] = ..., steps: _Optional[int] = ..., seconds: _Optional[float] = ..., share: _Optional[float] = ..., verified: bool = ...) -> None: ...

class Note(_message.Message):
    __slots__ = ("code", "count", "text")
    CODE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    code: int
    count: int
    text: str
    def __init__(self, code: _Optional[int] = ..., count: _Optional[int] = ..., text: _Optional[str] = ...) -> None: ...

class EpochRecord(_message.Message):
    __slots__ = ("schema_version", "epoch", "global_step", "count", "wall_time", "complete", "rungs", "rung_losses", "terms", "term_values", "term_stderrs", "term_dfs", "train", "val", "crc", "probe", "notes", "verdict")
    SCHEMA_VERSION_FIELD_NUMBER: _ClassVar[int]
    EPOCH_FIELD_NUMBER: _ClassVar[int]
    GLOBAL_STEP_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    WALL_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    RUNGS_FIELD_NUMBER: _ClassVar[int]
    RUNG_LOSSES_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    TERM_VALUES_FIELD_NUMBER: _ClassVar[int]
    TERM_STDERRS_FIELD_NUMBER: _ClassVar[int]
    TERM_DFS_FIELD_NUMBER: _ClassVar[int]
    TRAIN_FIELD_NUMBER: _ClassVar[int]
    VAL_FIELD_NUMBER: _ClassVar[int]
    CRC_FIELD_NUMBER: _ClassVar[int]
    PROBE_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    VERDICT_FIELD_NUMBER: _ClassVar[int]
    schema_version: int
    epoch: int
    global_step: int
    count: int
    wall_time: float
    complete: bool
    rungs: _containers.RepeatedScalarFieldContainer[Rung]
    rung_losses: _containers.RepeatedScalarFieldContainer[float]
    terms: _containers.RepeatedScalarFieldContainer[Term]
    term_values: _containers.RepeatedScalarFieldContainer[float]
    term_stderrs: _containers.RepeatedScalarFieldContainer[float]
    term_dfs: _containers.RepeatedScalarFieldContainer[float]
    train: Mean
    val: Mean
    crc: int
    probe: ProbeCost
    notes: _containers.RepeatedCompositeFieldContainer[Note]
    verdict: str
    def __init__(self, schema_version: _Optional[int] = ..., epoch: _Optional[int] = ..., global_step: _Optional[int] = ..., count: _Optional[int] = ..., wall_time: _Optional[float] = ..., complete: bool = ..., rungs: _Optional[_Iterable[_Union[Rung, str]]] = ..., rung_losses: _Optional[_Iterable[float]] = ..., terms: _Optional[_Iterable[_Union[Term, str]]] = ..., term_values: _Optional[_Iterable[float]] = ..., term_stderrs: _Optional[_Iterable[float]] = ..., term_dfs: _Optional[_Iterable[float]] = ..., train: _Optional[_Union[Mean, _Mapping]] = ..., val: _Optional[_Union[Mean, _Mapping]] = ..., crc: _Optional[int] = ..., probe: _Optional[_Union[ProbeCost, _Mapping]] = ..., notes: _Optional[_Iterable[_Union[Note, _Mapping]]] = ..., verdict: _Optional[str] = ...) -> None: ...
