"""The tests of what the data may say and mean, on a small library of their own."""
