"""The tests of the macros, on a small library of their own."""
