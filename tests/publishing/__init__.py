"""The tests of the plain commands before and after a build."""
