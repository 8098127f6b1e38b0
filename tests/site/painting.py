"""Times when the largest thing of a first view is painted, on a slow phone with a weak signal."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from tests.browsers import open_context
from tests.site.serving import served
from tests.site.weighing import PHONE

SIGNAL = {"latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
"""Milliseconds, and bytes a second: what Lighthouse calls slow 4G."""
SLOWER = 4
"""How many times slower the processor seems than this machine's: a cheap phone."""

LARGEST = """() => new Promise((resolve) => {
  let largest = 0, waiting = 0;
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => resolve(largest), 2000);
  };
  new PerformanceObserver((list) => {
    largest = list.getEntries().at(-1).startTime;
    wait();
  }).observe({ type: "largest-contentful-paint", buffered: true });
  wait();
})"""
"""The last largest paint, when none came for two seconds: a script may show more than the page."""


def largest_paint(browser: Browser, site: Path, address: str) -> float:
    """Return after how many milliseconds the largest thing of a first view stands there (LCP).

    Args:
        browser: The browser.
        site: The folder of the built site.
        address: The page, from the root of the site.
    """
    context = open_context(browser, viewport=PHONE)
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", {"offline": False, **SIGNAL})
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    with served(site) as url:
        page.goto(url + address, wait_until="load")
        found = float(page.evaluate(LARGEST))
        context.close()
    return found


def paint_times(
    browser: Browser, pages: Mapping[str, tuple[Path, str]], rounds: int
) -> dict[str, float]:
    """Return the median of each page's largest paint, in milliseconds.

    Args:
        browser: The browser.
        pages: For each name its site's folder and its address there.
        rounds: How often each is opened: all of them in turn, so that whatever else the machine
            does weighs on all.
    """
    found: dict[str, list[float]] = {name: [] for name in pages}
    for _ in range(rounds):
        for name, (site, address) in pages.items():
            found[name].append(largest_paint(browser, site, address))
    return {name: median(times) for name, times in found.items()}
