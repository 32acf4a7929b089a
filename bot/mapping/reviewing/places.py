"""Time zones as people know them: by a city, a country, or the difference to UTC."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from bot.languages import SUPPORTED
from bot.mapping.visit import Visit
from bot.messages import Choice
from bot.text import fold

_OFFERED = ("Europe/Bucharest", "Europe/Warsaw", "Europe/Rome", "Europe/Tallinn")
# Where many owners live, though no time zone is named after it.
_CITIES = {
    "Europe/Bucharest": "Cluj-Napoca, Cluj, Timișoara, Iași, Constanța, Brașov, Craiova, Galați, Ploiești, Oradea, Sibiu, Arad, Bacău, "
    "Pitești, Târgu Mureș, Baia Mare, Suceava, Buzău, Botoșani, Satu Mare, Bistrița, Alba Iulia",
    "Europe/Warsaw": "Kraków, Cracow, Łódź, Wrocław, Poznań, Gdańsk, Gdynia, Sopot, Szczecin, Bydgoszcz, Lublin, Białystok, Katowice, "
    "Toruń, Rzeszów, Kielce, Olsztyn, Zielona Góra, Opole, Częstochowa, Radom, Gliwice, Tarnów, Zakopane",
    "Europe/Rome": "Milano, Milan, Napoli, Naples, Torino, Turin, Firenze, Florence, Venezia, Venice, Bologna, Genova, Palermo, Bari, "
    "Catania, Verona, Messina, Padova, Trieste, Brescia, Parma, Modena, Cagliari, Perugia, Lecce, Salerno, Pisa, Rimini",
    "Europe/Tallinn": "Tartu, Narva, Pärnu, Kohtla-Järve, Viljandi, Rakvere, Maardu, Kuressaare, Võru, Valga, Haapsalu, Jõhvi, Paide",
}
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-−–])\s*0?(\d{1,2})(?::?00)?")
_UTC = "Etc/UTC"
_EASTMOST, _WESTMOST = 14, -12


def place_name(zone: str, language: str) -> str:
    """The city that a time zone is named after, in a language of ours; or "UTC+3"."""
    offset = re.fullmatch(r"Etc/GMT([+-])(\d+)", zone)
    if offset:
        # The names of these zones count the other way round.
        return f"UTC{'-' if offset[1] == '+' else '+'}{offset[2]}"
    return get_timezone_location(ZoneInfo(zone), locale=_locale(language), return_city=True)


def zone_choices(visit: Visit, chosen: str) -> tuple[Choice, ...]:
    """The time zones of our countries, the chosen one first, and a way to any other."""
    zones = dict.fromkeys((chosen, *_OFFERED))
    named = (Choice(f"timezone:{zone}", place_name(zone, visit.language), zone == chosen) for zone in zones)
    return (*named, Choice("timezone", visit.say("zone-other")))


def read_zone(text: str) -> str | None:
    """The IANA name of the time zone that is meant: a city or a country in any of our languages, a difference to UTC in full hours, or
    the name itself; None if it can't be told, as with a country that has several."""
    said = " ".join(re.sub(r"[_\s]+", " ", fold(text)).split()).strip(" .,!")
    if said in ("utc", "gmt"):
        return _UTC
    offset = _OFFSET.fullmatch(said)
    return _of_offset(offset[1], int(offset[2])) if offset else _places().get(said.replace("-", " "))


def is_zone(name: str) -> bool:
    """Whether there is a time zone with this IANA name."""
    return name in available_timezones()


def clock(now: datetime, zone: str) -> str:
    """What clocks show there, such as "14:05"."""
    return f"{now.astimezone(ZoneInfo(zone)):%H:%M}"


def _of_offset(sign: str, hours: int) -> str | None:
    ahead = hours if sign == "+" else -hours
    if not _WESTMOST <= ahead <= _EASTMOST:
        return None
    return f"Etc/GMT{-ahead:+d}" if ahead else _UTC


@cache
def _places() -> Mapping[str, str]:
    """Folded names and their time zones. Of two with the same name the later one counts: a city before a country, and the city that a
    time zone is named after before any other."""
    return {fold(name).replace("-", " "): zone for name, zone in (*_countries(), *_others(), *_translated(), *_own())}


def _cities() -> list[str]:
    return sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))


def _own() -> Iterator[tuple[str, str]]:
    for zone in _cities():
        yield zone.replace("_", " "), zone
        yield zone.rpartition("/")[2].replace("_", " "), zone


def _others() -> Iterator[tuple[str, str]]:
    yield from ((city, zone) for zone, cities in _CITIES.items() for city in cities.split(", "))


def _translated() -> Iterator[tuple[str, str]]:
    for zone in _cities():
        yield from ((get_timezone_location(ZoneInfo(zone), locale=_locale(one), return_city=True), zone) for one in SUPPORTED)


def _countries() -> Iterator[tuple[str, str]]:
    zones: Mapping[str, list[str]] = get_global("territory_zones")
    for code, names in zones.items():
        if len(names) == 1:
            yield from ((_locale(one).territories[code], names[0]) for one in SUPPORTED if code in _locale(one).territories)


def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language == "en" else language)
