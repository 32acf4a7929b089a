"""Owners' words, as they are kept."""

_MARKS = " \t\n,;:.!?-–—•*·\"'„”“«»()[]"


def short_title(text: str, most: int) -> str:
    """A text in one line, with a capital first, cut at a word if it is too long."""
    line = " ".join(text.split()).strip(_MARKS.replace("(", "").replace(")", ""))
    return shortened(line[:1].upper() + line[1:], most)


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters, cut at a word."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def tidy(text: str) -> str:
    """Without the marks around it."""
    return text.strip(_MARKS)
