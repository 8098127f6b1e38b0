"""The injury chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from markupsafe import Markup

from library.phrases import lower_first

from .exercises import chosen, table_of
from .figures import image
from .mover import groups_of
from .site import Site, known


def chain(site: Site) -> str:
    """Return the overview of the chain: its steps in pictures, its links and side branches."""
    links = list(site.library.links.values())
    main = [link for link in links if link.branch == "main"]
    certainty = site.library.vocabularies["certainty"]
    labels = {term.id: term.label for term in certainty.terms}
    captions = [("In line: the pelvis is level and the knee is over the foot.", "")]
    captions += [
        (f"{link.plain_name} ({lower_first(link.name)}). {link.summary}", labels[link.certainty])
        for link in main
    ]
    pictures = [site.figures.get(f"chain/step-{index}.svg") for index in range(len(captions))]
    steps = (
        [(picture, *said) for picture, said in zip(pictures, captions, strict=True)]
        if all(pictures)
        else []
    )
    side = [link for link in links if link.branch == "side"]
    return site.fill("chain", steps=steps, links_main=main, links_side=side, terms=certainty.terms)


def chain_in_short(site: Site) -> str:
    """Return how many links of the chain have each label: what the page says in one line."""
    links = site.library.links.values()
    numbers = Counter(link.certainty for link in links)
    terms = site.library.vocabularies["certainty"].terms
    counts = [(term, numbers[term.id]) for term in terms]
    in_a_row = sum(link.branch == "main" for link in links)
    return site.fill("chain_in_short", total=len(links), in_a_row=in_a_row, counts=counts)


def head_of_chain(site: Site) -> Mapping[str, object]:
    """Return what the page of the chain says in its head: that its pictures are stepped through."""
    del site
    return {"steps": True}


def chain_pictures(site: Site, name: str) -> str:
    """Return the two pictures that the page of a link opens with; nothing before they are drawn.

    Both are there in bones, too, behind a switch that needs no script.

    Args:
        site: The data.
        name: Its id in `chain.yml`.
    """
    known(name, site.library.links, "chain_pictures", "chain link")
    return site.fill(
        "chain_pictures",
        link=site.library.links[name],
        in_line=site.figures.get(f"chain/{name}-in-line.svg"),
        collapsed=site.figures.get(f"chain/{name}-collapsed.svg"),
        bones=[
            figure
            for state in ("in-line", "collapsed")
            if (figure := site.figures.get(f"chain/{name}-{state}-bones.svg"))
        ],
        groups=groups_of(site, site.library.links[name].angle),
    )


def link_in_line(site: Site, name: str) -> str:
    """Return the picture of a link in line, named as we write it: a picture knows only the id.

    Args:
        site: The data.
        name: Its id in `chain.yml`.
    """
    link = site.library.links[known(name, site.library.links, "link_in_line", "chain link")]
    path = f"chain/{name}-in-line.svg"
    picture = site.figures[known(path, site.figures, "link_in_line", "figure")]
    return image(picture, alt=f"{link.name}, in line: {link.seen_in_line}.")


def chain_link(site: Site, name: str) -> str:
    """Return the body of the page of one link.

    Args:
        site: The data.
        name: Its id in `chain.yml`.
    """
    library = site.library
    link = library.links[known(name, library.links, "chain_link", "chain link")]
    every = tuple(chosen(library, chain_link=name))
    exercises = tuple(one.id for one in every if not one.stretches)
    return site.fill(
        "chain_link",
        link=link,
        certainty=library.term("certainty", link.certainty),
        before=[other.id for other in library.links.values() if name in other.leads_to],
        exercises=exercises,
        stretches=[one.id for one in every if one.stretches],
        table=Markup(table_of(site, exercises)) if exercises else "",
    )
