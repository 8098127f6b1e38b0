"""The shapes of the data, written by `make generate`: plain values, as they stand in the files."""

from __future__ import annotations

from typing import Literal, TypedDict

Range = list[int]
"""The smallest and the largest number; the same where there is but one."""


class Asks(TypedDict):
    """What of the rule for going on a log can count; the rest is asked of the reader."""

    # So many sessions in a row. Left out beside `days`, and where the rule leaves it to the rules
    # for every exercise (`move_on_sessions` of `safety.yml`).
    sessions: int | None

    # For so many days, on as many days a week as the dose says; in place of `sessions`.
    days: int | None

    # At least so many sets.
    sets: int | None

    # So many repetitions in each set; so many holds where the dose has no sets.
    reps: int | None

    # Each held so long.
    hold_seconds: int | None

    # On a step so high.
    height_cm: int | None


class Digests(TypedDict):
    """Eight hexadecimal digits a part of what a patient follows: "what changed" can name it."""

    # How to do it.
    instructions: str

    # How much of it.
    dose: str

    # When not to start, and when to stop.
    safety: str


class Dose(TypedDict):
    """How much to do in one session."""

    # `post` when the numbers are those of a post, to the digit; otherwise `suggested`.
    source: Literal["post", "suggested"]

    # Sets, as a number or `[fewest, most]`; left out when the source counts repetitions only.
    sets: Range | None

    # Repetitions in a set, as a number or `[fewest, most]`; left out when a set goes by time.
    reps: Range | None

    # Seconds of work in a set, in place of counting: hops, running, a movement that goes on.
    work_seconds: Range | None

    # What is counted.
    unit: Literal["repetition", "step"]

    # How long each repetition is held, when it is held.
    hold_seconds: Range | None

    # One hold before the first set, to feel the muscle that should work.
    first_hold_seconds: int | None

    # Which sides the numbers are for (vocabulary `sides`).
    sides: str

    # The post's own words for the dose, when `source` is `post`.
    quote: str | None

    # References for a suggested dose.
    refs: list[str]


class Edition(TypedDict):
    """A state of the library's content."""

    # Eight hexadecimal digits of all that a sheet shows.
    id: str

    # The day on which it was first published: YYYY-MM-DD.
    date: str

    # Eight hexadecimal digits of the rules for every exercise.
    rules: str


class Exercise(TypedDict):
    """An exercise with its words, its page and its drawings."""

    # Its address, the name of its page and of its pictures; never changes.
    id: str

    # Two or three characters that stand for the exercise in a sheet's link; never changes.
    code: str

    # What a physiotherapist calls it.
    name: str

    # Other names that people search for.
    also_known_as: list[str]

    # One sentence a patient understands: what it is and what it is for.
    summary: str

    # The position of the body (vocabulary `position`).
    position: str

    # What is needed (vocabulary `equipment`); an empty list when nothing is.
    equipment: list[str]

    # How high the step is at first, in centimetres; for exercises that need a step.
    step_height_cm: Range | None

    # Why the exercise makes no sense without its band, and what to choose instead.
    band_is_needed: str | None

    # What one side only means: which leg stands, which moves (`{side}`, `{other side}`).
    one_side: str | None

    # The stage of training it belongs to (vocabulary `stage`).
    stage: str

    # What it is for (vocabulary `goal`).
    goals: list[str]

    # The muscles it trains, or stretches.
    muscles: Muscles

    # Whether it stretches them and does not train them; left out when it does not.
    stretches: bool

    # The links of the chain it trains against.
    chain_links: list[str]

    # How to get into the start position, a step a line.
    set_up: list[str]

    # What to do, a step a line.
    steps: list[str]

    # What you should feel, and where.
    feel: str

    # Short reminders.
    cues: list[str]

    # Common faults, each with its picture.
    faults: list[Fault]

    dose: Dose

    # How often, and how long to rest.
    schedule: Schedule

    # How fast one repetition goes.
    tempo: Tempo

    # Ways to make it easier.
    easier: list[Variation]

    # Ways to make it harder.
    harder: list[Variation]

    # Who starts on this rung.
    start_if: str

    # The next exercises.
    progresses_to: list[Progression]

    # Reasons not to start, or to change the exercise first.
    avoid_if: list[Limit]

    # Reasons to stop.
    stop_if: list[Limit]

    # Where the posts name it; left out when neither does.
    seeds: list[Seed]

    # What studies show about this exercise; left empty when none was found.
    evidence: list[Sourced]

    # What has not been studied, said plainly.
    evidence_gap: str | None

    # Where that says that something was not found: the searches.
    searches: list[str]

    # The suggested dose in words.
    dose_words: str

    # On which days and with how much rest, in words.
    schedule_words: str

    # Its page, below the site's root, such as `exercises/clam/`.
    url: str

    # The address of its ActivityDefinition in HL7 FHIR.
    definition: str

    # What an edition remembers of it.
    digests: Digests

    # Its drawings.
    figures: Figures


class Fault(TypedDict):
    """A common fault, shown beside the right movement."""

    # Names the picture of the fault; unique in the exercise.
    id: str

    # What goes wrong, as the patient or the therapist sees it.
    what: str

    # What to do instead.
    fix: str

    # The link of the chain that the fault mirrors; left out when it mirrors none.
    chain_link: str | None


class Figure(TypedDict):
    """A drawing."""

    # Its file, below the site's root.
    src: str

    # Pixels.
    width: int

    # Pixels.
    height: int

    # What it shows.
    alt: str


class Figures(TypedDict):
    """The drawings of an exercise."""

    # The start position.
    start: Figure

    # The end of the movement.
    end: Figure

    # Its faults, by their id.
    faults: dict[str, Figure]

    # Whether two more show what works in it, `works-start.svg` and `works-end.svg`.
    works: bool


class Ladder(TypedDict):
    """A row of exercises from easier to harder, each with an edge to the next."""

    # Its address on the ladders page; never changes.
    id: str

    # What the ladder trains.
    name: str

    # One sentence: who it is for and where it leads.
    summary: str

    # Ids of exercises, the easiest first; each progresses to the next.
    rungs: list[str]

    # One sentence: how the last rung leads to running.
    then_running: str


class Limit(TypedDict):
    """A reason not to start, or to stop."""

    # The reason, said to the patient.
    what: str

    # `post` when a post says so.
    source: Literal["post", "suggested"]


class Muscles(TypedDict):
    """The muscles an exercise trains."""

    # Ids of `muscles.yml`: the muscles the exercise is chosen for.
    primary: list[str]

    # Ids of `muscles.yml`: the muscles that help.
    secondary: list[str]


class NoPainGuide(TypedDict):
    """A place of the body at which the pain guide must not be used."""

    # The place (vocabulary `place`).
    place: str

    # What the page of a pain at that place says where others show the guide.
    instead: str

    # What it says in place of the rule for stopping that names the guide's limit. A sheet for that
    # pain holds it as its own rule, and is known by these words.
    stop_rule: str


class PainGuide(TypedDict):
    """How much pain is allowed during exercise."""

    # What it is for, in one sentence.
    intro: str

    # From least to most.
    zones: list[PainZone]

    # The rule for the morning after.
    next_morning: str

    # Where the guide must not be used.
    never_for: list[str]

    # Where it comes from, and how far that carries.
    where_from: str

    # Where that says that something was not found: the searches.
    searches: list[str]

    # References.
    refs: list[str]


class PainZone(TypedDict):
    """One zone of the pain guide."""

    # Unique in the guide.
    id: str

    # What to do, in a word or two.
    label: str

    # Lowest score of the zone.
    from_score: int

    # Highest score of the zone.
    to_score: int

    # What to do.
    do: str


class Progression(TypedDict):
    """An edge to the next exercise, with the rule for going on and the rule for coming back."""

    # Id of the next exercise.
    exercise: str

    # What changes on the way (vocabulary `progression kind`).
    kind: str

    # What of `when` a log can count, in the same numbers; left out where it can count nothing.
    asks: Asks | None

    # Move on when this is true.
    when: str

    # Come back to this exercise when this is true of the next one.
    step_back_when: str

    # `post` when a post gives the rule for moving on.
    source: Literal["post", "suggested"]


class Reference(TypedDict):
    """One reference: a paper, or a page of a reference work."""

    # Short name by which it is cited.
    key: str

    # `paper`, or a `page` of an anatomy or health-service reference.
    kind: Literal["paper", "page"]

    # Surname and initials, in order; `et al.` as the last when the list is cut.
    authors: list[str]

    # Full title.
    title: str

    # Journal; for a page, who publishes it.
    journal: str

    # Year of publication.
    year: int | None

    # Volume, in quotes.
    volume: str | None

    # Issue, in quotes.
    issue: str | None

    # Pages or article number, in quotes.
    pages: str | None

    # DOI, without an address in front.
    doi: str | None

    # PubMed number, in quotes.
    pmid: str | None

    # Address, for a page.
    url: str | None

    # The month in which a page without a date was read, as "2026-11", in quotes.
    read_in: str | None

    # Whether its existence and the text relied on were read; only then may it be cited.
    verified: bool

    # Fields still to be checked; they are left out of the printed reference.
    unverified_fields: list[str]

    # How many people took part, when known.
    people: int | None

    # What kind of study it is; of a review, its best studies (`grading.yml`).
    design: str | None

    # How many studies a review covers; left out for a single study.
    studies: int | None

    # What kind of study it is, and what limits it.
    note: str | None

    # Where that says that something was not found: the searches.
    searches: list[str]


class Safety(TypedDict):
    """The rules for every exercise."""

    # When to stop.
    stop_rules: list[str]

    # How to use a band safely.
    band_rules: list[str]

    # How much pain is allowed.
    pain_guide: PainGuide

    # Where the guide does not hold; a sheet for a pain there is known by its stop rule.
    no_pain_guide_at: list[NoPainGuide]

    # When to move on from any exercise.
    move_on_rules: list[str]

    # In how many sessions in a row those have to hold.
    move_on_sessions: int


class Schedule(TypedDict):
    """How often, and how long to rest; neither post says, so this is always suggested."""

    # Days a week, not one after the other.
    days_per_week: Range

    # Rest between sets, in seconds.
    rest_seconds: Range

    # References for the schedule.
    refs: list[str]


class Seed(TypedDict):
    """Where a post names the exercise."""

    # The post (vocabulary `post`).
    post: str

    # The post's own words.
    said: str


class Sourced(TypedDict):
    """A statement with the references that carry it."""

    # What the reference shows, in one plain sentence of our own.
    says: str

    # Keys of `references.yml`; only verified references may be cited.
    refs: list[str]

    # Where it says that something was not found: the searches.
    searches: list[str]


class Tempo(TypedDict):
    """How fast one repetition goes; the moving picture follows it."""

    # From the start position to the end position.
    out_seconds: int

    # Pause in the end position; 0 when there is none.
    hold_seconds: int

    # Back to the start position.
    back_seconds: int


class Variation(TypedDict):
    """A way to make the exercise easier or harder."""

    # What to change, as an instruction.
    how: str

    # `post` when a post says so.
    source: Literal["post", "suggested"]


class DataPackage(TypedDict):
    """What the packages `level-hips-data` hold: each field is a file of theirs."""

    # Which state of the content this is.
    edition: Edition

    # The exercises, in the order in which they are shown.
    exercises: list[Exercise]

    # The ladders: exercises from easier to harder.
    ladders: list[Ladder]

    # The references that may be cited: somebody has read at least the abstract.
    references: list[Reference]

    safety: Safety
