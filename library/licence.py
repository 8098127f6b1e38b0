"""The licence of all that is published here: words, data and pictures.

The page About says in words what it allows.
"""

NAME = "CC BY 4.0"
ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
SPDX = "CC-BY-4.0"
"""Its name in lists for programs."""
