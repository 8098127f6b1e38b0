"""Tests of the drawing studio."""
