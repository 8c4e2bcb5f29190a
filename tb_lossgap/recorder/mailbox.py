"""Bytes from one process to another through torch.distributed's store, never waiting.

A fault of the store closes the mailbox, with one warning: it must not reach the training.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from tb_lossgap.recorder.faults import warn

T = TypeVar("T")

# The store refuses more than 8 MiB at once, by closing the connection that training needs.
_PART = 2**20


class Store(Protocol):
    """What a mailbox needs of torch.distributed.Store, which is not in every build of torch."""

    def set(self, key: str, value: bytes, /) -> object: ...
    def get(self, key: str, /) -> bytes: ...
    def check(self, keys: list[str], /) -> bool: ...
    def delete_key(self, key: str, /) -> bool: ...


class Mailbox:
    """Named messages that any of the processes may put, and any may take."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.is_open = True

    def put(self, name: str, content: bytes = b"") -> None:
        """Leave a message; one of the same name is replaced."""
        parts = [content[start : start + _PART] for start in range(0, len(content), _PART)]
        for index, part in enumerate(parts):
            self._set(f"{name}/{index}", part)
        # Last: whoever finds this finds all parts.
        self._set(name, str(len(parts)).encode())

    def has(self, names: Iterable[str]) -> bool:
        """Whether all of these messages are there."""
        return bool(self._try(lambda: self._store.check(list(names))))

    def read(self, name: str) -> bytes | None:
        """The message, or None where there is none yet."""
        # Asked first: `get` waits for what is not there.
        if not self.has([name]):
            return None
        count = self._try(lambda: self._store.get(name))
        if count is None:
            return None
        parts = [self._try(lambda key=key: self._store.get(key)) for key in _keys(name, count)]  # type: ignore[misc]  # the default binds the loop's value
        return None if None in parts else b"".join(part for part in parts if part is not None)

    def take(self, name: str) -> bytes | None:
        """Read the message and make room for others."""
        content = self.read(name)
        if content is not None:
            count = -(-len(content) // _PART)
            for key in (name, *_keys(name, str(count).encode())):
                self._try(lambda key=key: self._store.delete_key(key))  # type: ignore[misc]  # as above
        return content

    def _set(self, key: str, value: bytes) -> None:
        self._try(lambda: self._store.set(key, value))

    def _try(self, act: Callable[[], T]) -> T | None:
        if not self.is_open:
            return None
        try:
            return act()
        except Exception as error:  # noqa: BLE001 - every backend raises its own
            self.is_open = False
            warn(
                f"the processes' losses cannot be put together ({type(error).__name__}); "
                "the first process goes on with its own. Training is not affected."
            )
            return None


def _keys(name: str, count: bytes) -> list[str]:
    return [f"{name}/{index}" for index in range(int(count))]
