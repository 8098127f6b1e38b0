"""The small library that tests of data, macros and publishing change, and sites around it."""
