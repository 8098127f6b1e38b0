"""Scene, hidden-line drawing and SVG writer. Nothing in here knows what a human body is."""
