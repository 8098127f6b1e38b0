"""One at a time: `python3 -I publishing/alone.py LOCK COMMAND …` runs it while it holds a lock.

A build writes into `docs/` and into its cache before it is whole, so two in one folder would mix.
The lock is let go when the command and all that it started have ended.
The Makefile calls this file by its path, before anything is installed: it needs nothing of ours.
"""

from __future__ import annotations

import fcntl
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def run_alone(lock: Path, command: list[str]) -> None:
    """Wait for the lock, then become the command.

    Args:
        lock: The file that is locked; made when it is missing.
        command: A program that the PATH finds, and its arguments.
    """
    os.set_inheritable(_locked(lock), True)
    os.execvp(command[0], command)


class Together:
    """A lock that the threads of one process hold together, and no other process meanwhile."""

    def __init__(self, lock: Path) -> None:
        self._lock = lock
        self._guard = threading.Lock()
        self._holders = 0
        self._held = -1

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock; the first of the threads waits for it, and says so."""
        with self._guard:
            if not self._holders:
                self._held = _locked(self._lock)
            self._holders += 1
        try:
            yield
        finally:
            with self._guard:
                self._holders -= 1
                if not self._holders:
                    os.close(self._held)


def _locked(lock: Path) -> int:
    """Wait for a lock, and return the open file that holds it until it is closed."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    held = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Another build is running in this folder: waiting until it has ended.", flush=True)
        fcntl.flock(held, fcntl.LOCK_EX)
    return held


if __name__ == "__main__":
    run_alone(Path(sys.argv[1]), sys.argv[2:])
