"""What the pictures take from the shared exercise data: tempos, ids of faults, muscles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from library.draft import read_draft

from .pose_files import PoseError
from .tempo import Tempo

DATA = Path(__file__).parent.parent / "docs" / "data"


@dataclass(frozen=True)
class Entry:
    """One exercise: its tempo, the ids of its faults, its main and its helping muscles.

    stretches: whether it lengthens them, and does not work them. All of this on muscles is no part
    of what it prints as, since only the pictures of muscles need it.
    """

    tempo: Tempo
    faults: tuple[str, ...]
    main: tuple[str, ...] = field(default=(), repr=False)
    helping: tuple[str, ...] = field(default=(), repr=False)
    stretches: bool = field(default=False, repr=False)


@lru_cache(maxsize=1)
def library() -> Mapping[str, Entry]:
    """Return every well-shaped exercise of the shared data by id.

    What else is wrong with the data, `python -m publishing check` says: a pose can be drawn while
    the texts beside it are still being written.
    """
    out = {}
    for entry in read_draft(DATA).entries["exercises"]:
        tempo = entry.record.tempo
        seconds = (tempo.out_seconds, tempo.hold_seconds, tempo.back_seconds)
        faults = tuple(fault.id for fault in entry.record.faults)
        muscles = entry.record.muscles
        out[entry.name] = Entry(
            Tempo(*map(float, seconds)),
            faults,
            muscles.primary,
            muscles.secondary,
            entry.record.stretches,
        )
    return out


def entry_of(exercise: str) -> Entry:
    """Return what the data say of an exercise, or raise PoseError when they cannot be read."""
    try:
        return library()[exercise]
    except KeyError:
        raise PoseError(
            f"{exercise}: no entry in {DATA / 'exercises.yml'} that can be read: "
            "`python -m publishing check` says what is wrong"
        ) from None
