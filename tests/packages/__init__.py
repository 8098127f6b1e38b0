"""The packages `level-hips-data`: what they hold, promise and do."""
