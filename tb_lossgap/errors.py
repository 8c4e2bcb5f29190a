"""Every error that tb_lossgap raises on purpose, in one tree."""

from __future__ import annotations


class LossGapError(Exception):
    """Something is wrong that the user can mend; the message says what to do."""


class EmptyMeanError(LossGapError):
    """A mean was asked of nothing."""


class EvidenceError(LossGapError, ValueError):
    """Losses, weights or probed values do not fit together."""


class WatchError(LossGapError, ValueError):
    """`watch` was given something that it cannot watch."""


class CollectiveError(LossGapError):
    """A replay was about to call a collective, which the other processes do not call."""


class UnshardableError(LossGapError):
    """Sharded parameters cannot be gathered; the message is the reason, in words."""


class RecordError(LossGapError):
    """A stored record cannot be used."""


class CorruptRecordError(RecordError):
    """A stored record does not match its own checksum, or is not a record."""


class NewerRecordError(RecordError):
    """A stored record was written by a newer tb_lossgap."""


class LogdirError(LossGapError):
    """A log directory is missing, unreadable or holds no loss-gap record."""


class QueryError(LossGapError, ValueError):
    """A request to the plugin lacks a parameter or asks for too much."""
