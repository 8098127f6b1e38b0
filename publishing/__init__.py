"""The plain commands before and after a build: `python -m publishing check | generate | …`.

What is written for a build, what a built site still needs, and the site while it is being written.
"""
