"""How many batches may be probed: a share of training time, from measured costs."""

from __future__ import annotations

import math

# Beneath this many seconds an interval the budget does not bind: on a toy whose epoch
# lasts 40 ms nobody minds, and everybody wants the answer.
ALLOWANCE_S = 0.25
# Fewer batches than this give intervals too wide to say anything.
FEWEST = 8
# More than this buys little: the standard error falls with the square root.
MOST = 256
# With fewer than this, all time goes into the terms, none into what explains them.
DETAILED_FROM = 2 * FEWEST
# The most to hold before the first interval's length and costs are known.
FIRST = 32
# A batch's replays at the interval's end, in units of those before its step.
_END_SHARE = 3.0
# Kept copies of batches may take this much memory.
MEMORY_BYTES = 256 * 2**20


class Budget:
    """Plans the number of probed batches from what the last intervals cost.

    `share` is the part of training time that probing may take.
    """

    def __init__(self, share: float) -> None:
        self.share = share
        self._training_s = 0.0
        self._batch_s = 0.0  # one batch, from its copy to its last replay
        self._batch_bytes = 0
        self._skipped = 0

    @property
    def is_open(self) -> bool:
        return self.share > 0

    def allowed_s(self, training_s: float) -> float:
        """Seconds of probing that an interval of so many seconds of training may take."""
        return max(self.share * training_s, ALLOWANCE_S)

    def affordable(self, training_s: float, batch_s: float) -> int:
        """How many batches that pays for."""
        if batch_s <= 0:
            return MOST
        return int(self.allowed_s(training_s) / batch_s)

    def learn(self, *, training_s: float, batch_s: float, batch_bytes: int) -> None:
        """Take in what an interval was and what one batch of it cost."""
        self._training_s = training_s
        self._batch_bytes = max(batch_bytes, 1)
        # The newest measurement counts half: machines are noisy, models change speed.
        self._batch_s = batch_s if not self._batch_s else 0.5 * (self._batch_s + batch_s)

    def wait(self, training_s: float) -> int:
        """Every how many intervals a probe of the fewest batches is paid for; 1 where each is."""
        if not self._batch_s:
            return 1
        return max(1, math.ceil(FEWEST * self._batch_s / self.allowed_s(training_s)))

    def first(self, before_s: float) -> int:
        """How many batches to hold in the first interval, from what the first one has cost.

        The allowance's worth, since nobody knows yet how long the interval will train.
        """
        return max(FEWEST, min(FIRST, self.affordable(0.0, (1.0 + _END_SHARE) * before_s)))

    @property
    def is_new(self) -> bool:
        """Whether no interval has been measured yet."""
        return not self._batch_s

    def plan(self) -> int:
        """How many batches to probe in the interval that starts; 0 to let it pass."""
        if not self.is_open:
            return 0
        if not self._batch_s:
            return FEWEST
        every = self.wait(self._training_s)
        self._skipped += 1
        if self._skipped < every:
            return 0
        self._skipped = 0
        most = min(MOST, MEMORY_BYTES // self._batch_bytes)
        affordable = self.affordable(self._training_s, self._batch_s)
        return max(1, min(most, max(FEWEST, affordable)))
