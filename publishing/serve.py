"""The site while it is being written: `python -m publishing serve`, built anew after every change.

MkDocs' own `serve` lets every request wait while a build fails, and knows nothing of the library
that the sheet reads. Here a failed build is answered by a page that says what is wrong, and that
comes back to the site by itself; the library is written with every build.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from library.problems import DataError
from macros.site import open_site

from .filling import fill
from .generated import built_files, write

HOST = "127.0.0.1"


class _Notes(logging.Handler):
    """Keeps what MkDocs warns of, which it does not say in its errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message, its lines apart."""
        self.lines += record.getMessage().splitlines()


class Preview(LiveReloadServer):
    """MkDocs' server, which answers every page with what is wrong, while something is."""

    wrong: tuple[str, ...] = ()
    """What the last build complained of, a line each; nothing when it is whole."""

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request; what waits for the next build, and what is no page, as ever."""
        path = environ["PATH_INFO"]
        is_page = path.endswith(("/", ".html"))
        if not self.wrong or not is_page or path.startswith("/livereload/"):
            answer: Iterable[bytes] = super().serve_request(environ, start_response)
            return answer
        page = fill("wrong.html.j2", lines=self.wrong)
        body = self._inject_js_into_html(page.encode(), self._visible_epoch)  # type: ignore[no-untyped-call]
        heads = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))]
        start_response("500 Internal Server Error", heads)
        return [body]


def serve(docs_dir: Path, port: int) -> None:
    """Serve the site of this folder on this computer, until Ctrl+C.

    Args:
        docs_dir: The docs folder.
        port: Where to answer; `SITE_URL` says below which path.
    """
    notes = _Notes()
    logging.getLogger("mkdocs").addHandler(notes)
    # What the server says of a request is no warning of a build, which is strict.
    requests = logging.getLogger("mkdocs.livereload")
    requests.propagate = False
    requests.setLevel(logging.ERROR)
    with TemporaryDirectory(prefix="level-hips-") as folder:

        def configuration() -> MkDocsConfig:
            return load_config(site_dir=folder)

        first = configuration()
        mount = urlsplit(first.site_url or "/").path

        def build_or_tell() -> None:
            notes.lines.clear()
            try:
                site = open_site(docs_dir)
                config = configuration()
                config.site_url = server.url
                build(config, serve_url=server.url)
                write(built_files(site, docs_dir), Path(folder))
                server.wrong = ()
            except DataError as error:
                server.wrong = tuple(str(error).splitlines())
            except (Exception, SystemExit) as error:  # MkDocs gives up by leaving
                server.wrong = (*notes.lines, *str(error).splitlines())
            print("\n".join(server.wrong) or f"Built: {server.url}", flush=True)

        server = Preview(build_or_tell, HOST, port, folder, mount)
        server.error_handler = lambda code: (
            page.read_bytes() if (page := Path(folder, f"{code}.html")).is_file() else None
        )
        first.plugins.on_startup(command="serve", dirty=False)
        build_or_tell()
        for path in (first.docs_dir, first.config_file_path, *first.watch):
            server.watch(path)
        first.plugins.on_serve(server, config=first, builder=build_or_tell)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            print("Stopped.", file=sys.stderr)
        finally:
            server.shutdown()
            first.plugins.on_shutdown()
