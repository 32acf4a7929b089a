"""Days as people write them."""

from datetime import date

from babel.dates import format_date


def date_in_words(day: date, language: str) -> str:
    """Such as "22 February 2027", in a language of ours."""
    return format_date(day, "long", locale="en_GB" if language == "en" else language)
