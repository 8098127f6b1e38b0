"""One at a time: `python3 -I publishing/alone.py LOCK COMMAND …` runs it while it holds a lock.

A build writes into `docs/` and into its cache before it is whole, so two in one folder would mix.
The lock is let go when the command and all that it started have ended.
The Makefile calls this file by its path, before anything is installed: it needs nothing of ours.
"""

from __future__ import annotations

import fcntl
import os
import sys
from pathlib import Path


def run_alone(lock: Path, command: list[str]) -> None:
    """Wait for the lock, then become the command.

    Args:
        lock: The file that is locked; made when it is missing.
        command: A program that the PATH finds, and its arguments.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    held = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Another build is running in this folder: waiting until it has ended.", flush=True)
        fcntl.flock(held, fcntl.LOCK_EX)
    os.set_inheritable(held, True)
    os.execvp(command[0], command)


if __name__ == "__main__":
    run_alone(Path(sys.argv[1]), sys.argv[2:])
