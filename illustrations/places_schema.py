"""The schema of `poses/places.yml`: a body to point at, and where its places are."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .pose_schema import Key, Number, Strict


class Reach(Strict):
    """What a finger hits for a place: on both sides of the body's middle, round its height.

    Its least width and height are a finger's, 44 pixels on a telephone that is 360 wide.
    """

    inner: Number = Field(
        0.0,
        description="Metres from the middle of the body to where it begins; 0: it goes across.",
        ge=0,
        le=0.5,
    )
    outer: Number = Field(description="Metres from the middle of the body to where it ends.", gt=0)
    above: Number = Field(description="Metres above the middle of the place.", gt=0)
    below: Number = Field(description="Metres below the middle of the place.", gt=0)


class Spot(Strict):
    """One place of the body, marked by a round spot on each side, or by one in the middle."""

    place: str = Field(description="Its id in the vocabulary `place` of vocabularies.yml.")
    view: Literal["front", "back"] = Field(description="The picture that it is marked on.")
    between: tuple[str, ...] = Field(
        strict=False,
        min_length=1,
        description=(
            "Landmarks, of the left side where there are two; the middle between them is marked, "
            "and on the right the same."
        ),
    )
    beyond: Number = Field(
        0.0, description="Metres that the mark lies further out, where the outer side hurts."
    )
    lower: Number = Field(0.0, description="Metres that the mark lies below the landmarks.")
    reach: Reach = Field(description="What a finger hits.")


class Places(Strict):
    """The body that readers point at, from the front and from behind."""

    name: str = Field(description="What the pictures' titles begin with.")
    person: str = Field(description="Which of the people in people.yml.")
    attitude: Literal["standing"] = Field(description="The body stands.")
    stands: Key = Field(description="How it stands.")
    spots: tuple[Spot, ...] = Field(strict=False, description="One entry a place.")
