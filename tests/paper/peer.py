"""Sets articles on paper with WeasyPrint, one after the other, as long as it is asked to.

A program of its own, for the Python that WeasyPrint is installed in (`make benchmark`): for each
line of its input, the path of an HTML file, it writes how many milliseconds that took.
"""

from __future__ import annotations

import sys
import time

from weasyprint import HTML  # type: ignore[import-not-found]  # it has an environment of its own


def main() -> None:
    """Answer every line."""
    for line in sys.stdin:
        start = time.perf_counter()
        HTML(filename=line.strip()).write_pdf(pdf_variant="pdf/ua-1")
        print((time.perf_counter() - start) * 1000, flush=True)


if __name__ == "__main__":
    main()
