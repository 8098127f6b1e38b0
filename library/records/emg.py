"""Muscle recordings (EMG): what studies measured, in their own words and units."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Line, Named, Record, ShortLine, Slug, Term
from .evidence import Key

Percent = Annotated[float, Field(gt=0, le=300)]
"""A share of the effort that a muscle is compared with, in percent."""


class EmgValue(Record):
    """One measurement: one muscle in one exercise of one study."""

    exercise: ShortLine
    """The exercise as the study calls it, in plain words."""
    library: Annotated[Term, Named("exercise")] | None
    """The exercise of the library that it is; `null` when it is none of them."""
    close_to: Annotated[Term, Named("exercise")] | None = None
    """The exercise of the library that it is close to, when it is none of them."""
    differs: ShortLine | None = None
    """How it differs from that one, to be read after its name: "without a band"."""
    muscle: Annotated[Term, Named("muscle")] | None = None
    """The muscle, by its id in `muscles.yml`."""
    part: Slug | None = None
    """The part of that muscle, by its id there, when the study tells parts apart."""
    other_muscle: ShortLine | None = None
    """The muscle in words, when it does not stand in `muscles.yml`."""
    mean: Percent | None = None
    """The mean of all people, in the study's unit."""
    low: Percent | None = None
    """The lower end, where the source gives a range instead of a mean."""
    high: Percent | None = None
    """The upper end of that range."""
    spread: Percent | None = None
    """How far people differ, in the same unit."""
    spread_kind: Literal["SD", "SE", "CI"] | None = None
    """What the spread is: standard deviation, standard error, or half a 95% interval."""
    load: ShortLine | None = None
    """What was lifted or pulled, with a capital; left out when what was read does not say."""
    read: Literal["abstract", "table", "full-text", "second-hand"]
    """Where the number was read; `second-hand` is another text about the study."""
    note: Line | None = None
    """What else belongs to the number."""

    @property
    def exercise_of_library(self) -> str | None:
        """The exercise of the library whose page shows it: the same one, or the one it is near."""
        return self.library or self.close_to


class EmgStudy(Record):
    """Everything that was read of one study, to be compared within it only."""

    id: Annotated[Key, Named("reference")]
    """Its key in `references.yml`, and its place on the page."""
    kind: Literal["study", "review"]
    """A `study` measured; a `review` repeats what studies measured."""
    who: ShortLine | None = None
    """Who was measured, and how many; left out when what was read does not say."""
    electrodes: Literal["skin", "fine wire"] | None = None
    """Electrodes on the `skin`, or a `fine wire` in the muscle; left out when not said."""
    unit: Literal["%MVIC", "%nEMG"]
    """Percent of the strongest effort without movement, or of another normalising effort."""
    note: Line | None = None
    """What a reader has to know of all its numbers."""
    values: Annotated[tuple[EmgValue, ...], Field(min_length=1)]
    """The measurements, in the order of the source."""


class EmgFile(Record):
    """`emg.yml`."""

    emg_studies: Annotated[tuple[EmgStudy, ...], Field(min_length=1)]
    """The studies, the oldest first, then the reviews."""
