"""Contacts in owners' own words."""

import pytest

from bot.journey.model import Touchpoint
from bot.journey.vocabulary import Place, Practice, Sector
from bot.languages import SUPPORTED
from bot.trades.trades import Trades
from bot.understanding.understanding import Understanding
from bot.understanding.values import Asked, Contacts
from tests.understanding.lines import cases

CASES = [(language, *case) for language in SUPPORTED for case in cases(f"touchpoints_{language}")]


def fits(contacts: Contacts, expected: str) -> bool:
    """Whether contacts are those of a line: practices, "/" between equally good ones, "?" behind one that may be missing."""
    if expected.startswith("-"):
        return not contacts.touchpoints and (contacts.nothing or expected == "-?")
    if expected == "n/a":
        return not contacts.touchpoints and contacts.not_applicable
    return matched([want.strip() for want in expected.split(",")], contacts.touchpoints)


def matched(wanted: list[str], found: tuple[Touchpoint, ...]) -> bool:
    if not wanted:
        return not found
    first, *rest = wanted
    tries = (matched(rest, (*found[:place], *found[place + 1 :])) for place, one in enumerate(found) if is_one(one, first))
    return any(tries) or (first.endswith("?") and matched(rest, found))


def is_one(touchpoint: Touchpoint, wanted: str) -> bool:
    ways = (way.partition("@") for way in wanted.rstrip("?").split("/"))
    return any(practice == touchpoint.practice and channel in ("", touchpoint.channel) for practice, _, channel in ways)


@pytest.mark.parametrize(("language", "asked", "text", "expected"), CASES)
def test_contacts_are_recognised(understanding: Understanding, language: str, asked: str, text: str, expected: str) -> None:
    contacts = understanding.touchpoints(text, Asked(asked), language)

    assert fits(contacts, expected), contacts


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_title_of_the_catalogue_means_its_touchpoint(understanding: Understanding, trades: Trades, language: str) -> None:
    general = [entry for entry in trades.entries.values() if not any(entry.id.startswith(f"{sector}_") for sector in Sector)]
    wrong = []
    for entry in general:
        asked = next(asked for asked in Asked if asked.stage in entry.stages)
        contacts = understanding.touchpoints(entry.title(language), asked, language)
        if entry.practice is not Practice.NOTHING and [one.practice for one in contacts.touchpoints] != [entry.practice]:
            wrong.append((entry.id, contacts))

    assert wrong == []


def test_an_owner_who_says_no_more_than_a_button_gets_the_button(understanding: Understanding, trades: Trades) -> None:
    contacts = understanding.touchpoints("they find us on fb", Asked.AWARENESS, "en")

    assert contacts == Contacts((trades.entry("facebook").touchpoint("en"),))


def test_an_owner_who_says_more_is_quoted(understanding: Understanding) -> None:
    contacts = understanding.touchpoints("flyers in the letterboxes of Tartu mnt", Asked.AWARENESS, "en")

    assert contacts == Contacts((Touchpoint("", "Flyers in the letterboxes of Tartu mnt", "flyer", Practice.AD, catalogue="flyer"),))


def test_what_nobody_knows_is_kept_as_it_was_said(understanding: Understanding) -> None:
    contacts = understanding.touchpoints("hot-air balloon over the fields", Asked.AWARENESS, "en")

    assert contacts == Contacts((Touchpoint("", "Hot-air balloon over the fields", "other"),), guessed=frozenset({0}))


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        ("et", "sõnum, et töö on valmis", ["Sõnum, et töö on valmis"]),
        ("et", "kui auto on valmis, saadan sõnumi", ["Kui auto on valmis, saadan sõnumi"]),
        ("pl", "wysyłam sms, że gotowe", ["Wysyłam sms, że gotowe"]),
        ("it", "gli scrivo, se è andato tutto bene", ["Gli scrivo, se è andato tutto bene"]),
        ("ro", "trimit mesaj, că e gata", ["Trimit mesaj, că e gata"]),
        ("en", "I text them, when it is ready", ["I text them, when it is ready"]),
        ("en", "when it is red, when it is blue", ["When it is red", "When it is blue"]),
        ("ro", "că e frumos", ["E frumos"]),
        ("pl", "bo ktoś tak mówi", ["Ktoś tak mówi"]),
        ("pl", "ze sklepu obok lasu", ["Ze sklepu obok lasu"]),
    ],
)
def test_a_subordinate_clause_stays_with_what_it_explains(
    understanding: Understanding, language: str, text: str, titles: list[str]
) -> None:
    assert [one.title for one in understanding.touchpoints(text, Asked.AFTER, language).touchpoints] == titles


def test_words_for_another_question_only_make_a_guess(understanding: Understanding) -> None:
    contacts = understanding.touchpoints("shop window, they read the reviews of my cousin", Asked.AWARENESS, "en")

    assert [one.practice for one in contacts.touchpoints] == [Practice.AD, Practice.REVIEW]
    assert contacts.guessed == {1}


def test_a_marketplace_of_the_trade_is_the_button_of_the_trade(understanding: Understanding) -> None:
    contacts = understanding.touchpoints("etsy", Asked.AWARENESS, "en", Sector.CRAFT, Place.ONLINE, "EE")

    assert [one.catalogue for one in contacts.touchpoints] == ["craft_etsy"]


def test_a_button_of_another_trade_is_not_used(understanding: Understanding) -> None:
    contacts = understanding.touchpoints("etsy", Asked.AWARENESS, "en", Sector.FOOD, Place.SHOP, "EE")

    assert [(one.title, one.channel) for one in contacts.touchpoints] == [("Etsy", "marketplace")]


def test_more_contacts_than_a_stage_may_have_are_left_out(understanding: Understanding) -> None:
    contacts = understanding.touchpoints(", ".join(f"place number {n}" for n in range(30)), Asked.AWARENESS, "en")

    assert len(contacts.touchpoints) == 12
