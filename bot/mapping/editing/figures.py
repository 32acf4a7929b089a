"""Numbers as people of each language write them."""

import re

from babel.numbers import format_decimal

# What stands between groups of three digits; the other of the two signs is the decimal one.
_GROUPS = {"en": ","}
_GROUPS_ELSEWHERE = "."
_NUMBER = re.compile(r"(?<![\w.,])[-−–+]?\d(?:[\d.,'’]|[\s\u00a0\u202f](?=\d{3}(?!\d)))*")
# Signs stand before every three digits, or nowhere.
_WHOLE = re.compile(r"[-+]?(?:\d+|\d{1,3}(?:[.,]\d{3})+)")
_SPACES = re.compile(r"[\s\u00a0\u202f'’]")


def read_number(text: str, language: str) -> float | None:
    """The one number in a text, such as "1.250,50 lei" or "ok. 12 %"; None if there is none, or more than one."""
    found = _NUMBER.findall(text)
    return _value(found[0], _GROUPS.get(language, _GROUPS_ELSEWHERE)) if len(found) == 1 else None


def number_in_words(value: float, language: str) -> str:
    """With at most two decimals."""
    return str(format_decimal(round(value, 2), locale="en_GB" if language == "en" else language))


def _value(written: str, group: str) -> float | None:
    plain = _SPACES.sub("", written).replace("−", "-").replace("–", "-").rstrip(".,")
    signs = [sign for sign in plain if sign in ".,"]
    if len(set(signs)) == 2:
        decimal = signs[-1]
    elif len(signs) == 1 and not (signs[0] == group and re.fullmatch(r"[-+]?[1-9]\d{0,2}[.,]\d{3}", plain)):
        decimal = signs[0]
    else:
        decimal = ""
    whole, _, part = plain.rpartition(decimal) if decimal else (plain, "", "")
    if not _WHOLE.fullmatch(whole) or not (part.isdecimal() or not part):
        return None
    return float(re.sub("[.,]", "", whole) + (f".{part}" if part else ""))
