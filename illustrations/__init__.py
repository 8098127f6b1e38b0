"""The drawing studio: poses written in clinical joint terms become the site's pictures."""
