"""Ready-made PDFs: from the records and pictures to print-ready sheets, set with Typst."""
