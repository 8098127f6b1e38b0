"""What the data quote from the two posts, kept without the posts.

The posts are not ours to publish, so the repository does not hold them. It holds a digest of every
piece that is quoted, written only after each piece was found in them, letter by letter:
`python -m tests.library.quotations POST ...`, with the texts of the posts. From then on a changed
letter of a quotation is noticed by whoever has no post at hand.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from library import Library
from library.load import load_library

ROOT = Path(__file__).parents[2]
RECORD = Path(__file__).parent / "quotations.txt"
LEFT_OUT = " … "
"""Stands in a quotation where words of the post are left out."""


def quotations(library: Library) -> Iterator[tuple[str, str]]:
    """Yield every quotation of the posts in the data: where it stands, and its words."""
    for claim in library.claims.values():
        yield claim.id, claim.quote
    for exercise in library.exercises.values():
        for number, seed in enumerate(exercise.seeds, 1):
            yield f"{exercise.id}.seeds.{number}", seed.said
        if exercise.dose.quote:
            yield f"{exercise.id}.dose", exercise.dose.quote


def digests(library: Library) -> dict[str, str]:
    """Return a digest of the words of every quotation, by where it stands."""
    return {
        place: hashlib.sha256(words.encode()).hexdigest()[:16]
        for place, words in quotations(library)
    }


def read_record() -> dict[str, str]:
    """Return the digests of what was found in the posts, by where it stands."""
    lines = RECORD.read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def not_in(posts: list[str], library: Library) -> list[str]:
    """Return a line for every piece of a quotation that stands in none of the posts.

    Only the spaces between words may differ; a quotation comes from one post, in its order.
    """
    whole = [" ".join(post.split()) for post in posts]
    return [
        f"{place}: in no post: {words}"
        for place, words in quotations(library)
        if not any(_in_order(words.split(LEFT_OUT), post) for post in whole)
    ]


def _in_order(pieces: list[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def main(posts: list[str]) -> int:
    """Compare every quotation with the posts, and put it on record when all are there."""
    library = load_library(ROOT / "docs/data")
    wrong = not_in([Path(post).read_text(encoding="utf-8") for post in posts], library)
    if wrong or not posts:
        print("\n".join(wrong) or "name the files that hold the posts")
        return 1
    lines = [f"{place} {digest}" for place, digest in digests(library).items()]
    head = "# Written by `python -m tests.library.quotations POST ...` from the posts' own texts."
    RECORD.write_text("\n".join((head, *lines, "")), encoding="utf-8")
    print(f"{len(lines)} quotations stand in the posts.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
