"""A page that shows every figure at three sizes, light, dark and grey."""

from __future__ import annotations

from html import escape

from .catalogue import OUTPUT, Entry, read_index

PAGE = OUTPUT.parent.parent / "contact-sheet.md"
HEAD = """---
title: Contact sheet
description: Every figure of the site at three sizes, on light and dark ground and in grey.
render_macros: false
search:
  exclude: true
---

# Contact sheet

Every figure at 480, 320 and 160 pixels: on light ground, on dark ground, and in grey. Made by
`python -m illustrations contact-sheet`; one look finds a bad one.

<style>
.sheet { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; padding: 12px }
.sheet img { height: auto }
.sheet-dark { background: #14191d }
.sheet-grey img { filter: grayscale(1) }
</style>
"""


def write() -> str:
    """Writes the page and returns its path."""
    lines = [HEAD]
    folder = ""
    for file, entry in sorted(read_index().items()):
        group = "/".join(file.split("/")[:-1]) or "site"
        if group != folder:
            folder = group
            lines.append(f"\n## {folder}\n")
        lines.append(f"\n### {file.split('/')[-1]}\n")
        lines += [_row(file, entry, ground) for ground in ("light", "dark", "grey")]
    PAGE.write_text("\n".join(lines) + "\n", "utf-8")
    return str(PAGE)


def _row(file: str, entry: Entry, ground: str) -> str:
    """Returns one figure at three widths on one ground."""
    images = []
    for width in (480, 320, 160):
        height = round(width * entry["height"] / entry["width"])
        images.append(
            f'<img src="assets/figures/{file}" width="{width}" height="{height}" '
            f'loading="lazy" alt="{escape(entry["alt"])}">'
        )
    return f'<div class="sheet sheet-{ground}">{"".join(images)}</div>\n'
