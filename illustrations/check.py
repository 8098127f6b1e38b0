"""Says whether the committed figures are those that the data ask for, without drawing."""

from __future__ import annotations

from .catalogue import (
    INDEX,
    OUTPUT,
    expected_files,
    inputs_digest,
    pose_file_of,
    read_index,
    sha256,
)

REPAIR = "run `make figures` and commit the result"


def problems() -> list[str]:
    """Returns one line for every figure that is missing, changed by hand, stale or left over."""
    index = read_index()
    expected = expected_files()
    there = sorted(
        p.relative_to(OUTPUT).as_posix() for p in OUTPUT.rglob("*") if p.is_file() and p != INDEX
    )
    out = []
    for file in expected:
        place = OUTPUT / file
        if file not in index or not place.exists():
            out.append(f"{place}: missing; {REPAIR}")
        elif index[file]["sha256"] != sha256(place.read_bytes()):
            out.append(f"{place}: not what the studio drew; {REPAIR}")
        elif index[file]["inputs"] != inputs_digest(pose_file_of(file)):
            out.append(f"{place}: older than the data or the studio; {REPAIR}")
    for file in sorted((set(there) | set(index)) - set(expected)):
        out.append(f"{OUTPUT / file}: no pose file asks for it; {REPAIR}")
    return out
