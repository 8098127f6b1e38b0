"""The records of the data files, one module a subject."""
