"""What a sheet can hold, written by `make generate` from the site's own table."""

LIMITS: dict[str, tuple[float, float]] = {
    "sets": (1, 20),
    "reps": (1, 200),
    "hold": (1, 600),
    "time": (1, 3600),
    "firstHold": (1, 120),
    "rest": (0, 900),
    "perWeek": (1, 7),
    "weeks": (1, 52),
    "load": (0.25, 500),
    "height": (1, 100),
    "painLimit": (0, 10),
    "tempo": (0, 60),
}
"""Smallest and largest value of each number, by its name on a sheet."""

NOTE_LENGTH = 160
TITLE_LENGTH = 60
STOP_RULE_LENGTH = 160
CONTACT_LENGTH = 120

MOST_ITEMS = 24
