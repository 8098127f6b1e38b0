"""The exercise record, complete against CERT, and the ladders that exercises stand on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from ..codes import CODE
from .base import (
    Line,
    MarkedLine,
    MarkedLines,
    Named,
    OneSideLine,
    Range,
    Record,
    ReferenceKeys,
    SearchIds,
    Sentence,
    ShortLine,
    Slug,
    Sourced,
    Term,
)
from .limits import Within

Source = Literal["post", "suggested"]
"""`post`: the words of one of the two posts. `suggested`: ours, from the references or practice."""


class Muscles(Record):
    """The muscles an exercise trains."""

    primary: Annotated[tuple[Annotated[Term, Named("muscle")], ...], Field(min_length=1)]
    """Ids of `muscles.yml`: the muscles the exercise is chosen for."""
    secondary: tuple[Annotated[Term, Named("muscle")], ...] = ()
    """Ids of `muscles.yml`: the muscles that help."""


class Dose(Record):
    """How much to do in one session."""

    source: Source
    """`post` when the numbers are those of a post, to the digit; otherwise `suggested`."""
    sets: Annotated[Range, Within("sets")] | None = None
    """Sets, as a number or `[fewest, most]`; left out when the source counts repetitions only."""
    reps: Annotated[Range, Within("reps")] | None = None
    """Repetitions in a set, as a number or `[fewest, most]`; left out when a set goes by time."""
    work_seconds: Annotated[Range, Within("time")] | None = None
    """Seconds of work in a set, in place of counting: hops, running, a movement that goes on."""
    unit: Literal["repetition", "step"] = "repetition"
    """What is counted."""
    hold_seconds: Annotated[Range, Within("hold")] | None = None
    """How long each repetition is held, when it is held."""
    first_hold_seconds: Annotated[PositiveInt, Within("firstHold")] | None = None
    """One hold before the first set, to feel the muscle that should work."""
    sides: Annotated[Term, Named("sides")]
    """Which sides the numbers are for (vocabulary `sides`)."""
    quote: Line | None = None
    """The post's own words for the dose, when `source` is `post`."""
    refs: ReferenceKeys = ()
    """References for a suggested dose."""


class Schedule(Record):
    """How often, and how long to rest; neither post says, so this is always suggested."""

    days_per_week: Annotated[Range, Within("perWeek")]
    """Days a week, not one after the other."""
    rest_seconds: Annotated[Range, Within("rest")]
    """Rest between sets, in seconds."""
    refs: ReferenceKeys
    """References for the schedule."""


class Tempo(Record):
    """How fast one repetition goes; the moving picture follows it."""

    out_seconds: Annotated[PositiveInt, Within("tempo")]
    """From the start position to the end position."""
    hold_seconds: Annotated[NonNegativeInt, Within("tempo")]
    """Pause in the end position; 0 when there is none."""
    back_seconds: Annotated[PositiveInt, Within("tempo")]
    """Back to the start position."""


class Fault(Record):
    """A common fault, shown beside the right movement."""

    id: Slug
    """Names the picture of the fault; unique in the exercise."""
    what: MarkedLine
    """What goes wrong, as the patient or the therapist sees it."""
    fix: MarkedLine
    """What to do instead."""
    chain_link: Annotated[Term, Named("chain link")] | None = None
    """The link of the chain that the fault mirrors; left out when it mirrors none."""


class Variation(Record):
    """A way to make the exercise easier or harder."""

    how: Sentence
    """What to change, as an instruction."""
    source: Source = "suggested"
    """`post` when a post says so."""


class Asks(Record):
    """What of the rule for going on a log can count; the rest is asked of the reader."""

    sessions: Annotated[PositiveInt, Field(le=12)] | None = None
    """So many sessions in a row. Left out beside `days`, and where the rule leaves it to the
    rules for every exercise (`move_on_sessions` of `safety.yml`)."""
    days: Annotated[PositiveInt, Field(le=56)] | None = None
    """For so many days, on as many days a week as the dose says; in place of `sessions`."""
    sets: Annotated[PositiveInt, Within("sets")] | None = None
    """At least so many sets."""
    reps: Annotated[PositiveInt, Within("reps")] | None = None
    """So many repetitions in each set; so many holds where the dose has no sets."""
    hold_seconds: Annotated[PositiveInt, Within("hold")] | None = None
    """Each held so long."""
    height_cm: Annotated[PositiveInt, Within("height")] | None = None
    """On a step so high."""


class Progression(Record):
    """An edge to the next exercise, with the rule for going on and the rule for coming back."""

    exercise: Annotated[Term, Named("exercise")]
    """Id of the next exercise."""
    kind: Annotated[Term, Named("progression kind")]
    """What changes on the way (vocabulary `progression kind`)."""
    asks: Asks | None = None
    """What of `when` a log can count, in the same numbers; left out where it can count nothing."""
    when: Sentence
    """Move on when this is true."""
    step_back_when: Sentence
    """Come back to this exercise when this is true of the next one."""
    source: Source = "suggested"
    """`post` when a post gives the rule for moving on."""


class Limit(Record):
    """A reason not to start, or to stop."""

    what: MarkedLine
    """The reason, said to the patient."""
    source: Source = "suggested"
    """`post` when a post says so."""


class Seed(Record):
    """Where a post names the exercise."""

    post: Annotated[Term, Named("post")]
    """The post (vocabulary `post`)."""
    said: Line
    """The post's own words."""


class Exercise(Record):
    """One exercise of the library."""

    id: Slug
    """Its address, the name of its page and of its pictures; never changes."""
    code: Annotated[str, Field(pattern=CODE)]
    """Two or three characters that stand for the exercise in a sheet's link; never changes."""
    name: ShortLine
    """What a physiotherapist calls it."""
    also_known_as: tuple[ShortLine, ...] = ()
    """Other names that people search for."""
    summary: Sentence
    """One sentence a patient understands: what it is and what it is for."""
    position: Annotated[Term, Named("position")]
    """The position of the body (vocabulary `position`)."""
    equipment: tuple[Annotated[Term, Named("equipment")], ...]
    """What is needed (vocabulary `equipment`); an empty list when nothing is."""
    step_height_cm: Annotated[Range, Within("height")] | None = None
    """How high the step is at first, in centimetres; for exercises that need a step."""
    band_is_needed: Sentence | None = None
    """Why the exercise makes no sense without its band, and what to choose instead."""
    one_side: OneSideLine | None = None
    """What one side only means: which leg stands, which moves (`{side}`, `{other side}`)."""
    stage: Annotated[Term, Named("stage")]
    """The stage of training it belongs to (vocabulary `stage`)."""
    goals: Annotated[tuple[Annotated[Term, Named("goal")], ...], Field(min_length=1)]
    """What it is for (vocabulary `goal`)."""
    muscles: Muscles
    """The muscles it trains, or stretches."""
    stretches: bool = False
    """Whether it stretches them and does not train them; left out when it does not."""
    chain_links: tuple[Annotated[Term, Named("chain link")], ...]
    """The links of the chain it trains against."""
    set_up: MarkedLines
    """How to get into the start position, a step a line."""
    steps: MarkedLines
    """What to do, a step a line."""
    feel: MarkedLine
    """What you should feel, and where."""
    cues: MarkedLines
    """Short reminders."""
    faults: Annotated[tuple[Fault, ...], Field(min_length=1)]
    """Common faults, each with its picture."""
    dose: Dose
    """How much to do in one session."""
    schedule: Schedule
    """How often, and how long to rest."""
    tempo: Tempo
    """How fast one repetition goes."""
    easier: Annotated[tuple[Variation, ...], Field(min_length=1)]
    """Ways to make it easier."""
    harder: Annotated[tuple[Variation, ...], Field(min_length=1)]
    """Ways to make it harder."""
    start_if: Sentence
    """Who starts on this rung."""
    progresses_to: tuple[Progression, ...] = ()
    """The next exercises."""
    avoid_if: tuple[Limit, ...] = ()
    """Reasons not to start, or to change the exercise first."""
    stop_if: Annotated[tuple[Limit, ...], Field(min_length=1)]
    """Reasons to stop."""
    seeds: tuple[Seed, ...] = ()
    """Where the posts name it; left out when neither does."""
    evidence: tuple[Sourced, ...] = ()
    """What studies show about this exercise; left empty when none was found."""
    evidence_gap: Sentence | None = None
    """What has not been studied, said plainly."""
    searches: SearchIds = ()
    """Where that says that something was not found: the searches."""


class Ladder(Record):
    """A row of exercises from easier to harder, each with an edge to the next."""

    id: Slug
    """Its address on the ladders page; never changes."""
    name: ShortLine
    """What the ladder trains."""
    summary: Sentence
    """One sentence: who it is for and where it leads."""
    rungs: Annotated[tuple[Annotated[Term, Named("exercise")], ...], Field(min_length=2)]
    """Ids of exercises, the easiest first; each progresses to the next."""
    then_running: Sentence
    """One sentence: how the last rung leads to running."""


class ExerciseFile(Record):
    """`exercises.yml`: the shared data file."""

    exercises: Annotated[tuple[Exercise, ...], Field(min_length=1)]
    """The library, in the order in which it is shown."""
    ladders: Annotated[tuple[Ladder, ...], Field(min_length=1)]
    """The progression ladders, in the order in which they are shown."""
