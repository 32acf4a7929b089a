"""Reminders of reviews and of what comes first, and the time zone that they go by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.journey import changes
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import MapState, Status
from bot.languages import SUPPORTED
from bot.mapping.content import MapContent
from bot.mapping.reviewing.places import is_zone, place_name, read_zone
from bot.mapping.reviewing.reminding import nudge, reminder, with_reminders
from bot.mapping.talk import Doing
from bot.mapping.visit import kept
from bot.messages import Later, Place, Reply
from tests.mapping.reviewers import NOW, TODAY, Reviewer, bakery

BUCHAREST = {"timezone": "Europe/Bucharest"}
DUE = f"review:mapmapmm:{TODAY}:Europe/Bucharest"
NUDGE = "nudge:mapmapmm:2026-11-23"
NewReviewer = Callable[..., Reviewer]


@pytest.fixture
def reviews(content: MapContent) -> NewReviewer:
    def make(journey: JourneyMap | None = None, language: str = "en", remembered: dict[str, Any] = BUCHAREST) -> Reviewer:
        reviewer = Reviewer(content, language, remembered=remembered)
        reviewer.keep(journey or bakery())
        return reviewer

    return make


def ids(reply: Reply) -> list[str]:
    return [choice.id for choice in reply.choices]


def in_zone(zone: str) -> datetime:
    return NOW.astimezone(ZoneInfo(zone))


@pytest.mark.parametrize(
    ("day", "zone", "utc"),
    [
        (date(2027, 2, 22), "Europe/Bucharest", datetime(2027, 2, 22, 8, 0, tzinfo=UTC)),
        (date(2027, 5, 22), "Europe/Bucharest", datetime(2027, 5, 22, 7, 0, tzinfo=UTC)),
        (date(2027, 5, 22), "Europe/Rome", datetime(2027, 5, 22, 8, 0, tzinfo=UTC)),
        (date(2027, 5, 22), "Etc/GMT-3", datetime(2027, 5, 22, 7, 0, tzinfo=UTC)),
    ],
)
def test_a_reminder_comes_at_ten_whatever_the_season(day: date, zone: str, utc: datetime) -> None:
    later = reminder(replace(bakery(), next_review=day), in_zone(zone))

    assert later == Later(utc, f"review:mapmapmm:{day}:{zone}")


def test_there_is_no_reminder_without_a_day() -> None:
    with pytest.raises(ValueError, match="mapmapmm"):
        reminder(replace(bakery(), next_review=None), in_zone("Europe/Rome"))


@pytest.mark.parametrize(("days", "monday"), [(0, 23), (1, 30), (2, 30), (7, 30)])
def test_a_nudge_comes_on_the_next_monday(days: int, monday: int) -> None:
    later = nudge(bakery(), in_zone("Europe/Warsaw") + timedelta(days=days))

    assert later == Later(datetime(2026, 11, monday, 9, 0, tzinfo=UTC), f"nudge:mapmapmm:2026-11-{monday}")


def test_the_day_of_a_review_is_told(reviews: NewReviewer) -> None:
    turn = reviews().told(DUE)

    assert turn
    (reply,) = turn.replies
    assert reply.text == "It's time to look at “Mica” again: four short questions, about three minutes."
    assert ids(reply) == ["review:mapmapmm", "review-week:mapmapmm", "reminders:off"]
    assert reply.context == {"map": "mapmapmm"}
    assert turn.later == ()


@pytest.mark.parametrize(
    ("journey", "remembered"),
    [
        (replace(bakery(), id="brwrbrwr"), BUCHAREST),
        (replace(bakery(), state=MapState.ARCHIVED), BUCHAREST),
        (replace(bakery(), next_review=date(2026, 12, 1)), BUCHAREST),
        (replace(bakery(), next_review=None), BUCHAREST),
        (bakery(), {**BUCHAREST, "reminders": False}),
        (bakery(), {"timezone": "Europe/Rome"}),
    ],
    ids=["another map", "archived", "moved", "no day", "switched off", "another time zone"],
)
def test_a_reminder_that_no_longer_holds_is_not_told(reviews: NewReviewer, journey: JourneyMap, remembered: dict[str, Any]) -> None:
    assert reviews(journey, remembered=remembered).told(DUE) is None


def test_a_deleted_map_is_not_spoken_of(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.keep(bakery(), deleted=True)

    assert (reviewer.told(DUE), reviewer.told(NUDGE)) == (None, None)


@pytest.mark.parametrize("event", ["", "review", "review:", "review:::", "nudge", "nudge:", "media:photo", "other:mapmapmm"])
def test_events_of_others_are_none_of_ours(reviews: NewReviewer, event: str) -> None:
    assert reviews().told(event) is None


def test_a_reminder_does_not_disturb_what_the_owner_is_doing(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/map")
    before = reviewer.conversation.map
    reviewer.told(DUE)

    assert reviewer.conversation.map == before


def test_a_review_can_begin_from_its_reminder(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.told(DUE)

    assert reviewer.tap("review:mapmapmm").question


def test_a_review_can_be_put_off_for_a_week(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.told(DUE)
    reply = reviewer.tap("review-week:mapmapmm")

    assert reply.text == "I'll remind you on 29 November 2026."
    assert reviewer.shelf.revisions("c", "mapmapmm")[0].version == 2
    assert reviewer.later == [Later(datetime(2026, 11, 29, 8, 0, tzinfo=UTC), "review:mapmapmm:2026-11-29:Europe/Bucharest")]
    reviewer.wait(days=7)
    assert reviewer.told(reviewer.later[0].event)


def test_a_map_that_is_gone_cannot_be_put_off(reviews: NewReviewer) -> None:
    with pytest.raises(AssertionError, match="nobody took it"):
        reviews().tap_blindly("review-week:nosuchmp")


def test_reminders_can_be_switched_off_and_on(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.told(DUE)
    off = reviewer.tap("reminders:off")
    silent = reviewer.told(DUE)
    on = reviewer.tap("reminders:on")

    assert (off.text, ids(off)) == ("Reminders are off: I'll only write when you write to me.", ["reminders:on"])
    assert silent is None
    assert (on.text.startswith("Reminders are on:"), ids(on)) == (True, ["reminders:off"])
    assert reviewer.told(DUE)


def test_the_switch_shows_how_it_stands(reviews: NewReviewer) -> None:
    reviewer = reviews(remembered={"reminders": False})

    assert ids(reviewer.tap_blindly("reminders")) == ["reminders:on"]
    assert reviewer.conversation.reminders is False


def test_the_first_reminder_brings_the_question_for_the_time_zone(reviews: NewReviewer) -> None:
    reviewer = reviews(remembered={})
    reviewer.say("/review")
    reviewer.tap("skip", "skip", "skip", "skip", "review:3")
    said, question = reviewer.replies

    assert said.text == "I'll remind you on 22 February 2027."
    assert question.text == ("Reminders come at 10 in the morning. I assume this time zone: Bucharest. If that isn't yours, tap another:")
    assert [(choice.id, choice.selected) for choice in question.choices] == [
        ("timezone:Europe/Bucharest", True),
        ("timezone:Europe/Warsaw", False),
        ("timezone:Europe/Rome", False),
        ("timezone:Europe/Tallinn", False),
        ("timezone", False),
    ]
    assert reviewer.conversation.timezone == "Europe/Bucharest"
    assert reviewer.later == [Later(datetime(2027, 2, 22, 8, 0, tzinfo=UTC), "review:mapmapmm:2027-02-22:Europe/Bucharest")]


def test_the_time_zone_is_asked_once(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    reviewer.tap("skip", "skip", "skip", "skip", "review:3")

    assert [reply.text for reply in reviewer.replies] == ["I'll remind you on 22 February 2027."]


def test_a_day_without_reminders_is_told_as_such(reviews: NewReviewer) -> None:
    reviewer = reviews(remembered={"reminders": False})
    reviewer.say("/review")
    reviewer.tap("skip", "skip", "skip", "skip", "review:3")

    assert [reply.text for reply in reviewer.replies] == [
        "Next review: 22 February 2027. Reminders are off, so I won't write to you that day."
    ]
    assert [later.event for later in reviewer.later] == ["review:mapmapmm:2027-02-22:Europe/Bucharest"]


@pytest.mark.parametrize(
    ("country", "language", "zone"),
    [("RO", "en", "Europe/Bucharest"), ("EE", "en", "Europe/Tallinn"), ("other", "it", "Europe/Rome"), ("other", "en", "Europe/London")],
)
def test_the_time_zone_is_assumed_from_the_country(reviews: NewReviewer, country: str, language: str, zone: str) -> None:
    journey = replace(bakery(), next_review=None)
    reviewer = reviews(replace(journey, business=replace(journey.business, country=country)), language, {})
    reviewer.say("/review")
    reviewer.tap("skip", "skip", "skip", "skip", "review:1")

    assert reviewer.conversation.timezone == zone


def test_another_time_zone_moves_the_reminders(reviews: NewReviewer) -> None:
    reviewer = reviews(replace(bakery(), next_review=date(2027, 2, 22)))
    old = "review:mapmapmm:2027-02-22:Europe/Bucharest"
    reply = reviewer.tap_blindly("timezone:Europe/Rome")

    assert reply.text == "Your time zone: Rome. It is 13:00 there."
    assert reviewer.later == [Later(datetime(2027, 2, 22, 9, 0, tzinfo=UTC), "review:mapmapmm:2027-02-22:Europe/Rome")]
    assert reviewer.told(old) is None
    assert reviewer.told(reviewer.later[0].event)


def test_the_same_time_zone_moves_nothing(reviews: NewReviewer) -> None:
    reviewer = reviews(replace(bakery(), next_review=date(2027, 2, 22)))
    reviewer.tap_blindly("timezone:Europe/Bucharest")

    assert reviewer.later == []


def test_a_place_can_be_typed_and_what_was_being_done_goes_on(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    before = reviewer.tap("skip")
    asked = reviewer.tap_blindly("timezone")
    unclear = reviewer.say("Atlantis")
    reply = reviewer.say("Varșovia")

    assert asked.text == ("Your time zone: Bucharest. Tap another, or type a city, your country, or the difference to UTC, such as +2.")
    assert unclear.text == "I don't know that place. Type a big city near you, your country, or the difference to UTC, such as +2."
    assert reviewer.replies[0].text == "Your time zone: Warsaw. It is 13:00 there."
    assert reply.text == f"Back to your map:\n\n{before.text}"
    assert reviewer.conversation.map.doing is Doing.REVIEW


def test_in_the_interview_the_question_stands_again_after_the_time_zone(content: MapContent) -> None:
    reviewer = Reviewer(content)
    before = reviewer.say("/map")
    reviewer.tap_blindly("timezone")
    reply = reviewer.tap("timezone:Europe/Tallinn")

    assert reply.question == before.question
    assert reviewer.conversation.map.doing is Doing.INTERVIEW


def test_the_question_for_the_place_can_be_left(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.tap_blindly("timezone")
    again = reviewer.desk.asked_again(reviewer.visit)
    cancelled = reviewer.desk.stopped(reviewer.visit)
    side_question = reviewer.asks("What is retargeting?")
    reviewer.say("stop")

    assert again
    assert again.text.startswith("Your time zone: Bucharest.")
    assert cancelled
    assert side_question is None
    assert (reviewer.conversation.timezone, reviewer.conversation.map.doing) == ("Europe/Bucharest", Doing.NOTHING)


@pytest.mark.parametrize("choice", ["timezone:Mars/Base", "timezone:../../etc/passwd", "timezone::"])
def test_there_is_no_time_zone_but_those_of_the_world(reviews: NewReviewer, choice: str) -> None:
    with pytest.raises(AssertionError, match="nobody took it"):
        reviews().tap_blindly(choice)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("București", "Europe/Bucharest"),
        ("bucuresti", "Europe/Bucharest"),
        ("Warszawa", "Europe/Warsaw"),
        ("Roma", "Europe/Rome"),
        ("Rooma", "Europe/Rome"),
        ("tallinn.", "Europe/Tallinn"),
        ("new york", "America/New_York"),
        ("Milano", "Europe/Rome"),
        ("krakow", "Europe/Warsaw"),
        ("cluj napoca", "Europe/Bucharest"),
        ("Tartu", "Europe/Tallinn"),
        ("Chișinău", "Europe/Chisinau"),
        ("Europe/Rome", "Europe/Rome"),
        ("Italia", "Europe/Rome"),
        ("Polska", "Europe/Warsaw"),
        ("Eesti", "Europe/Tallinn"),
        ("UTC", "Etc/UTC"),
        ("+2", "Etc/GMT-2"),
        ("UTC+3", "Etc/GMT-3"),
        ("gmt -5", "Etc/GMT+5"),
        ("−1", "Etc/GMT+1"),
        ("+02:00", "Etc/GMT-2"),
        ("+0", "Etc/UTC"),
        ("+15", None),
        ("-13", None),
        ("2", None),
        ("USA", None),
        ("", None),
        ("Atlantis", None),
    ],
)
def test_a_place_is_read_in_any_language(text: str, zone: str | None) -> None:
    assert read_zone(text) == zone
    assert zone is None or is_zone(zone)


@pytest.mark.parametrize(
    ("zone", "names"),
    [
        ("Europe/Bucharest", ["București", "Bukareszt", "Bucarest", "Bukarest", "Bucharest"]),
        ("Etc/GMT-3", ["UTC+3"] * 5),
        ("Etc/GMT+5", ["UTC-5"] * 5),
    ],
)
def test_a_time_zone_is_named_in_the_language(zone: str, names: list[str]) -> None:
    assert [place_name(zone, language) for language in ("ro", "pl", "it", "et", "en")] == names


def test_a_week_begins_with_what_comes_first(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.wait(days=1)
    turn = reviewer.told(NUDGE)

    assert turn
    (reply,) = turn.replies
    assert reply.text == "A new week. First on your list for “Mica”:\n• Write prices on the board · Ana · 1 December 2026"
    assert [(choice.id, choice.label) for choice in reply.choices] == [
        ("did:mapmapmm:brdsbrds", "✓ Write prices on the board"),
        ("reminders:off", "Switch reminders off"),
    ]
    assert turn.later == (Later(datetime(2026, 11, 30, 8, 0, tzinfo=UTC), "nudge:mapmapmm:2026-11-30"),)


def test_after_four_weeks_without_a_change_there_is_silence(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    event, told = NUDGE, []
    while turn := reviewer.told(event):
        told.append(event)
        event = turn.later[0].event
        reviewer.wait(days=7)

    assert told == [f"nudge:mapmapmm:{day}" for day in ("2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14")]


def test_nothing_that_comes_first_is_no_reason_to_write(reviews: NewReviewer) -> None:
    assert reviews(changes.amend(bakery(), "brdsbrds", now=False)).told(NUDGE) is None


def test_switched_off_the_weeks_go_by_unheard(reviews: NewReviewer) -> None:
    turn = reviews(remembered={**BUCHAREST, "reminders": False}).told(NUDGE)

    assert turn
    assert (turn.replies, [later.event for later in turn.later]) == ((), ["nudge:mapmapmm:2026-11-23"])


def test_what_is_done_is_ticked_off_until_all_is_done(reviews: NewReviewer) -> None:
    reviewer = reviews(changes.amend(bakery(), "hrshrshr", now=True))
    reviewer.told(NUDGE)
    first = reviewer.tap("did:mapmapmm:brdsbrds")
    second = reviewer.tap("did:mapmapmm:hrshrshr")

    assert (first.text, first.place) == ("Well done! Still to do:\n• Open earlier", Place.EDIT)
    assert (second.text, ids(second)) == ("Well done! Everything you wanted to do first is done.", ["check"])
    journey = reviewer.shelf.body("c", "mapmapmm")
    assert journey
    assert [action["status"] for action in journey["stages"][2]["actions"]] == [Status.DONE, Status.DONE]
    assert [version for version, _, _ in reviewer.notes("mapmapmm")] == [3, 2, 1]


def test_what_is_done_already_makes_no_revision(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.tap_blindly("did:mapmapmm:brdsbrds")
    reviewer.tap_blindly("did:mapmapmm:brdsbrds")

    assert [version for version, _, _ in reviewer.notes("mapmapmm")] == [2, 1]


@pytest.mark.parametrize("choice", ["did:nosuchmp:brdsbrds", "did:mapmapmm:nosuchac", "did:mapmapmm:qjmbqjmb", "did"])
def test_what_is_not_there_cannot_be_done(reviews: NewReviewer, choice: str) -> None:
    with pytest.raises(AssertionError, match="nobody took it"):
        reviews().tap_blindly(choice)


def test_a_finished_map_calls_for_its_reminders(content: MapContent) -> None:
    reviewer = Reviewer(content)
    day = replace(bakery(), next_review=date(2027, 2, 22))
    turn = reviewer.visit.turn(reviewer.visit.talk, Reply("Ready."), kept=[kept(day)])

    reminded = with_reminders(reviewer.visit, turn)

    assert [later.event for later in reminded.later] == ["review:mapmapmm:2027-02-22:Europe/Bucharest", "nudge:mapmapmm:2026-11-23"]
    assert [reply.text[:20] for reply in reminded.replies] == ["Ready.", "Reminders come at 10"]
    assert with_reminders(reviewer.visit, reminded) == replace(reminded, replies=reminded.replies)


@pytest.mark.parametrize(
    "journey",
    [
        replace(bakery(), next_review=date(2027, 2, 22), state=MapState.DRAFT),
        replace(bakery(), next_review=date(2027, 2, 22), state=MapState.ARCHIVED),
    ],
    ids=["draft", "archived"],
)
def test_a_map_that_is_not_finished_or_put_away_calls_for_none(content: MapContent, journey: JourneyMap) -> None:
    visit = Reviewer(content).visit
    turn = visit.turn(visit.talk, Reply("Here."), kept=[kept(journey)])

    assert with_reminders(visit, turn) == turn


def test_a_change_that_moves_no_day_calls_for_none(reviews: NewReviewer) -> None:
    reviewer = reviews(replace(bakery(), next_review=date(2027, 2, 22)))
    changed = replace(bakery(), next_review=date(2027, 2, 22), title="Mica's", version=2)
    turn = reviewer.visit.turn(reviewer.visit.talk, Reply("Here."), kept=[kept(changed)])

    assert with_reminders(reviewer.visit, turn) == turn


def test_an_open_question_stays_the_last_thing_that_is_said(content: MapContent) -> None:
    reviewer = Reviewer(content)
    question = reviewer.say("/map")
    day = replace(bakery(), next_review=date(2027, 2, 22))
    turn = reviewer.visit.turn(reviewer.visit.talk, question, kept=[kept(day)])

    assert with_reminders(reviewer.visit, turn).replies[-1] == question


@pytest.mark.parametrize("language", SUPPORTED)
def test_everything_is_said_in_every_language(reviews: NewReviewer, language: str) -> None:
    reviewer = reviews(replace(bakery(), language=language), language)
    texts = [reply.text for event in (DUE, NUDGE) if (turn := reviewer.told(event)) for reply in turn.replies]
    texts += [reviewer.tap_blindly(choice).text for choice in ("reminders", "timezone", "timezone:Europe/Rome", "did:mapmapmm:brdsbrds")]

    assert len(texts) == len(set(texts)) == 6
