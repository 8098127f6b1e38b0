"""Sizes as pages say them."""


def said_size(size: int) -> str:
    """Return a number of bytes in words, which no line breaks: two figures are enough to choose by.

    Args:
        size: Bytes.
    """
    megabytes = size / 1_000_000
    if megabytes < 1:
        number, unit = f"{max(1, round(size / 1000))}", "kB"
    else:
        number, unit = f"{megabytes:.1f}" if megabytes < 9.95 else f"{megabytes:.0f}", "MB"
    return f"{number}\N{NO-BREAK SPACE}{unit}"
