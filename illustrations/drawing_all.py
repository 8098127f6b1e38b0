"""Draws many figures at once."""

from __future__ import annotations

import ctypes
import gzip
import os
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor

from . import SAME_ARITHMETIC
from .catalogue import OUTPUT, read_index, write_index
from .every_figure import entry, expected_files, figures_of, job_of, jobs
from .exercise_figures import Figure
from .inputs import WORK
from .pose_files import PoseError

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
"""What `mallopt` of glibc calls the sizes from which memory is handed back, and asked for apart."""


def draw_jobs(names: Iterable[str]) -> Iterator[tuple[str, list[Figure]]]:
    """Yield each job with its figures, drawn on all cores, or raise PoseError.

    An exercise and what works in it are drawn by one process, which finds their poses once. What
    takes longest, which is what has most files, comes first, so that no core waits at the end.
    """
    files = Counter(job_of(file) for file in expected_files())
    together: dict[str, list[str]] = {}
    for name in names:
        together.setdefault(name.removeprefix(f"{WORK}/"), []).append(name)
    chosen = sorted(together.values(), key=lambda own: -sum(files[job] for job in own))
    with ProcessPoolExecutor(os.cpu_count(), initializer=_keep_memory) as pool:
        for own, drawn in zip(chosen, pool.map(_drawn, chosen), strict=True):
            yield from zip(own, drawn, strict=True)


def _keep_memory() -> None:
    """Let this process keep the memory of arrays that it is done with, where that can be said.

    A picture takes some hundred arrays of several megabytes, one after the other. The C library
    would hand each one back, and the system would clear the same pages every time: an eighth of
    all the time.
    """
    tell = getattr(ctypes.CDLL(None), "mallopt", None) if os.name == "posix" else None
    if tell is not None:
        for threshold in (M_MMAP_THRESHOLD, M_TRIM_THRESHOLD):
            tell(threshold, 1 << 30)


def _drawn(names: list[str]) -> list[list[Figure]]:
    return [figures_of(name) for name in names]


def write(names: list[str]) -> list[str]:
    """Draw jobs, write files and index, delete what no pose file asks for.

    Return the paths written. Raises PoseError for unknown names and undrawable poses, and
    RuntimeError where the pictures would not be those of another machine.
    """
    if not SAME_ARITHMETIC:
        raise RuntimeError("numpy was loaded before illustrations; import illustrations first")
    unknown = sorted(set(names) - set(jobs()))
    if unknown:
        raise PoseError(f"no pose file for {', '.join(unknown)}; there are: {', '.join(jobs())}")
    index, written = read_index(), []
    for _, figures in draw_jobs(names):
        for figure in figures:
            target = OUTPUT / figure.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(figure.content)
            index[figure.file] = entry(figure)
            written.append(figure.file)
    expected = set(expected_files())
    for file in sorted(set(index) - expected):
        (OUTPUT / file).unlink(missing_ok=True)
    write_index({file: e for file, e in index.items() if file in expected})
    return written


def benchmark() -> str:
    """Draw everything without writing and return time and sizes, in plain words."""
    begun = time.perf_counter()
    figures = [f for _, drawn in draw_jobs(jobs()) for f in drawn]
    seconds = time.perf_counter() - begun
    sizes = {
        f.file: len(gzip.compress(f.content, mtime=0)) for f in figures if f.file.endswith(".svg")
    }
    lines = [f"{len(figures)} files in {seconds:.0f} s on {os.cpu_count()} cores"]
    for kind, chosen in (
        ("stills", [f for f in sizes if not f.endswith("move.svg")]),
        ("movements", [f for f in sizes if f.endswith("move.svg")]),
    ):
        largest = max(chosen, key=lambda f: sizes[f])
        lines.append(
            f"{kind}: median {statistics.median(sizes[f] for f in chosen):.0f} bytes "
            f"gzipped, largest {sizes[largest]} ({largest})"
        )
    return "\n".join(lines)
