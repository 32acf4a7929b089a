"""The four questions of a review, by taps and by typed words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.journey import changes
from bot.journey.changes import find
from bot.journey.model import Action, JourneyMap, Metric, Pain
from bot.journey.soundness import sound
from bot.journey.vocabulary import Basis, MapState, Status
from bot.languages import SUPPORTED
from bot.mapping.advising import AdviceDesk
from bot.mapping.checking import CheckDesk
from bot.mapping.content import MapContent
from bot.mapping.editing.desk import EditDesk
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing.desk import ReviewDesk
from bot.mapping.shelving.desk import MapsDesk
from bot.mapping.talk import Doing
from bot.messages import Place, Question, Reply
from tests.mapping.reviewers import ADVOCACY, CONSIDERATION, PURCHASE, TODAY, Reviewer, bakery

SAID = "They love the bread, but the queue takes ages. Do you open on Sundays?"
NewReviewer = Callable[..., Reviewer]


@pytest.fixture
def reviews(content: MapContent) -> NewReviewer:
    def make(journey: JourneyMap | None = None, language: str = "en", *, contexts: bool = True) -> Reviewer:
        reviewer = Reviewer(content, language, contexts)
        reviewer.keep(replace(journey or bakery(), language=language))
        return reviewer

    return make


def asked(reply: Reply) -> tuple[str, str | None, tuple[int, int] | None]:
    assert reply.question
    return reply.question.field, reply.question.stage, reply.progress


def ids(reply: Reply) -> list[str]:
    return [choice.id for choice in reply.choices]


def item(journey: JourneyMap, item_id: str) -> Any:
    return find(journey, item_id)[1]


def at_number(reviewer: Reviewer) -> Reply:
    reviewer.say("/review")
    return reviewer.tap("skip", "skip", "skip")


def test_the_first_question_is_what_customers_said(reviews: NewReviewer) -> None:
    reply = reviews().say("/review")

    assert reply == Reply(
        text="Let's look at “Mica” again: four short questions, about three minutes. Skip whatever you have nothing to say about.\n\n"
        "Review · question 1 of 4\nWhat have customers told you since last time? Put it in their words.\n\n"
        "Type it, or tap something that customers have confirmed.",
        choices=reply.choices,
        context={"map": "mapmapmm", "question": "review.said"},
        question=Question("review.said", "review_said"),
        progress=(1, 4),
    )
    assert [(choice.id, choice.label) for choice in reply.choices] == [
        ("review-heard:qjmbqjmb", "The queue is long"),
        ("skip", "Skip"),
        ("stop", "Save & stop"),
    ]


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("contexts", [True, False])
def test_a_review_is_done_by_taps_alone(reviews: NewReviewer, language: str, contexts: bool) -> None:
    reviewer = reviews(language=language, contexts=contexts)
    taps = ("review-heard:qjmbqjmb", "-1", "review-changed:prices", "review-done:brdsbrds", "done", "skip")

    questions = [asked(reviewer.say("/review")), *(asked(reviewer.tap(choice)) for choice in taps)]
    reviewer.tap("review:3")

    assert questions == [
        ("review_said", None, (1, 4)),
        ("score", "purchase", (1, 4)),
        ("review_changed", None, (2, 4)),
        ("review_done", None, (3, 4)),
        ("review_done", None, (3, 4)),
        ("review_number", "purchase", (4, 4)),
        ("review", None, (4, 4)),
    ]
    after = reviewer.journey
    assert (item(after, "qjmbqjmb").basis, after.stage(PURCHASE).score) == (Basis.CUSTOMER_SAID, -1)
    assert (item(after, "brdsbrds").status, after.next_review, after.version) == (Status.DONE, date(2027, 2, 22), 2)
    assert reviewer.conversation.map.doing is Doing.NOTHING


def test_a_review_is_done_by_typing_alone(reviews: NewReviewer) -> None:
    reviewer = reviews(contexts=False)
    for text in ("/review", SAID, "purchase", "unhappy", "We have a new oven", "write prices on the board", "12.5 %", "in 3 months"):
        reviewer.say(text)

    after = reviewer.journey
    stage = after.stage(PURCHASE)
    assert (stage.quote, stage.questions, stage.score) == (SAID, "Do you open on Sundays?", -1)
    assert [(pain.text, pain.basis) for pain in stage.pains[1:]] == [
        ("They love the bread, but the queue takes ages.", Basis.CUSTOMER_SAID)
    ]
    assert item(after, "brdsbrds").status is Status.DONE
    assert item(after, "cnvrcnvr") == Metric("cnvrcnvr", "conversion", baseline=12.5, current=12.5, measured_at=TODAY)
    assert after.next_review == date(2027, 2, 22)


def test_a_review_makes_one_revision_with_a_reason(reviews: NewReviewer) -> None:
    reviewer = reviews()
    for text in ("/review", SAID, "purchase", "skip", "We have a new oven", "skip", "12,5", "skip"):
        reviewer.say(text)

    assert reviewer.notes("mapmapmm") == [(2, f"We have a new oven · {SAID}", None), (1, "", None)]


def test_a_review_in_which_nothing_was_said_says_so(reviews: NewReviewer) -> None:
    reviewer = reviews()
    at_number(reviewer)
    reviewer.tap("skip")
    summary = reviewer.replies[0]
    reviewer.tap("review:1")

    assert summary.text.endswith("Nothing has changed on the map.")
    assert reviewer.notes("mapmapmm")[0] == (2, "Review", None)


def test_before_and_after_are_shown_at_the_end(reviews: NewReviewer) -> None:
    journey = changes.amend(bakery(), "cnvrcnvr", baseline=10.0, current=10.0)
    reviewer = reviews(changes.amend_stage(journey, CONSIDERATION, score=-1))
    reviewer.say("/review")
    reviewer.say("The prices are fair")
    reviewer.tap("review-stage:consideration", "1", "review-changed:nothing", "review-done:brdsbrds", "done")
    reviewer.say("12.5")

    summary, question = reviewer.replies
    assert summary == Reply(
        "What has come of the review of “Mica”:\n\n"
        "How customers feel, stage by stage:\nThen: 🙂 🙁 😍 🙂 ?\nNow: 🙂 🙂 😍 🙂 ?\n\n"
        "Settled:\n"
        "• Comparison: Customers are unhappy at this stage, and nothing is planned about it.\n"
        "• Comparison: The customer's mood drops sharply compared with the stage before.\n"
        "• Comparison: This stage has the lowest score, and no number shows whether it's getting better.\n\n"
        "New points:\n"
        "• Discovery: This stage has the lowest score, and no number shows whether it's getting better.\n\n"
        "Numbers:\n• Conversion rate: 10 % → 12.5 %\n\n"
        "Changed on the map:\n"
        "• Comparison · Customer's score: 🙁 → 🙂\n"
        "• Comparison · In the customer's words: – → The prices are fair\n"
        "• Purchase · Write prices on the board · Status: To do → Done\n"
        "• Purchase · Conversion rate · Current value: 10 % → 12.5 %",
        summary.choices,
        context={"map": "mapmapmm"},
    )
    assert ids(summary) == ["history", "undo", "edit"]
    assert ids(question) == ["review:1", "review:3", "review:6", "back", "skip", "stop"]


def test_praise_is_a_quote_and_no_pain(reviews: NewReviewer) -> None:
    reviewer = reviews()
    for text in ("/review", "Wonderful bread, I love it", "after the purchase", "2"):
        reviewer.say(text)

    stage = reviewer.journey.stages[3]
    assert (stage.quote, stage.pains) == ("Wonderful bread, I love it", ())


def test_what_customers_say_is_put_where_it_hurts_if_the_owner_does_not_know_where(reviews: NewReviewer) -> None:
    reviewer = reviews(changes.amend_stage(bakery(), ADVOCACY, score=-2))
    for text in ("/review", "Nobody answers my mails", "I don't know"):
        reply = reviewer.say(text)

    assert reply.text.startswith("Noted under “Recommendation”.")
    assert reviewer.journey.stage(ADVOCACY).quote == "Nobody answers my mails"


def test_a_stage_full_of_pains_keeps_the_words_as_a_quote(reviews: NewReviewer) -> None:
    journey = bakery()
    for number in range(4):
        journey = changes.add(journey, PURCHASE, Pain("", f"Trouble {number}"), lambda number=number: f"trbltrb{number}")  # type: ignore[misc]
    reviewer = reviews(journey)
    reviewer.say("/review")
    reviewer.say("The bags tear")
    reply = reviewer.tap("review-stage:purchase", "-1")

    assert reply.text.startswith("There was no room left for more pain points there, so I have kept it as the customer's words.")
    assert (reviewer.journey.stage(PURCHASE).quote, len(reviewer.journey.stage(PURCHASE).pains)) == ("The bags tear", 5)


def test_a_customers_question_is_no_side_question(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")

    reply = reviewer.say("Do you open on Sundays?")

    assert reply.text.startswith("Review · question 1 of 4\nWhich part of their journey is this about?\n“Do you open on Sundays?”")


def test_a_side_question_is_left_to_the_guides_and_the_review_goes_on(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    reviewer.tap("skip")

    turn = reviewer.asks("What is retargeting?")
    again = reviewer.desk.asked_again(reviewer.visit)

    assert turn is None
    assert again
    assert again.text.startswith("Back to your map:\n\nReview · question 2 of 4")


@pytest.mark.parametrize(
    ("steps", "text", "limit"),
    [((), "x" * 201, 200), (("skip",), "x" * 161, 160), (("skip", "skip"), "x" * 161, 160)],
    ids=["said", "changed", "done"],
)
def test_what_is_too_long_is_asked_again_with_the_limit(reviews: NewReviewer, steps: tuple[str, ...], text: str, limit: int) -> None:
    reviewer = reviews()
    before = reviewer.say("/review")
    if steps:
        before = reviewer.tap(*steps)

    reply = reviewer.say(text)

    assert f"within {limit} characters" in reply.text
    assert reply.question == before.question
    assert reviewer.journey == bakery()


def test_what_has_been_done_beside_the_list_is_put_there(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    reviewer.tap("skip", "skip")

    reply = reviewer.say("Gave the children a biscuit")

    assert reply.text.startswith("Well done: 1 thing off the list.\n✓ Gave the children a biscuit")
    done = [action for stage in reviewer.journey.stages for action in stage.actions if action.status is Status.DONE]
    assert [action.text for action in done] == ["Gave the children a biscuit"]


def test_an_action_that_was_ticked_by_mistake_is_as_it_was_before(reviews: NewReviewer) -> None:
    reviewer = reviews(changes.amend(bakery(), "brdsbrds", status=Status.DOING))
    reviewer.say("/review")
    reviewer.tap("skip", "skip")
    ticked = reviewer.tap("review-done:brdsbrds")
    reply = reviewer.tap("review-done:brdsbrds")

    assert [(reply.place, [choice.selected for choice in reply.choices][:2]) for reply in (ticked, reply)] == [
        (Place.EDIT, [True, False]),
        (Place.EDIT, [False, False]),
    ]
    assert item(reviewer.journey, "brdsbrds").status is Status.DOING


def test_with_nothing_on_the_list_the_owner_is_asked_what_else_was_done(reviews: NewReviewer) -> None:
    reviewer = reviews(changes.remove(changes.remove(bakery(), "brdsbrds"), "hrshrshr"))
    reviewer.say("/review")
    reply = reviewer.tap("skip", "skip")

    assert reply.text == (
        "Review · question 3 of 4\nNothing was left on your list. Have you done anything else for your customers?\n\n"
        "Type your answer, or skip."
    )
    assert ids(reply) == ["back", "skip", "stop"]


def test_many_actions_come_a_page_at_a_time(reviews: NewReviewer) -> None:
    journey = bakery()
    for number in range(10):
        key = CONSIDERATION if number < 5 else ADVOCACY
        journey = changes.add(journey, key, Action("", f"Do {number}"), lambda number=number: f"dddddd0{number}")  # type: ignore[misc]
    reviewer = reviews(journey)
    reviewer.say("/review")
    first = reviewer.tap("skip", "skip")
    second = reviewer.tap("review-more:8")

    assert ids(first)[:9] == ["review-done:brdsbrds", *(f"review-done:dddddd0{n}" for n in range(5)), *ids(first)[6:8], "review-more:8"]
    assert ids(second)[:5] == [*(f"review-done:dddddd0{n}" for n in range(6, 10)), "review-more:0"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("en", "1,250.5", 1250.5), ("ro", "1.250,5 lei", 1250.5), ("it", "12,5", 12.5), ("pl", "1 250", 1250), ("et", "ligi 80", 80)],
)
def test_a_number_is_read_as_it_is_written_in_the_language(reviews: NewReviewer, language: str, text: str, value: float) -> None:
    reviewer = reviews(changes.add(changes.remove(bakery(), "cnvrcnvr"), PURCHASE, Metric("", "aov"), lambda: "cnvrcnvr"), language)
    at_number(reviewer)
    reviewer.say(text)

    assert item(reviewer.journey, "cnvrcnvr").current == value


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("quite a lot", "I need one number in figures, such as 12.5."),
        ("from 10 to 12", "I need one number in figures, such as 12.5."),
        ("120", "That can't be: Conversion rate lies between 0 and 100."),
    ],
)
def test_a_number_that_cannot_be_is_asked_for_again(reviews: NewReviewer, text: str, news: str) -> None:
    reviewer = reviews()
    before = at_number(reviewer)

    reply = reviewer.say(text)

    assert reply.text == f"{news}\n\n{before.text}"
    assert reply.question == before.question


def test_a_number_that_stays_is_measured_again(reviews: NewReviewer) -> None:
    reviewer = reviews(changes.amend(bakery(), "cnvrcnvr", baseline=8.0, current=10.0, measured_at=date(2026, 8, 1)))
    reply = at_number(reviewer)
    reviewer.tap("review-same")

    assert reply.text.startswith("Review · question 4 of 4\nConversion rate: what is the number now? Last time: 10 %.")
    assert item(reviewer.journey, "cnvrcnvr") == Metric("cnvrcnvr", "conversion", 8.0, None, 10.0, TODAY)


def test_every_number_is_asked_for(reviews: NewReviewer) -> None:
    reviewer = reviews(changes.add(bakery(), ADVOCACY, Metric("", "nps"), lambda: "npsnpsnp"))
    questions = [at_number(reviewer).question, reviewer.tap("skip").question, reviewer.say("40").question]

    assert [question.id for question in questions if question] == ["review.number.cnvrcnvr", "review.number.npsnpsnp", "review.date"]
    assert item(reviewer.journey, "npsnpsnp").current == 40


def test_whoever_watches_no_number_chooses_one(reviews: NewReviewer) -> None:
    reviewer = reviews(changes.remove(bakery(), "cnvrcnvr"))
    offered = at_number(reviewer)
    asked_next = reviewer.tap(ids(offered)[0])
    reviewer.say("4.5")

    assert offered.text.startswith("Review · question 4 of 4\nYou aren't watching any number yet. Which one shall it be?")
    assert asked(asked_next)[0] == "review_number"
    assert [metric.current for stage in reviewer.journey.stages for metric in stage.metrics] == [4.5]


def test_any_number_that_can_be_worked_out_can_be_named(reviews: NewReviewer) -> None:
    reviewer = reviews(changes.remove(bakery(), "cnvrcnvr"))
    at_number(reviewer)
    reviewer.say("average order value")

    assert [metric.key for metric in reviewer.journey.stage(PURCHASE).metrics] == ["aov"]


def test_back_leads_to_the_question_before(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    reviewer.tap("skip", "skip", "skip", "skip")
    fields = [asked(reviewer.tap("back"))[0], asked(reviewer.say("back"))[0], asked(reviewer.tap("back"))[0]]
    first = reviewer.say("back")

    assert fields == ["review_done", "review_changed", "review_said"]
    assert first.text.startswith("This is the first question; there is nothing before it.")


def test_a_stopped_review_goes_on_at_the_same_question(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    before = reviewer.tap("review-heard:qjmbqjmb", "-1")
    stopped = reviewer.say("stop")
    again = reviewer.tap("review")

    assert stopped.text == "Saved. /review brings you back to this question."
    assert again.text == f"Here is where we left off.\n\n{before.text}"
    assert reviewer.journey.stage(PURCHASE).score == -1


def test_cancel_stops_a_review(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")

    turn = reviewer.desk.stopped(reviewer.visit)

    assert turn
    assert turn.replies[0].text == "Saved. /review brings you back to this question."


def test_a_review_that_was_overtaken_by_other_changes_begins_anew(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    reviewer.tap("skip", "stop")
    reviewer.keep(replace(reviewer.journey, version=5))

    assert asked(reviewer.say("/review"))[0] == "review_said"


def test_a_tap_under_an_old_question_shows_where_we_are(reviews: NewReviewer) -> None:
    reviewer = reviews()
    old = reviewer.say("/review")
    now = reviewer.tap("skip")

    reply = reviewer.tap_blindly("review-heard:qjmbqjmb", old.context)

    assert reply.text.endswith(now.text)
    assert reply.question == now.question
    assert reviewer.journey == bakery()


def test_in_the_interview_its_own_choices_still_count(content: MapContent) -> None:
    reviewer = Reviewer(content)
    first = reviewer.say("/map")
    reviewer.tap("skip")

    assert first.question
    assert reviewer.journey.asked == (("business", "skipped"),)


def test_the_day_chosen_in_the_interview_is_the_interviews(content: MapContent) -> None:
    reviewer = Reviewer(content, contexts=False)
    journey = replace(bakery(), next_review=None, state=MapState.DRAFT)
    reviewer.keep(replace(journey, asked=tuple(pair for pair in journey.asked if pair[0] != "review")))
    reviewer.say("/resume")
    reviewer.tap("review:6")

    assert reviewer.journey.next_review == date(2027, 5, 22)


def test_an_unfinished_map_is_finished_first(reviews: NewReviewer) -> None:
    reviewer = reviews(replace(bakery(), state=MapState.DRAFT))

    reply = reviewer.say("/review")

    assert reply.text == "“Mica” isn't finished yet. Complete it first; then there is something to look back on."
    assert ids(reply) == ["map-resume"]


def test_whoever_has_no_map_is_offered_one(content: MapContent) -> None:
    assert ids(Reviewer(content).say("/review")) == ["map-new"]


def test_a_draft_that_is_open_does_not_keep_from_reviewing_another_map(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/map")

    assert reviewer.say("/review").text.startswith("Let's look at “Mica” again")


def test_a_reminder_leads_to_the_review_of_its_own_map(reviews: NewReviewer) -> None:
    reviewer = reviews(contexts=False)
    reviewer.keep(replace(bakery(), id="brwrbrwr", title="Brewery"))
    reviewer.say("/review")

    assert reviewer.tap_blindly("review:mapmapmm").text.startswith("Let's look at “Mica” again")


@pytest.mark.parametrize(
    "choice", ["review:nosuchmp", "review:7", "review-stage:nowhere", "review-done:zzzzzzzz", "-2", "done", "review-more:x"]
)
def test_choices_that_are_not_there_change_nothing(reviews: NewReviewer, choice: str) -> None:
    reviewer = reviews(contexts=False)
    before = reviewer.say("/review")

    reply = reviewer.tap_blindly(choice)

    assert reply.question == before.question
    assert reviewer.journey == bakery()


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("word", ["why", "example"])
def test_why_and_example_are_answered(reviews: NewReviewer, language: str, word: str) -> None:
    words = {
        "why": {"en": "why?", "ro": "de ce?", "pl": "dlaczego?", "it": "perché?", "et": "miks?"},
        "example": {"en": "example", "ro": "exemplu", "pl": "przykład", "it": "esempio", "et": "näide"},
    }
    reviewer = reviews(language=language)
    before = reviewer.say("/review")

    reply = reviewer.say(words[word][language])

    assert reply.question == before.question
    assert len(reply.text) > 20
    assert not reply.text.startswith(before.text[:10])


_TEXTS = (SAID, "purchase", "-1", "yes", "no", "skip", "back", "stop", "12,5", "1 and 2", "in 3 months", "x" * 300, "?", "📷")
# Choices that the coach takes, or a desk that isn't here.
_ELSEWHERE = ("export", "ask")
_COMMANDS = ("/review", "/undo", "/resume", "/check", "/edit", "/maps", "/map")
# A number picks one of the choices that are offered, whatever they are; a text is typed.
_moves = st.lists(st.integers(0, 60) | st.sampled_from((*_TEXTS, *_COMMANDS)), max_size=40)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=_moves, language=st.sampled_from(SUPPORTED), contexts=st.booleans())
def test_no_impossible_state_is_ever_reached(reviews: NewReviewer, moves: list[int | str], language: str, contexts: bool) -> None:
    """The shelf refuses versions of the past; while a review has the word, a question is open."""
    reviewer = reviews(language=language, contexts=contexts)
    reply = reviewer.say("/review")
    for move in moves:
        reply = made(reviewer, reply, move)

        assert reply.text
        assert sound(reviewer.journey).version == reviewer.shelf.revisions("c", reviewer.journey.id)[0].version
        assert reviewer.conversation.map.doing is not Doing.REVIEW or reviewer.desk.asked_again(reviewer.visit)


def made(reviewer: Reviewer, reply: Reply, move: int | str) -> Reply:
    """The next reply; the same if nobody takes the move."""
    if isinstance(move, int):
        choices = [choice.id for choice in reply.choices if choice.id.partition(":")[0] not in _ELSEWHERE]
        return reviewer.tap(choices[move % len(choices)]) if choices else reviewer.say("/review")
    return reviewer.say(move) if move.startswith("/") or reviewer.asks(move) else reply


def test_no_two_desks_have_a_choice_of_the_same_name() -> None:
    interview = InterviewDesk()
    desks = (interview, MapsDesk(interview), AdviceDesk(), CheckDesk(interview), EditDesk(interview), ReviewDesk(interview))
    names = [name for desk in desks for name in (*desk.taps, *(f"/{command}" for command in desk.commands))]

    assert [name for name in names if names.count(name) > 1 and name not in ("map-begin", "map-new")] == []


@pytest.mark.parametrize("said", ["nothing new", "nothing", "nimic nou", "nic nowego", "niente di nuovo", "ei midagi uut"])
def test_nothing_new_files_nothing(reviews: NewReviewer, said: str) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    before = reviewer.journey

    fields = [asked(reviewer.say(said))[0] for _ in range(3)]

    assert fields == ["review_changed", "review_done", "review_number"]
    assert reviewer.journey == before


def test_what_is_put_at_no_stage_is_not_kept(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    before = reviewer.journey
    reviewer.say("Nobody answers my mails")

    assert asked(reviewer.tap("skip"))[0] == "review_changed"
    assert reviewer.journey == before


@pytest.mark.parametrize("felt", ["skip", "0"])
def test_praise_is_no_pain_whatever_the_feeling_now(reviews: NewReviewer, felt: str) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    reviewer.say("They love the new bread")
    reviewer.tap("review-stage:purchase", felt)

    assert [pain.text for pain in reviewer.journey.stage(PURCHASE).pains] == ["The queue is long"]


def test_a_number_picks_what_is_done_and_one_that_nothing_has_is_asked_about(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    reviewer.tap("skip", "skip")

    assert reviewer.say("9").text.startswith("I couldn't make that out.")
    reviewer.say("2")

    assert [(action.text, action.status) for action in reviewer.journey.stage(PURCHASE).actions] == [
        ("Write prices on the board", Status.TODO),
        ("Open earlier", Status.DONE),
    ]


def test_a_feeling_that_cannot_be_read_is_asked_for_again(reviews: NewReviewer) -> None:
    reviewer = reviews()
    reviewer.say("/review")
    reviewer.tap("review-heard:qjmbqjmb")

    reply = reviewer.say("qwrtz plmk")

    assert (asked(reply)[0], reply.text.partition("\n")[0]) == (
        "score",
        "I couldn't make that out. Tap an answer, please, or put it another way.",
    )
