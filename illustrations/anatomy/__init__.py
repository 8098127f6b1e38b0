"""Bones and muscles of the hip, and the plates that show them."""
