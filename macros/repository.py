"""The repository of this copy of the site, if its pages may name one."""

from __future__ import annotations

from .site import Site


def repository_link(site: Site, text: str, path: str) -> str:
    """Return a text that leads to a place in the repository; the text alone when there is none.

    A macro, because a link inside a condition is seen by the successor of MkDocs, which looks for
    links before it runs the macros, and misses the page.

    Args:
        site: Says where the repository is read.
        text: Markdown.
        path: Below the repository's address, such as `issues`.
    """
    return f"[{text}]({site.repo_url.rstrip('/')}/{path})" if site.repo_url else text
