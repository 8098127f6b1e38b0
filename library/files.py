"""The data files, each with the record it must match."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .records.anatomy import Muscle, MuscleFile
from .records.angles import AngleFile, Seen
from .records.base import Record
from .records.chain import ChainFile, ChainLink
from .records.emg import EmgFile, EmgStudy
from .records.evidence import Claim, ClaimFile, Reference, ReferenceFile
from .records.exercise import Exercise, ExerciseFile, Ladder
from .records.grading import Design, GradingFile
from .records.injury import Injury, InjuryFile, Way
from .records.measured import (
    HipLine,
    HipLineFile,
    LeverFile,
    LeverRow,
    Measurement,
    MoverFile,
    MoverStill,
    Outline,
    OutlineFile,
    SliderRange,
    SpeedFile,
)
from .records.programme import Programme, ProgrammeFile
from .records.review import ClinicianReview, NotReviewed, Review, ReviewFile, ReviewSheet
from .records.safety import Caution, RedFlag, SafetyFile
from .records.searches import Search, SearchFile
from .records.words import (
    GlossaryEntry,
    GlossaryFile,
    SiteFile,
    Vocabulary,
    VocabularyFile,
    VocabularyTerm,
)


@dataclass(frozen=True)
class DataFile:
    """A data file: the record of its whole, and where its entries stand."""

    name: str
    whole: type[Record]
    lists: Mapping[str, type[Record]]
    """Each list of entries by key, with the record of one entry."""
    told_by: tuple[str, ...] = ()
    """The columns that together tell a row of a table from the others, which have no ids."""
    keyed: tuple[str, ...] = ()
    """The lists that a JSON file has as entries by their names, as scripts do."""

    @property
    def schema_line(self) -> str:
        """The first line that lets an editor complete and validate the file."""
        stem = self.name.removesuffix(".yml")
        return f"# yaml-language-server: $schema=schema/{stem}.schema.json"


DATA_FILES = (
    DataFile("vocabularies.yml", VocabularyFile, {"vocabularies": Vocabulary}),
    DataFile(
        "grading.yml",
        GradingFile,
        {
            "grades": VocabularyTerm,
            "designs": Design,
            "consistencies": VocabularyTerm,
            "directnesses": VocabularyTerm,
        },
    ),
    DataFile("references.yml", ReferenceFile, {"references": Reference}),
    DataFile("muscles.yml", MuscleFile, {"muscles": Muscle}),
    DataFile("chain.yml", ChainFile, {"links": ChainLink}),
    DataFile("exercises.yml", ExerciseFile, {"exercises": Exercise, "ladders": Ladder}),
    DataFile("injuries.yml", InjuryFile, {"injuries": Injury, "ways": Way}),
    DataFile("programmes.yml", ProgrammeFile, {"programmes": Programme}),
    DataFile("safety.yml", SafetyFile, {"red_flags": RedFlag, "cautions": Caution}),
    DataFile("claims.yml", ClaimFile, {"claims": Claim}),
    DataFile("emg.yml", EmgFile, {"emg_studies": EmgStudy}),
    DataFile(
        "reviews.yml",
        ReviewFile,
        {
            "reviews": Review,
            "review_sheets": ReviewSheet,
            "not_reviewed": NotReviewed,
            "clinician_reviews": ClinicianReview,
        },
    ),
    DataFile("glossary.yml", GlossaryFile, {"entries": GlossaryEntry}),
    DataFile("searches.yml", SearchFile, {"searches": Search}),
    DataFile("site.yml", SiteFile, {}),
)
"""Every data file that is YAML."""

TABLES = (DataFile("angles.csv", AngleFile, {"angles": Seen}, ("angle", "who", "task", "ref")),)
"""Every data file that is CSV, with one list: its rows."""

ALL_FILES = (*DATA_FILES, *TABLES)
"""Every data file that is written by hand."""

MEASURED = (
    DataFile(
        "docs/data/levers.csv",
        LeverFile,
        {"levers": LeverRow},
        ("source", "part", "flexion", "adduction", "turned_in"),
    ),
    DataFile("sheet/core/hip-lines.json", HipLineFile, {"lines": HipLine}, keyed=("lines",)),
    DataFile("macros/hip_outlines.json", OutlineFile, {"bones": Outline}),
    DataFile(
        "sheet/core/mover.json",
        MoverFile,
        {"sliders": SliderRange, "stills": MoverStill},
        keyed=("sliders",),
    ),
    DataFile("macros/speed.json", SpeedFile, {"measurements": Measurement}),
)
"""What programs measured or worked out, the same for every library; paths from the root."""
