"""What typed words come to where several readings are near: a feeling, "enough", "nothing" with an explanation, a name."""

from collections.abc import Callable

import pytest

from bot.journey.vocabulary import Practice, Skipped, StageKey
from bot.languages import SUPPORTED
from bot.mapping.talk import Doing
from bot.messages import Reply
from tests.mapping.owners import Owner
from tests.mapping.test_fitting_replies import finished_with, paged
from tests.mapping.test_interview import asked, at
from tests.mapping.walks import answer_by_taps, options

NewOwner = Callable[..., Owner]
ENOUGH = {"ro": "ajunge", "pl": "wystarczy", "it": "basta", "et": "aitab", "en": "enough"}


def taken(reply: Reply) -> list[str]:
    """The labels of what is chosen."""
    return [choice.label for choice in reply.choices if choice.selected]


# Feelings


@pytest.mark.parametrize(("said", "score"), [("super", 2), ("dobrze", 1), ("ok", 1), ("👍", 1)])
def test_a_word_of_agreement_is_a_feeling_where_no_face_is_chosen(owner: Owner, said: str, score: int) -> None:
    at(owner, "score.awareness")

    reply = owner.say(said)

    assert (owner.journey.stage(StageKey.AWARENESS).score, asked(reply)) == (score, "score.consideration")


def test_yes_is_no_feeling(owner: Owner) -> None:
    at(owner, "score.awareness")

    assert asked(owner.say("yes")) == "score.awareness"
    assert owner.journey.stage(StageKey.AWARENESS).score is None


def test_what_is_told_beside_a_feeling_is_a_note_and_in_quotation_marks_a_customers_words(owner: Owner) -> None:
    at(owner, "score.awareness")
    owner.say("happy, they smile when they come in")
    owner.say("very happy, they say “what a lovely little place”")

    first, second = owner.journey.stage(StageKey.AWARENESS), owner.journey.stage(StageKey.CONSIDERATION)
    assert (first.quote, first.ideas) == ("", "happy, they smile when they come in")
    assert (second.quote, second.ideas) == ("what a lovely little place", "")


def test_a_stage_whose_contacts_are_not_known_shows_the_feeling_that_is(owner: Owner) -> None:
    at(owner, "touchpoints.awareness")
    owner.tap("dont_know")
    reply = owner.turn.replies[-1] if owner.turn else Reply("")
    while asked(reply) != "score.awareness":
        reply, _ = answer_by_taps(owner, reply)
    owner.tap("1")
    stage = owner.journey.stage(StageKey.AWARENESS)
    while reply.question:
        reply, _ = answer_by_taps(owner, reply)

    assert (stage.skipped, stage.score) == (None, 1)
    assert owner.turn
    assert "reopen:touchpoints.awareness" in [choice.id for choice in owner.turn.replies[0].choices]


# Enough


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize(("question", "then"), [("trigger", "worry"), ("touchpoints.awareness", "touchpoints.consideration")])
def test_enough_is_done_where_something_is_chosen(new_owner: NewOwner, language: str, question: str, then: str) -> None:
    owner = new_owner(language)
    owner.tap(options(at(owner, question))[0].id)

    assert asked(owner.say(ENOUGH[language])) == then


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("question", ["trigger", "persona"])
def test_enough_stops_where_nothing_is_chosen(new_owner: NewOwner, language: str, question: str) -> None:
    owner = new_owner(language)
    at(owner, question)

    assert owner.say(ENOUGH[language]).question is None
    assert owner.remembered["map"]["doing"] == Doing.NOTHING


def test_enough_at_the_check_of_all_contacts_means_that_they_are_all(owner: Owner) -> None:
    at(owner, "touchpoints_check")

    assert asked(owner.say("that's enough")) == "score.awareness"


# Nothing


def test_a_contact_takes_the_place_of_nothing_that_was_said_before(owner: Owner) -> None:
    at(owner, "touchpoints.after")
    owner.say("nothing")
    owner.tap("back")

    owner.say("we send a thank-you e-mail")
    owner.tap("confirm")

    assert [t.practice for t in owner.journey.stage(StageKey.RETENTION).touchpoints] == [Practice.THANK_YOU]


def test_nothing_in_many_words_is_shown_before_it_counts(owner: Owner) -> None:
    at(owner, "touchpoints.after")
    said = "nothing, they get their licence and then who ever sees them"

    reply = owner.say(said)
    shown = (asked(reply), taken(reply), [choice.id for choice in reply.choices if choice.id in ("confirm", "change")])

    assert shown == ("touchpoints.after", ["Nothing in the first days"], ["confirm", "change"])
    assert asked(owner.say(said)) == "touchpoints.back"


def test_that_a_stage_does_not_apply_is_shown_before_it_counts_if_it_takes_many_words(owner: Owner) -> None:
    at(owner, "touchpoints.consideration")
    said = "nobody compares bakeries round here, they come to us because we are the only one in the village"

    reply = owner.say(said)
    assert (asked(reply), taken(reply)) == ("touchpoints.consideration", ["They don't compare, they come straight to us"])

    reply = owner.tap("not_applicable")
    assert (taken(reply), owner.journey.stage(StageKey.CONSIDERATION).skipped) == ([], None)
    owner.say(said)
    assert asked(owner.tap("confirm")) == "touchpoints.purchase"
    assert owner.journey.stage(StageKey.CONSIDERATION).skipped is Skipped.NOT_APPLICABLE


# Taking out


def test_a_contact_is_taken_out_by_a_tap_at_the_check(owner: Owner) -> None:
    at(owner, "touchpoints_check")
    first, *others = owner.journey.stage(StageKey.AWARENESS).touchpoints
    owner.tap("others:1")

    reply = owner.tap(f"out:{first.id}")

    assert reply.text.startswith(f"Taken out: {first.title}")
    assert owner.journey.stage(StageKey.AWARENESS).touchpoints == tuple(others)
    assert f"out:{first.id}" not in [choice.id for choice in reply.choices]
    assert f"repeat:{others[0].id}" in [choice.id for choice in owner.tap("others:0").choices]


# Actions of the owner's own


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("send everyone a thank-you e-mail two days after the purchase", StageKey.RETENTION),
        ("a thank-you card in each parcel", StageKey.RETENTION),
        ("I'll ask everybody to recommend us", StageKey.ADVOCACY),
        ("repaint the ceiling", StageKey.AWARENESS),
    ],
)
def test_an_action_belongs_to_what_it_sets_up_wherever_it_hurts(owner: Owner, said: str, stage: StageKey) -> None:
    at(owner, "fixes")

    owner.say(said)

    assert [one.key for one in owner.journey.stages if one.actions] == [stage]


def test_a_finding_that_is_being_seen_to_comes_last_and_says_so(owner: Owner) -> None:
    finished_with(owner, "fix:R07:consideration")
    (action,) = owner.journey.actions_now
    first = owner.say("/check")

    last = paged(owner, first, "do:R07:consideration")

    assert action.due is not None
    assert "On your list" not in first.text
    assert last.text.splitlines()[-1] == "✓ Already on your list · 29 November 2026"


# Names


def test_a_name_that_is_typed_after_the_trade_was_tapped_is_the_name(owner: Owner) -> None:
    owner.say("/map")
    owner.tap("trade:retail")

    reply = owner.say("Optyk Sowa")

    assert (reply.text.partition("\n")[0], asked(reply)) == ("Noted: Optyk Sowa", "place")
    assert (owner.journey.business.name, owner.journey.title) == ("Optyk Sowa", "Optyk Sowa")


def test_what_is_no_name_is_none(owner: Owner) -> None:
    owner.say("/map")
    owner.tap("trade:retail")
    owner.say("qwrtz plmk")

    assert owner.journey.business.name == ""


# Days


def test_who_does_not_know_a_day_has_named_none_whatever_else_they_say(owner: Owner) -> None:
    at(owner, "review")

    owner.say("don't know, no head for that right now")

    assert owner.journey.next_review is None
    assert dict(owner.journey.asked)["review"] == "dont_know"


# Reminders


def test_no_reminder_is_promised_to_whoever_wants_none(owner: Owner) -> None:
    at(owner, "review")
    owner.remembered = {**owner.remembered, "reminders": False}

    owner.tap("review:3")

    assert owner.turn
    assert owner.turn.replies[0].text.startswith("Next review: 22 February 2027. Reminders are off")
