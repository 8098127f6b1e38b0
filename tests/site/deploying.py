"""Editions of the sheet, and a host that publishes one after the other, or half of one."""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from playwright.sync_api import Page

from publishing.marks import write_marks
from publishing.offline import exercise_pages, sheet_files, write_worker
from publishing.pieces import LIST, piece_of
from publishing.whole import write_whole
from tests.site.serving import QuietServer
from tests.site.sheet_pieces import read_pieces, write_pieces
from tests.site.waiting import promised, until

PAGE, SCRIPT = "sheet/index.html", "assets/javascripts/sheet.js"


class Host:
    """A server that can really be stopped, and whose files can be replaced while it runs."""

    def __init__(self, folder: Path, cache_control: str) -> None:
        self.asked: list[str] = []
        """The path of every request, in order."""
        self.alters_worker = False
        """Whether it gives another service worker to everyone who asks."""
        self.fails: Literal["", "hangs up", "answers 503", "hangs"] = ""
        """What it does in place of an answer; who hangs gets one when it no longer does."""
        self.loses = ""
        """The paths that it loses on their way, a regular expression; none when empty."""
        self.stopped = threading.Event()
        host = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append(self.path)
                while host.fails == "hangs" and not host.stopped.wait(0.1):
                    pass
                is_lost = host.loses and re.search(host.loses, self.path.partition("?")[0])
                if host.fails == "hangs up" or is_lost:
                    self.close_connection = True
                elif host.fails:
                    self.send_error(503)
                elif host.alters_worker and self.path == "/sw.js":
                    body = (folder / "sw.js").read_bytes() + b"// %d\n" % len(host.asked)
                    self.send_response(200)
                    self.send_header("Content-Type", "text/javascript")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                else:
                    super().do_GET()

            def end_headers(self) -> None:
                self.send_header("Cache-Control", cache_control)
                super().end_headers()

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.folder = folder
        self.started, self.published = time.time() - 3600, 0
        handler = functools.partial(Handler, directory=str(folder))
        self.server = QuietServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Answer no more."""
        self.stopped.set()
        self.server.shutdown()
        self.server.server_close()

    def publish(self, edition: Path, but: str | tuple[str, ...] = ()) -> None:
        """Put an edition in the place of the one that is there, but for some files."""
        late = (but,) if isinstance(but, str) else but
        self.published += 1
        for path in sorted(edition.rglob("*")):
            name = path.relative_to(edition)
            if path.is_file() and name.as_posix() not in late:
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, self.folder / name)
                # Files of one second are the same to who asks for what is newer.
                when = self.started + 60 * self.published
                os.utime(self.folder / name, (when, when))


@contextmanager
def hosted(folder: Path, cache_control: str) -> Iterator[Host]:
    """Serve a folder while the block runs."""
    host = Host(folder, cache_control)
    try:
        yield host
    finally:
        host.stop()


def make_edition(
    site_dir: Path,
    folder: Path,
    change: Callable[[dict[str, Any]], None] = lambda library: None,
    mark: str = "",
) -> Path:
    """Write what the sheet needs of a built site, as an edition of its own.

    Args:
        site_dir: The built site.
        folder: Where the edition goes.
        change: What is other in its library.
        mark: A word that makes the page and the script of an edition differ from another's.
    """
    library = read_pieces(site_dir)
    pieces = [piece_of(code) for code in library["codes"]]
    for file in (*sheet_files(site_dir), *pieces, LIST):
        name = f"{file}index.html" if file.endswith("/") else file
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site_dir / name, folder / name)
    change(library)
    write_pieces(folder, library)
    if mark:
        for name, comment in ((PAGE, f"<!-- {mark} -->"), (SCRIPT, f"// {mark}\n")):
            with (folder / name).open("a", encoding="utf-8") as marked:
                marked.write(comment)
    write_worker(folder)
    return folder


CLAM = "exercises/clam/"
CLAM_PICTURES = tuple(f"assets/figures/{CLAM}{moment}.svg" for moment in ("start", "end"))


def small_edition(site_dir: Path, folder: Path, change: str = "") -> Path:
    """Write an edition of a small site: the sheet, an exercise's page and frame, the search.

    Args:
        site_dir: The built site.
        folder: Where the edition goes.
        change: What the exercise's heading says more; its pictures are then a point wider.
    """
    make_edition(site_dir, folder)
    shown = exercise_pages(site_dir, sheet_files(site_dir))
    more = {
        *(f"{address}index.html" for address in (CLAM, "embed/clam/")),
        *shown[CLAM],
        *CLAM_PICTURES,
        "search/search_index.json",
        *("assets/stylesheets/embed.css", "assets/javascripts/embed.js"),
        *(
            path.relative_to(site_dir).as_posix()
            for path in site_dir.glob("assets/javascripts/workers/*.js")
        ),
        "assets/pdf/exercises/clam-a4.pdf",
    }
    for name in more:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site_dir / name, folder / name)
    if change:
        replace_in(folder / CLAM / "index.html", "</h1>", f"{change}</h1>")
        replace_in(folder / "embed/clam/index.html", "</h1>", f"{change}</h1>")
        for name in CLAM_PICTURES:
            replace_in(folder / name, 'width="800"', 'width="801"')
    write_marks(folder)
    write_whole(folder, "0a1b2c3d", "29 November 2026")
    write_worker(folder)
    return folder


def replace_in(file: Path, words: str, others: str) -> None:
    """Put other words in the place of the first such ones of a file."""
    before = file.read_text(encoding="utf-8")
    after = before.replace(words, others, 1)
    assert after != before, f"{file} does not say {words}"
    file.write_text(after, encoding="utf-8")


@dataclass(frozen=True)
class Deploying:
    """A host that publishes a small site, of which the next edition is ready."""

    host: Host
    before: Path
    """The edition that it has."""
    after: Path
    """The next one."""

    @classmethod
    @contextmanager
    def of(cls, site_dir: Path, folder: Path, cache_control: str = "no-store") -> Iterator[Self]:
        """Let the host run while the block does.

        Args:
            site_dir: The built site.
            folder: An empty one, for both editions and what the host has.
            cache_control: What the host says of how long its files may be remembered.
        """
        before = small_edition(site_dir, folder / "before")
        after = small_edition(site_dir, folder / "after", " today")
        (folder / "host").mkdir()
        with hosted(folder / "host", cache_control) as host:
            host.publish(before)
            yield cls(host, before, after)


def keep_on_the_device(page: Page, url: str) -> None:
    """Open the sheet, and wait until the device has all of it."""
    page.goto(url)
    promised(page, "navigator.serviceWorker.ready.then(() => true)", "the sheet is kept")
    until(page, "navigator.serviceWorker.controller !== null")


def look_for_an_edition(page: Page) -> bool:
    """Let the page ask for a newer edition, as it does now and then; whether it got a whole one."""
    looked = """(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => undefined);
      const worker = registration.installing;
      const changes = (resolve) => worker.addEventListener("statechange", resolve);
      if (worker) await new Promise(changes);
      return registration.waiting !== null;
    })()"""
    return bool(promised(page, looked, "the worker keeps the edition, or refuses it"))


def extras_of(site_dir: Path, *exercises: str) -> set[str]:
    """Return what is kept of a sheet of these exercises: what it shows, and the pages it leads to.

    The data; the pictures of start, end and faults; the page of each exercise and of its easier
    form, each with all that it loads beside what the sheet needs.
    """
    library = read_pieces(site_dir)["exercises"]
    easier = {
        edge["exercise"]: exercise["id"]
        for exercise in reversed(library)
        for edge in exercise["progresses_to"]
    }
    pieces = {piece_of(one["code"]) for one in library if one["id"] in exercises}
    led = {*exercises, *(easier[one] for one in exercises if one in easier)}
    pages = exercise_pages(site_dir, sheet_files(site_dir))
    return {
        *pieces,
        *(
            path.relative_to(site_dir).as_posix()
            for exercise in exercises
            for name in ("start", "end", "fault-*")
            for path in (site_dir / "assets/figures/exercises" / exercise).glob(f"{name}.svg")
        ),
        *(f"exercises/{one}/" for one in led),
        *(file for one in led for file in pages.get(f"exercises/{one}/", ())),
    }


def kept_files(page: Page) -> list[dict[str, str]]:
    """Return the digest of every file of every edition on the device, as `digests_of` has it."""
    kept: list[dict[str, str]] = page.evaluate(
        """async () => {
          const editions = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            const files = {};
            for (const request of await cache.keys()) {
              const bytes = await (await cache.match(request)).arrayBuffer();
              const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
              const path = new URL(request.url).pathname.slice(1);
              files[path] = `sha256-${btoa(String.fromCharCode(...digest))}`;
            }
            editions.push(files);
          }
          return editions;
        }"""
    )
    return kept
