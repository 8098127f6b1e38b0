"""Shares the pages of a build with other processes, so that no core of a machine stands idle.

The build goes through its pages from the first on, and each helper from the last back; whoever
comes to a page first makes it. So nobody waits before they meet, however much one page takes.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
from collections.abc import Callable, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Generic, TypeVar

from mkdocs.structure.pages import Page

T = TypeVar("T")


def idle_cores() -> int:
    """Return how many processes may help a build: one a core, but for the build's own.

    None where a process cannot go on from where another is (Windows), or does so badly (macOS).
    """
    if "fork" not in multiprocessing.get_all_start_methods() or not hasattr(
        os, "sched_getaffinity"
    ):
        return 0
    return len(os.sched_getaffinity(0)) - 1


class Helpers(Generic[T]):
    """Processes that make pages of a build; they begin at once.

    Args:
        pages: In the order in which the build goes through them.
        make: Makes something of a page, in a helper; nothing when there is something to say of it,
            which is for the build to say.
        count: How many there are.
    """

    def __init__(self, pages: Sequence[Page], make: Callable[[Page], T | None], count: int) -> None:
        self._pages = pages
        self._index = {page.file.src_uri: index for index, page in enumerate(pages)}
        fork = multiprocessing.get_context("fork")
        self._left = fork.Array("i", [0, len(pages)])
        """From which page on, and up to which, nobody has taken any."""
        self._folder = TemporaryDirectory(prefix="level-hips-")
        self._processes: list[tuple[BaseProcess, Path]] = []
        self._made: dict[int, T | None] | None = None
        """What the helpers made, once they have ended."""
        for number in range(count):
            file = Path(self._folder.name, str(number))
            process = fork.Process(target=self._help, args=(make, file), daemon=True)
            process.start()
            self._processes.append((process, file))

    def take(self, page: Page) -> T | None:
        """Return what a helper made of a page; nothing of one that the build is to make itself.

        Args:
            page: The next one, or again the last.
        """
        index = self._index[page.file.src_uri]
        with self._left.get_lock():
            if index < self._left[1]:
                self._left[0] = index + 1
                return None
        if self._made is None:
            self._made = self._gathered()
        return self._made.get(index)

    def _help(self, make: Callable[[Page], T | None], file: Path) -> None:
        made: dict[int, T | None] = {}
        while True:
            with self._left.get_lock():
                if self._left[1] <= self._left[0]:
                    break
                self._left[1] -= 1
                index = self._left[1]
            made[index] = make(self._pages[index])
        file.write_bytes(pickle.dumps(made))

    def _gathered(self) -> dict[int, T | None]:
        """Wait for the helpers; the build makes the pages of one that did not come to its end."""
        made: dict[int, T | None] = {}
        for process, file in self._processes:
            process.join()
            if process.exitcode == 0:
                made |= pickle.loads(file.read_bytes())  # our own process wrote it, just now
        self._folder.cleanup()
        return made
