"""The packages `level-hips-data`: a tarball for npm and a wheel for Python (`make packages`).

What they hold (`contents`), what they promise (`contract`), and how they are made (`build`). Their
code stands in `packages/`, but for the reader of links in JavaScript, which is the sheet's own.
"""
