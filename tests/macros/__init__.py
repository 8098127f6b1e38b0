"""The tests of the data files and the macros, on a small library of their own."""
