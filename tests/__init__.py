"""The tests: of the data and macros, the pictures, the paper and the built site."""
