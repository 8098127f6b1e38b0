"""Level Hips: from the data files to the text of the pages."""
