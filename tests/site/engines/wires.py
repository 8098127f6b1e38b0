"""How commands of the WebDriver standard reach a browser: over HTTP, or over Firefox's own line.

A driver of Firefox for the HTTP way (geckodriver) is in none of the registries that the project
installs from. It only hands commands on to Firefox, which takes them from us as well.

Selenium would speak to WebKit alone: for Firefox it needs geckodriver. It brings 14 packages for
the forty lines of `WebKitWire`, and Mozilla's own `marionette-driver` 17 for those of
`FirefoxWire`, so both stay.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import urllib.error
import urllib.request
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from tests.site.engines.window import Refused
from tests.waiting import in_time

_START = 60.0
"""Seconds until a browser that should start counts as not starting."""


_FIREFOX = {
    "marionette.port": 0,  # a free one, which it writes into its profile
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_open_during_load": False,  # we open a window of the size we want
}

_ADDRESSES = {
    "NewSession": "POST /session",
    "Navigate": "POST /session/{session}/url",
    "Refresh": "POST /session/{session}/refresh",
    "GetWindowHandles": "GET /session/{session}/window/handles",
    "SwitchToWindow": "POST /session/{session}/window",
    "SetWindowRect": "POST /session/{session}/window/rect",
    "ExecuteScript": "POST /session/{session}/execute/sync",
    "ElementClick": "POST /session/{session}/element/{id}/click",
    "ElementSendKeys": "POST /session/{session}/element/{id}/value",
    "TakeScreenshot": "GET /session/{session}/screenshot",
    "DeleteSession": "DELETE /session/{session}",
}
"""Where the standard has each command; Firefox's own line goes by the names."""


class Wire(ABC):
    """A running browser that takes commands."""

    @abstractmethod
    def send(self, command: str, **values: Any) -> Any:
        """Send a command with its values, and return the answer.

        Raises:
            Refused: When the browser does not do it.
        """

    @abstractmethod
    def end(self) -> None:
        """End the browser."""


class FirefoxWire(Wire):
    """A Firefox with a new profile. What goes over the line is `length:[type, number, ...]`."""

    def __init__(self, program: str, moves: bool) -> None:
        self._profile = Path(tempfile.mkdtemp(prefix="level-hips-firefox-"))
        settings = {**_FIREFOX, "ui.prefersReducedMotion": int(not moves)}
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in settings.items())
        (self._profile / "user.js").write_text("".join(lines))
        self._process = _start([program, "--headless", "--marionette", "--profile", self._profile])
        port = self._profile / "MarionetteActivePort"
        _wait(lambda: port.is_file() and port.read_text(), self._process)
        self._socket = socket.create_connection(("127.0.0.1", int(port.read_text())))
        self._answers = self._socket.makefile("rb")
        self._read()  # its greeting
        self._number = 0
        self.send("NewSession")

    def _read(self) -> Any:
        length = b""
        while (one := self._answers.read(1)) != b":":
            if not one:
                raise Refused("Firefox is gone")
            length += one
        return json.loads(self._answers.read(int(length)))

    def send(self, command: str, **values: Any) -> Any:
        """Send a command with its values, and return the answer."""
        self._number += 1
        message = json.dumps([0, self._number, f"WebDriver:{command}", values]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, answer = self._read()
        if error:
            raise Refused(f"{error['error']}: {error['message']}")
        return answer["value"] if isinstance(answer, dict) and set(answer) == {"value"} else answer

    def end(self) -> None:
        """End the browser."""
        self._answers.close()
        self._socket.close()
        _end(self._process)
        shutil.rmtree(self._profile, ignore_errors=True)


class WebKitWire(Wire):
    """WebKitGTK's little browser on a screen that nobody sees; each session begins clean."""

    def __init__(self, driver: str, program: str) -> None:
        self._screen, display = _screen()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._driver = _start([driver, f"--port={port}"], DISPLAY=display)
        self._root = f"http://127.0.0.1:{port}"
        _wait(lambda: _listens(port), self._driver)
        self._session = ""
        # Without the second word it would not let us open a window of the size we want.
        words = ["--automation", "--javascript-can-open-windows-automatically=true"]
        options = {"webkitgtk:browserOptions": {"binary": program, "args": words}}
        self._session = self.send("NewSession", capabilities={"alwaysMatch": options})["sessionId"]

    def send(self, command: str, **values: Any) -> Any:
        """Send a command with its values, and return the answer."""
        method, path = _ADDRESSES[command].split()
        request = urllib.request.Request(
            self._root + path.format(session=self._session, **values),
            method=method,
            data=json.dumps(values).encode() if method == "POST" else None,
        )
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            with error:
                told = json.load(error)["value"]
            raise Refused(f"{told['error']}: {told['message']}") from None

    def end(self) -> None:
        """End the browser."""
        self.send("DeleteSession")
        _end(self._driver)
        _end(self._screen)


def _screen() -> tuple[subprocess.Popen[bytes], str]:
    """Start a screen that nobody sees, and return it and its name."""
    reads, writes = os.pipe()
    words = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    process = _start(words, pass_fds=(writes,))
    os.close(writes)
    with os.fdopen(reads) as told:
        return process, f":{told.readline().strip()}"


def _start(
    words: list[Any], pass_fds: tuple[int, ...] = (), **more: str
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        words,
        env=os.environ | more,
        pass_fds=pass_fds,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(_START)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait(ready: Any, process: subprocess.Popen[bytes]) -> None:
    in_time(lambda: ready() or process.poll() is not None, _START)
    if not ready():
        raise Refused(f"{process.args!r} does not start")
