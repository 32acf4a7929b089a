"""Which time it is for an owner."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

# Of a country or a language of ours, until the owner says otherwise.
_USUAL = {
    "RO": "Europe/Bucharest",
    "PL": "Europe/Warsaw",
    "IT": "Europe/Rome",
    "EE": "Europe/Tallinn",
    "ro": "Europe/Bucharest",
    "pl": "Europe/Warsaw",
    "it": "Europe/Rome",
    "et": "Europe/Tallinn",
}
_ELSEWHERE = "Europe/London"


def usual_zone(country_or_language: str) -> str:
    """The IANA name of the time zone that most people there live in."""
    return _USUAL.get(country_or_language, _ELSEWHERE)


def zone(chosen: str, language: str) -> tzinfo:
    """The owner's time zone: the one they chose, else the usual one of their language."""
    return ZoneInfo(chosen or usual_zone(language))


def local(now: datetime, chosen: str, language: str) -> datetime:
    """A moment as the owner's clock shows it."""
    return now.astimezone(zone(chosen, language))
