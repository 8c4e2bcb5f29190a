"""Answers kept until their data change: bounded, and safe between threads."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")


class Cache(Generic[Value]):
    """At most `capacity` values, each good for as long as its stamp is the same."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Hashable, Value]] = OrderedDict()

    def get(self, key: Hashable, stamp: Hashable) -> Value | None:
        """The value that was put under the same stamp; a stale one is dropped."""
        with self._lock:
            if key not in self._kept:
                return None
            known, value = self._kept[key]
            if known != stamp:
                del self._kept[key]
                return None
            self._kept.move_to_end(key)
            return value

    def put(self, key: Hashable, stamp: Hashable, value: Value) -> None:
        """Keep a value, and forget what nobody has asked for the longest."""
        with self._lock:
            self._kept[key] = (stamp, value)
            self._kept.move_to_end(key)
            while len(self._kept) > self._capacity:
                self._kept.popitem(last=False)

    def get_or_make(self, key: Hashable, stamp: Hashable, make: Callable[[], Value]) -> Value:
        """The kept value or a new one; two threads may make the same one, neither waits."""
        value = self.get(key, stamp)
        if value is None:
            value = make()
            self.put(key, stamp, value)
        return value

    def __len__(self) -> int:
        return len(self._kept)
