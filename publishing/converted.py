"""What MkDocs knows of a page once its Markdown is converted: taken down, and put back."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True)
class Converted:
    """A page's content, and what menus and other pages ask of it."""

    content: str | None
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links_to_anchors: dict[str, dict[str, str]]
    """Of each file that it links into, by its address in the docs folder: anchor and link."""


def take_down(page: Page) -> Converted:
    """Return what is known of a page whose Markdown was just converted."""
    links = page.links_to_anchors or {}
    return Converted(
        page.content,
        page.toc,
        page._title_from_render,
        page.present_anchor_ids,
        {file.src_uri: anchors for file, anchors in links.items()},
    )


def put_back(converted: Converted, page: Page, files: Files) -> None:
    """Let a page be as it was when it was taken down.

    Args:
        converted: What was known of it then.
        page: The same page, as its file was found in this build.
        files: All files of this build.
    """
    page.content = converted.content
    page.toc = converted.toc
    page._title_from_render = converted.title
    page.present_anchor_ids = converted.anchors
    page.links_to_anchors = {
        file: anchors
        for uri, anchors in converted.links_to_anchors.items()
        if (file := files.get_file_from_path(uri))
    }
