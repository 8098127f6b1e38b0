"""How a muscle recording (EMG) reads: its muscle, its value, and where its study stands."""

from __future__ import annotations

from markupsafe import Markup

from library import Library
from library.records.emg import EmgStudy, EmgValue


def anchor(study: EmgStudy) -> Markup:
    """Return where a study stands on the page; a key of letters, digits and underscores."""
    return Markup(study.id)


def muscle_words(library: Library, value: EmgValue) -> str:
    """Return the muscle of a measurement: "Gluteus medius, middle part"."""
    if value.muscle is None:
        return value.other_muscle or ""
    muscle = library.muscles[value.muscle]
    parts = [part.name for part in muscle.parts if part.id == value.part]
    return ", ".join((muscle.name, *(part[0].lower() + part[1:] for part in parts)))


def value_words(value: EmgValue) -> str:
    """Return a measurement in words: "81 (SD 42)", or "42 to 81" for a range."""
    if value.mean is None:
        return f"{value.low:g} to {value.high:g}"
    spread = f" ({value.spread_kind} {value.spread:g})" if value.spread else ""
    return f"{value.mean:g}{spread}"
