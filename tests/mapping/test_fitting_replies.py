"""Small things in the interview: each reply fits what was just said, and typed words go where they are meant."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.exporters.drawing import drawing
from bot.exporters.sheet import Sheet
from bot.exporters.words import Words
from bot.journey.checks.table import rank
from bot.journey.model import Business, JourneyMap, Persona
from bot.journey.vocabulary import Place, StageKey, Trigger
from bot.languages import SUPPORTED
from bot.mapping.content import MapContent
from bot.messages import Reply
from tests.mapping.owners import Owner
from tests.mapping.test_interview import asked, at
from tests.mapping.walks import answer_by_taps, options, tap_through

NewOwner = Callable[..., Owner]


def taken(reply: Reply) -> list[str]:
    """The labels of what is chosen."""
    return [choice.label for choice in reply.choices if choice.selected]


# Numbers


def test_a_number_picks_the_option_that_stands_there(owner: Owner) -> None:
    reply = at(owner, "place")
    second = options(reply)[1]

    reply = owner.say("2")

    assert (owner.journey.business.place, asked(reply)) == (Place(second.id.removeprefix("place:")), "persona")
    assert reply.text.startswith(f"Noted: {second.label}")


@pytest.mark.parametrize(
    ("typed", "triggers"), [("1, 3", (Trigger.AD, Trigger.SITUATION)), ("2) 2", (Trigger.FRIEND,)), ("5.", (Trigger.PASSING_BY,))]
)
def test_numbers_pick_several_where_several_fit(owner: Owner, typed: str, triggers: tuple[Trigger, ...]) -> None:
    at(owner, "trigger")

    reply = owner.say(typed)

    assert (owner.journey.persona.triggers, asked(reply)) == (triggers, "trigger")
    assert asked(owner.say(typed)) == "worry"


def test_a_number_that_no_option_has_is_an_answer_like_any_other(owner: Owner) -> None:
    at(owner, "place")

    assert asked(owner.say("9")) == "place"
    assert owner.journey.business.place is None


def test_a_number_under_the_faces_is_a_score(owner: Owner) -> None:
    at(owner, "score.awareness")

    owner.say("-1")

    assert owner.journey.stage(StageKey.AWARENESS).score == -1


def test_a_number_is_one_of_months_where_the_next_review_is_asked_for(owner: Owner) -> None:
    at(owner, "review")

    owner.say("3")

    assert owner.journey.next_review == date(2027, 2, 22)


# What comes first


def test_a_time_in_an_action_of_ones_own_is_not_its_day(owner: Owner) -> None:
    at(owner, "fixes")

    reply = owner.say("I'll text them a week later and ask how it was")

    (action,) = owner.journey.actions_now
    assert (action.due, asked(reply)) == (None, f"when.{action.id}")


def test_the_day_that_was_understood_is_said(owner: Owner) -> None:
    at(owner, "fixes")
    owner.say("print the price list and hang it by the door")

    assert owner.say("Maria, this week").text.startswith("Noted: print the price list and hang it by the door · Maria, 29 November 2026")


def test_by_when_is_asked_in_the_order_in_which_the_fixes_were_shown(owner: Owner) -> None:
    reply = at(owner, "fixes")
    shown = [choice for choice in options(reply) if choice.id.startswith("fix:")]
    for fix in reversed(shown):
        owner.tap(fix.id)
    reply, told = owner.tap("done"), []
    while reply.question and reply.question.field == "when":
        told.append(reply.text)
        reply, _ = answer_by_taps(owner, reply)

    assert len(told) == 3
    assert all(fix.label.partition(". ")[2] in text for fix, text in zip(shown, told, strict=True))


def test_the_severest_rule_comes_first_and_what_comes_from_none_last() -> None:
    assert sorted(["", "R03", "R05", "R16", "R01"], key=rank) == ["R01", "R16", "R05", "R03", ""]


def test_numbers_and_taps_mean_the_page_of_findings_that_is_shown(owner: Owner) -> None:
    at(owner, "fixes")
    page = owner.tap("others:3")
    second = options(page)[1]
    assert second.label.startswith("2. ")

    chosen = owner.tap(second.id)
    assert options(chosen)[1].id == second.id
    owner.tap(second.id)
    owner.say("2")

    (action,) = owner.journey.actions_now
    assert action.text == second.label.removeprefix("2. ")


# Contacts


def test_that_nothing_is_done_is_noted_and_shown_with_the_contacts(owner: Owner) -> None:
    at(owner, "touchpoints.after")

    noted = owner.say("nothing")
    assert noted.text.startswith("Noted: Nothing in the first days")

    reply = noted
    while asked(reply) != "touchpoints_check":
        reply, _ = answer_by_taps(owner, reply)
    assert "• Nothing in the first days" in reply.text.splitlines()


@pytest.mark.parametrize("said", ["at the tasting", "their first taster", "SAMPLE OR FREE TRIAL"])
def test_a_moment_that_is_a_contact_of_any_stage_is_not_added_again(owner: Owner, said: str) -> None:
    reply = owner.say("/map")
    owner.tap("trade:food")
    for _ in range(5):
        reply = owner.tap("skip")
    assert asked(reply) == "touchpoints.awareness"
    owner.tap("skip")
    owner.tap("tp:trial_sample")
    reply = owner.tap("done")
    while asked(reply) != "moment_of_truth":
        reply, _ = answer_by_taps(owner, reply)
    before = len([t for stage in owner.journey.stages for t in stage.touchpoints])

    owner.say(said)

    contacts = [t for stage in owner.journey.stages for t in stage.touchpoints]
    assert (len(contacts), [t.catalogue for t in contacts if t.moment_of_truth]) == (before, ["trial_sample"])


# Where we are


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_tapped_trade_answers_two_questions_and_says_so(new_owner: NewOwner, content: MapContent, language: str) -> None:
    owner = new_owner(language)
    owner.say("/map")

    reply = owner.tap("trade:food")

    trade = content.trades.terms.word("sector", "food", language)
    assert reply.text.startswith(content.phrases.say(language, "map-trade-taken", trade=trade))
    assert reply.progress == (3, 22)


def test_the_end_tells_of_the_map_first_and_of_the_clock_after_it(owner: Owner) -> None:
    tap_through(owner)

    assert owner.turn
    end, clock = owner.turn.replies
    assert [end.choices[0].id, clock.choices[-1].id] == ["export:png", "timezone"]
    assert "Your map is ready" in end.text


def finished_with(owner: Owner, fix: str) -> None:
    """A map that was tapped through, with one suggestion chosen."""
    reply = paged(owner, at(owner, "fixes"), fix)
    owner.tap(fix)
    reply = owner.tap("done")
    while reply.question:
        reply, _ = answer_by_taps(owner, reply)


def paged(owner: Owner, reply: Reply, choice: str) -> Reply:
    """The page of findings on which something can be tapped."""
    for _ in range(5):
        ids = [one.id for one in reply.choices]
        if choice not in ids:
            reply = owner.tap(next(one for one in ids if one.startswith(("others:", "check:"))))
    return reply


def test_a_finished_map_that_changes_is_up_to_date_and_not_ready_again(owner: Owner) -> None:
    finished_with(owner, "fix:R07:consideration")
    paged(owner, owner.say("/check"), "do:R16:awareness")

    owner.tap("do:R16:awareness")
    reply = owner.tap("when:week")

    (taken,) = (action for action in owner.journey.actions_now if action.rule == "R16")
    assert reply.text.startswith(f"Noted: {taken.text} · 29 November 2026\n\nYour map “")
    assert "is up to date." in reply.text


def test_what_is_on_the_list_already_is_not_put_there_twice(owner: Owner) -> None:
    finished_with(owner, "fix:R07:consideration")
    paged(owner, owner.say("/check"), "do:R07:consideration")
    before = owner.journey

    reply = owner.tap("do:R07:consideration")

    assert reply.text.startswith("That is on your map already.")
    assert owner.journey == before


# Titles


def test_a_map_without_a_name_is_called_after_what_is_sold_cut_between_words(owner: Owner) -> None:
    owner.say("/map")

    owner.say("hand-knitted sweaters, socks and blankets of local wool for children and adults, made to measure")

    assert owner.journey.title.endswith("…")
    assert len(owner.journey.title) <= 80
    assert owner.journey.title.removesuffix("…").rstrip() + " " in owner.journey.business.sold + " "


@pytest.mark.parametrize(
    ("business", "told"),
    [
        (Business("b", "", "candles"), ("candles", "")),
        (Business("b", "Lumi", "candles"), ("Lumi", "candles")),
    ],
)
def test_picture_and_pdf_say_once_what_the_title_says(content: MapContent, business: Business, told: tuple[str, str]) -> None:
    journey = JourneyMap("m", business, Persona("p"), title=business.name or business.sold)
    words = Words(content.trades, content.phrases, content.rules, "en")

    drawn = drawing(Sheet(journey, (), (), "en", date(2026, 11, 22)), words)

    assert (drawn["title"], drawn["business"]) == told


# Yes, no, change


def test_no_to_what_was_understood_asks_what_isnt_right(owner: Owner) -> None:
    at(owner, "touchpoints.back")
    owner.say("loyalty points")
    before = owner.journey

    for said in ("no", "change"):
        reply = owner.say(said)
        assert (reply.text.partition("\n")[0], asked(reply)) == (
            "All right. Tap what isn't right, or type what is missing.",
            "touchpoints.back",
        )
    assert owner.journey == before
    assert taken(reply) == ["Loyalty points"]


@pytest.mark.parametrize(
    ("question", "then"), [("moment_of_truth", "fixes"), ("fixes", "metric"), ("metric", "review"), ("trigger", "worry")]
)
def test_nothing_leaves_open_what_needs_no_answer(owner: Owner, question: str, then: str) -> None:
    at(owner, question)
    before = owner.journey

    reply = owner.say("nothing")

    assert (asked(reply), dict(owner.journey.asked)[question]) == (then, "skipped")
    assert (owner.journey.stages, owner.journey.persona) == (before.stages, before.persona)


@pytest.mark.parametrize("said", ["yes", "no", "nothing", "done", "change"])
def test_a_word_that_tells_nothing_is_no_answer_in_words(owner: Owner, said: str) -> None:
    at(owner, "need")

    assert asked(owner.say(said)) == "need"
    assert owner.journey.persona.need == ""


@pytest.mark.parametrize("question", ["business", "place", "persona", "score.awareness"])
def test_yes_keeps_the_answer_that_was_given_before(owner: Owner, question: str) -> None:
    reply = at(owner, question)
    owner.tap(options(reply)[0].id)
    before = owner.journey
    reply = owner.tap("back")
    while asked(reply) != question:
        reply = owner.tap("back")

    owner.say("yes")

    assert replace(owner.journey, asked=before.asked, version=before.version) == before
    assert question in dict(owner.journey.asked)


def test_back_from_a_question_that_is_asked_once_more_leads_to_the_one_before_it(owner: Owner) -> None:
    at(owner, "place")
    owner.tap("dont_know")
    while (reply := owner.turn.replies[0] if owner.turn else None) and reply.question:
        answer_by_taps(owner, reply)
    asked_before = dict(owner.journey.asked)

    owner.tap("reopen:place")

    # The tap on a trade answered the second question, too.
    assert asked(owner.tap("back")) == "business"
    assert set(asked_before) - set(dict(owner.journey.asked)) == {"business", "place"}


def test_a_list_that_is_only_shown_amid_an_interview_asks_for_no_number(owner: Owner) -> None:
    at(owner, "place")

    assert owner.say("/maps").text.startswith("Your maps:\n\n• ")
    assert "number" not in owner.say("/maps").text
    assert asked(owner.say("1")) == "persona"


def test_a_draft_that_is_being_made_longer_can_be_gone_on_with_from_its_card(owner: Owner) -> None:
    reply = owner.say("/map")
    reply = owner.tap("length:quick")
    while reply.question:
        reply, _ = answer_by_taps(owner, reply)
    owner.tap("map-lengthen")
    owner.say("/cancel")
    reply = owner.say("/maps")
    reply = owner.tap(reply.choices[0].id)

    assert asked(owner.tap("map-resume")) == "place"


def test_a_map_called_after_its_business_goes_with_it_and_a_title_that_was_given_stays(owner: Owner) -> None:
    owner.say("/map")
    owner.say("candles")
    owner.say("/edit")
    owner.tap("edit:business")
    owner.tap("edit:business.name")
    told = owner.say("Lumi")
    assert (owner.journey.title, "candles → Lumi" in told.text) == ("Lumi", True)

    owner.say("/edit")
    owner.tap("edit:map")
    owner.tap("edit:map.title")
    owner.say("Our winter")
    owner.say("/edit")
    owner.tap("edit:business")
    owner.tap("edit:business.name")
    owner.say("Lumilumi")
    assert (owner.journey.title, owner.journey.business.name) == ("Our winter", "Lumilumi")


def test_a_skipped_stage_says_why_where_it_is_edited(owner: Owner) -> None:
    at(owner, "touchpoints.consideration")
    owner.tap("not_applicable")
    owner.say("/edit")

    assert "Skipped: Doesn't apply" in owner.tap("edit:stage.consideration").text.splitlines()


# What is typed under findings and files


def checked(owner: Owner) -> Reply:
    """A finished map with nothing to do on it, and what was found."""
    at(owner, "fixes")
    owner.tap("skip")
    while owner.turn and (reply := owner.turn.replies[0]).question:
        answer_by_taps(owner, reply)
    return owner.say("/check")


def test_a_number_under_findings_takes_the_suggestion(owner: Owner) -> None:
    first = next(choice.id for choice in checked(owner).choices if choice.id.startswith("do:"))

    reply = owner.say("1")

    (action,) = owner.journey.actions_now
    assert (action.rule, asked(reply)) == (first.split(":")[1], f"when.{action.id}")


def test_words_on_the_buttons_under_findings_can_be_typed(owner: Owner) -> None:
    first = checked(owner)
    second = owner.say("show others")
    assert second.text != first.text

    assert owner.say("2 isn't for me").text.endswith("Why not?")
    reply = owner.say("not now")

    assert reply.text.startswith("All right. I'll be quiet about it")
    assert [one.reason for one in owner.journey.dismissals] == ["Not now"]


def test_a_number_that_no_finding_has_shows_them_again(owner: Owner) -> None:
    checked(owner)

    assert owner.say("9").text.startswith("I couldn't make that out.")


@pytest.mark.parametrize("said", ["pdf", "2", "PDF, A4"])
def test_a_file_can_be_named_where_files_are_offered(owner: Owner, said: str) -> None:
    tap_through(owner)

    assert [document.format for document in owner.say(said).documents] == ["pdf"]


def test_a_question_under_findings_is_answered_by_the_guides(owner: Owner, content: MapContent) -> None:
    checked(owner)
    question = content.library.passage("004/after-purchase", "en").section.question

    assert owner.say(question).notes


def test_why_a_finding_is_no_matter_can_be_said_in_ones_own_words(owner: Owner) -> None:
    checked(owner)
    owner.say("1 isn't for me")

    owner.say("my cousin does that for us")

    assert [one.reason for one in owner.journey.dismissals] == ["my cousin does that for us"]


def test_back_from_the_reasons_leads_to_the_findings(owner: Owner) -> None:
    found = checked(owner)
    owner.say("1 isn't for me")

    assert owner.say("back").text == found.text
    assert owner.journey.dismissals == ()


@pytest.mark.parametrize(("question", "then"), [("trigger", "trigger"), ("persona", "persona"), ("score.awareness", "score.consideration")])
def test_a_face_answers_where_faces_are_asked_for_and_nowhere_else(owner: Owner, question: str, then: str) -> None:
    at(owner, question)

    assert asked(owner.say("😍")) == then
