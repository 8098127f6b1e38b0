"""A web server on loopback that answers as GitHub Pages does."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import io
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".ics"}


@functools.lru_cache(maxsize=1024)
def _compressed(path: Path, changed: int) -> bytes:
    """Return a file compressed; hundreds of tests ask for the same ones."""
    return gzip.compress(path.read_bytes(), 6)


class PagesHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder: its index for a folder, 404.html for what is not there, gzip where it helps.

    A site that lives in a subfolder of its host (as most projects on GitHub Pages do) is served
    below `prefix`. Every answer and its size on the wire, heads included, is noted in `sent`.
    """

    protocol_version = "HTTP/1.1"
    """Connections stay open: a new one, and a thread, for each of a page's files costs more."""
    disable_nagle_algorithm = True

    def __init__(
        self, *args: object, directory: str, prefix: str, sent: list[tuple[str, int]]
    ) -> None:
        self.prefix = prefix
        self.sent = sent
        self.length = 0
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test output readable."""

    def send_header(self, keyword: str, value: str) -> None:
        """Remember how long the body is."""
        if keyword == "Content-Length":
            self.length = int(value)
        super().send_header(keyword, value)

    def end_headers(self) -> None:
        """Note the answer, and let a browser keep it for ten minutes, as GitHub Pages does."""
        self.send_header("Cache-Control", "max-age=600")
        heads = sum(len(line) for line in getattr(self, "_headers_buffer", ()))
        self.sent.append((self.path, heads + self.length))
        self.length = 0
        super().end_headers()

    def translate_path(self, path: str) -> str:
        """Map an address to a file; nothing lies outside the prefix."""
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "outside-of-the-prefix")
        return super().translate_path(path.removeprefix(self.prefix))

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer with a compressed copy when the client takes one."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        accepts = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (accepts and path.suffix in COMPRESSED and path.is_file()):
            return super().send_head()
        body = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an unknown address with the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class QuietServer(http.server.ThreadingHTTPServer):
    """A server that does not mind when a browser goes away in the middle of an answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Report an error, unless the other side only hung up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextlib.contextmanager
def served(
    folder: Path, prefix: str = "", sent: list[tuple[str, int]] | None = None
) -> Iterator[str]:
    """Serve a folder while the block runs, and give its address without a slash at the end."""
    noted = [] if sent is None else sent
    handler = functools.partial(PagesHandler, directory=str(folder), prefix=prefix, sent=noted)
    server = QuietServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
