"""Each rule of meaning, along the modules of library/rules."""
