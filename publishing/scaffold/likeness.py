"""Which exercise another is most like, by the words of its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

_JOINING = re.compile(r"\b(with|against|from|to|on|in|over|and)\b")


def nearest_by_words(name: str, others: Mapping[str, Iterable[str]]) -> str | None:
    """Return the key whose names share most with a name, or None when none shares a word.

    A word that few exercises have in their names counts more, and so does the last one, which says
    what the exercise is: a single-leg bridge is more like a bridge than like a single-leg press.

    Args:
        name: The name.
        others: The names of each other exercise.
    """
    words = {key: {word for one in names for word in _words(one)} for key, names in others.items()}
    count = Counter(word for those in words.values() for word in those)
    asked = _words(name)
    kind = (_words(_JOINING.split(name.lower())[0]) or asked)[-1:]

    def likeness(key: str) -> float:
        shared = words[key] & set(asked)
        return sum(log(1 + len(words) / count[word]) * (1 + (word in kind)) for word in shared)

    best = max(words, key=likeness, default=None)
    return best if best is not None and likeness(best) > 0 else None


def _words(name: str) -> list[str]:
    found = re.findall(r"[^\W_]+", _JOINING.sub(" ", name.lower()))
    return [word.removesuffix("s") if len(word) > 3 else word for word in found]
