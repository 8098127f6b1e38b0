"""A new exercise made step by step as CONTRIBUTING.md says, in a clean copy of the sources."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.commands import run_module, surroundings
from tests.ours import ROOT
from tests.site.building import copy_sources, run

NEW = "banded-frog-bridge"
NAME = "Banded frog bridge"
VENV = Path(sys.executable).parents[1]
ENVIRONMENT = {**surroundings(), "PYTHONPATH": str(ROOT)}

# What its author writes in the place of each TODO, in the order of the file; at ¶ a line more.
WORDS = """\
one-leg
Every set is level, and you could do more.
Your pelvis drops on one side.
A bridge on one leg, to make your buttocks strong.
mat
"Your {side} foot stays on the floor and works."
strengthen
build-strength
gluteus-maximus
pelvic-drop
Lie on your back with your knees bent.
Lift your pelvis with one foot on the floor.
Work in your buttock.
Keep both hip bones level.
Your low back arches.
Lift less.
Your knee falls in.
Keep it over your second toe.
Your foot is too far away.
Bring it closer.
[2, 3]
[6, 10]
each-leg
acsm2009
[2, 3]
[60, 90]
acsm2009
2
1
3
Keep the other foot lightly on the floor.
Hold the top for three seconds.
You do the bridge on two legs, and your pelvis stays level.
stand-up
Every set is level and calm.
Your back hurts in the squat.
"Pregnancy: ask your midwife first."¶"Sore outer hip: keep the pelvis level."
Your back hurts.
We found no study of it.
one-exercise-alone
""".splitlines()


def fill_in(file: Path, words: list[str]) -> None:
    """Write these, as YAML, in the place of every TODO of the data file, in order."""
    text = file.read_text(encoding="utf-8")
    assert text.count("TODO") == len(words)
    for word in words:
        text = text.replace("TODO", word.replace("¶", "\n      - what: "), 1)
    file.write_text(text, encoding="utf-8")


def command(folder: Path, *arguments: str) -> list[str]:
    """Run a command of the project and return what it says, line by line."""
    done = run_module(folder, *arguments)
    assert not done.stderr
    return done.stdout.splitlines()


def make_exercise(folder: Path) -> None:
    """Run the first command of the walk; what it needs is installed already."""
    installed = VENV / "site.installed"
    asked = [f"VENV={VENV}", f"ID={NEW}", f"NAME={NAME}"]
    done = subprocess.run(
        ["make", "--silent", "-o", str(installed), "exercise", *asked],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def borrow_pictures(folder: Path) -> None:
    """Let the pictures of the exercise whose pose was copied stand in: to draw takes longer."""
    index = folder / "docs/assets/figures/index.json"
    text = index.read_text(encoding="utf-8")
    of_the_bridge = {
        path: figure
        for path, figure in json.loads(text).items()
        if path.startswith("exercises/banded-bridge/")
    }
    borrowed = json.loads(json.dumps(of_the_bridge).replace("/banded-bridge/", f"/{NEW}/"))
    index.write_text(json.dumps({**json.loads(text), **borrowed}), encoding="utf-8")
    figures = index.parent / "exercises"
    shutil.copytree(figures / "banded-bridge", figures / NEW)


PRINT_ONE = f"""
from pathlib import Path
from macros.site import open_site
from paper.documents import documents
from paper.typeset import orders, typeset
docs = Path("docs")
made = documents(open_site(docs), docs, Path("mkdocs.yml"))
for order in orders([one for one in made if one.id == {NEW!r}]):
    file = docs / "assets/pdf" / order.file
    file.write_bytes(typeset(order))
"""


def walk(folder: Path) -> None:
    """Go the whole way up to the build, and look at what is said on it."""
    copy_sources(folder)
    shutil.copy(ROOT / "Makefile", folder)
    (folder / "tests").mkdir()
    shutil.copy(ROOT / "tests/published_addresses.txt", folder / "tests")
    shutil.copytree(ROOT / "illustrations/poses", folder / "illustrations/poses")
    make_exercise(folder)
    told = command(folder, "publishing", "check")
    to_do = [line for line in told if "found 'TODO'; fill in: " in line]
    assert len(to_do) == len(told) - 1 == len(WORDS), "nothing else is wrong"
    fill_in(folder / "docs/data/exercises.yml", WORDS)
    pose = folder / f"illustrations/poses/exercises/{NEW}.yml"
    pose.write_text(pose.read_text(encoding="utf-8").replace("TODO: ", ""), encoding="utf-8")
    command(folder, "publishing", "generate")
    told = command(folder, "publishing", "check")
    assert told
    assert all("the picture is missing" in line for line in told)
    borrow_pictures(folder)
    assert command(folder, "publishing", "check") == [
        "The data files, the pages and the generated files are in order."
    ]
    run(folder, "publishing", "prepare")
    subprocess.run([sys.executable, "-c", PRINT_ONE], cwd=folder, env=ENVIRONMENT, check=True)
