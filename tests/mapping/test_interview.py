"""What an owner may do on a question besides answering it, and what answers do."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.journey.interview.path import next_question
from bot.journey.vocabulary import Place, Practice, Repeats, Skipped, StageKey
from bot.languages import SUPPORTED
from bot.mapping.content import MapContent
from bot.messages import Message, Reply
from bot.messages import Place as Where
from tests.mapping.owners import Owner
from tests.mapping.walks import answer_by_taps, options

NewOwner = Callable[..., Owner]


def at(owner: Owner, question: str) -> Reply:
    """A new map, answered by taps until a question is put."""
    reply = owner.say("/map")
    while reply.question and reply.question.id != question:
        reply, _ = answer_by_taps(owner, reply)
    assert reply.question is not None, "the interview is over"
    return reply


def asked(reply: Reply) -> str:
    assert reply.question is not None, reply.text
    return reply.question.id


# Moving


def test_back_asks_the_question_before_and_its_answer_stands_until_another_is_given(owner: Owner) -> None:
    at(owner, "need")
    who = owner.journey.persona.who

    reply = owner.tap("back")

    assert asked(reply) == "persona"
    assert owner.journey.persona.who == who
    assert [choice.label for choice in reply.choices if choice.selected] == [who]


def test_the_first_question_has_nothing_before_it(owner: Owner) -> None:
    owner.say("/map")

    assert asked(owner.say("back")) == "business"


def test_what_is_skipped_stays_empty_and_the_next_question_comes(owner: Owner) -> None:
    at(owner, "need")

    assert asked(owner.tap("skip")) == "trigger"
    assert owner.journey.persona.need == ""


@pytest.mark.parametrize("language", SUPPORTED)
def test_dont_know_gives_questions_for_customers_and_waits_at_the_end(new_owner: NewOwner, content: MapContent, language: str) -> None:
    owner = new_owner(language)
    at(owner, "need")
    reply = owner.tap("dont_know")
    for question in content.homework.questions("need", language):
        assert question in reply.text

    while reply.question:
        reply, _ = answer_by_taps(owner, reply)
    assert owner.turn
    assert "reopen:need" in [choice.id for choice in owner.turn.replies[0].choices]
    assert asked(owner.tap("reopen:need")) == "need"


def test_a_stage_that_nobody_knows_of_is_skipped_for_that_reason_and_not_empty(owner: Owner) -> None:
    at(owner, "touchpoints.awareness")
    owner.tap("dont_know")

    assert owner.journey.stage(StageKey.AWARENESS).skipped is Skipped.DONT_KNOW


def test_nobody_compares_is_a_stage_that_doesnt_apply_and_its_feelings_arent_asked(owner: Owner) -> None:
    at(owner, "touchpoints.consideration")
    reply = owner.tap("not_applicable")
    ids = [asked(reply)]
    while reply.question:
        ids.append(asked(reply))
        reply, _ = answer_by_taps(owner, reply)

    assert owner.journey.stage(StageKey.CONSIDERATION).skipped is Skipped.NOT_APPLICABLE
    assert "score.consideration" not in ids


def test_saving_and_stopping_comes_back_to_the_very_question(owner: Owner) -> None:
    at(owner, "worry")
    stopped = owner.tap("stop")

    assert stopped.question is None
    assert asked(owner.say("/resume")) == "worry"


def test_cancel_stops_the_interview_and_loses_nothing(owner: Owner) -> None:
    at(owner, "worry")
    owner.say("/cancel")

    assert owner.remembered["map"]["doing"] == ""
    assert asked(owner.say("/resume")) == "worry"


def test_a_second_map_asks_whether_the_unfinished_one_is_meant(owner: Owner) -> None:
    at(owner, "worry")

    reply = owner.say("/map")

    assert [choice.id for choice in reply.choices] == ["map-resume", "map-new"]
    assert asked(owner.tap("map-resume")) == "worry"


def test_a_tap_under_a_question_that_was_answered_only_shows_where_we_are(owner: Owner) -> None:
    old = at(owner, "persona")
    owner.tap(options(old)[0].id)
    before = owner.journey

    reply = owner.send(Message("c", choice=options(old)[1].id, context=old.context))

    assert asked(reply) == "need"
    assert owner.journey == before


# Help on the way


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_question_has_its_why_in_every_language(new_owner: NewOwner, content: MapContent, language: str) -> None:
    owner = new_owner(language)
    reply = owner.say("/map")
    while reply.question:
        question = reply.question
        why = owner.tap("why")
        assert asked(why) == question.id
        assert why.text != reply.text
        reply, _ = answer_by_taps(owner, why)


def test_the_why_quotes_the_guides_with_their_source(owner: Owner, content: MapContent) -> None:
    at(owner, "persona")
    fact = content.whys.facts("persona")[0]
    passage = content.library.passage(content.library.passage_of_fact[fact], "en")

    reply = owner.tap("why")

    assert next(claim.text for claim in passage.section.claims if fact in claim.facts) in reply.text
    assert passage.guide_title in reply.text


def test_a_question_of_the_owners_is_answered_and_the_same_step_shown_again(owner: Owner, content: MapContent) -> None:
    at(owner, "touchpoints.awareness")
    before = owner.journey
    question = content.library.passage("004/after-purchase", "en").section.question

    reply = owner.say(question)

    assert owner.turn is not None
    assert len(owner.turn.replies) == 2
    assert owner.turn.replies[0].notes
    assert asked(reply) == "touchpoints.awareness"
    assert owner.journey == before


def test_what_looks_like_a_question_twice_is_an_answer(owner: Owner) -> None:
    at(owner, "persona")
    owner.say("what about Maria from next door?")

    assert asked(owner.say("what about Maria from next door?")) == "need"
    assert owner.journey.persona.who == "what about Maria from next door?"


# Typed answers


def test_what_is_typed_where_buttons_are_shown_becomes_contacts_to_confirm(owner: Owner) -> None:
    at(owner, "touchpoints.awareness")

    reply = owner.say("Facebook and the shop window")

    assert [choice.label for choice in reply.choices if choice.selected] == ["Shop window", "Facebook page"]
    assert {"confirm", "change"} <= {choice.id for choice in reply.choices}
    assert asked(owner.tap("confirm")) == "touchpoints.consideration"
    assert {t.catalogue for t in owner.journey.stage(StageKey.AWARENESS).touchpoints} == {"shop_window", "facebook"}


def test_typing_the_same_again_confirms_it(owner: Owner) -> None:
    at(owner, "touchpoints.awareness")
    owner.say("Facebook and the shop window")

    assert asked(owner.say("Facebook and the shop window")) == "touchpoints.consideration"
    assert len(owner.journey.stage(StageKey.AWARENESS).touchpoints) == 2


def test_what_brings_people_back_may_be_there_from_the_first_day(owner: Owner) -> None:
    at(owner, "touchpoints.after")
    reply = owner.say("they get our newsletter")
    assert [choice.label for choice in reply.choices if choice.selected] == ["Newsletter"]

    assert asked(owner.tap("confirm")) == "touchpoints.back"
    owner.say("nothing")

    contacts = owner.journey.stage(StageKey.RETENTION).touchpoints
    assert [(t.title, t.topic) for t in contacts] == [("Newsletter", "after"), (contacts[1].title, "")]
    assert contacts[1].catalogue == "nothing_back"


def test_nothing_is_an_answer_and_excludes_contacts(owner: Owner) -> None:
    at(owner, "touchpoints.after")
    owner.tap("tp:nothing_after")
    assert [t.practice for t in owner.journey.stage(StageKey.RETENTION).touchpoints] == [Practice.NOTHING]

    owner.say("we send a thank-you e-mail")

    assert Practice.NOTHING not in [t.practice for t in owner.journey.stage(StageKey.RETENTION).touchpoints]


def test_what_cant_be_made_out_is_asked_once_more_and_then_left_open(owner: Owner) -> None:
    at(owner, "place")

    assert asked(owner.say("qwrtz plmk")) == "place"
    assert asked(owner.say("qwrtz plmk")) == "persona"
    assert owner.journey.business.place is None
    assert dict(owner.journey.asked)["place"] == "dont_know"


def test_a_text_that_is_too_long_is_refused_with_the_limit_and_asked_again(owner: Owner) -> None:
    at(owner, "persona")

    reply = owner.say("x" * 201)

    assert "200" in reply.text
    assert asked(reply) == "persona"
    assert owner.journey.persona.who == ""


def test_a_message_beyond_all_limits_is_refused_and_the_question_stands(owner: Owner) -> None:
    at(owner, "persona")

    assert asked(owner.say("x" * 5000)) == "persona"


def test_choosing_nothing_is_not_done(owner: Owner) -> None:
    at(owner, "trigger")

    assert asked(owner.tap("done")) == "trigger"


def test_a_choice_is_toggled_in_place(owner: Owner) -> None:
    at(owner, "trigger")

    chosen = owner.tap("trigger:friend")
    assert (chosen.place, [c.id for c in chosen.choices if c.selected]) == (Where.EDIT, ["trigger:friend"])

    again = owner.tap("trigger:friend")
    assert [c.id for c in again.choices if c.selected] == []


def test_the_language_follows_a_longer_answer(new_owner: NewOwner) -> None:
    owner = new_owner("pl")
    owner.say("/language ro")

    reply = owner.say("/map")

    assert "Ce vinzi" in reply.text


# What answers change


def test_selling_elsewhere_asks_again_how_people_buy_and_says_so(owner: Owner) -> None:
    at(owner, "touchpoints.after")
    for _ in range(9):
        reply = owner.tap("back")
        if asked(reply) == "place":
            break
    assert owner.journey.business.place is Place.SHOP

    owner.tap("place:both")

    assert "touchpoints.purchase" not in dict(owner.journey.asked)


def test_meeting_a_contact_often_counts(owner: Owner) -> None:
    reply = at(owner, "touchpoints_check")
    repeat = next(choice.id for choice in reply.choices if choice.id.startswith("repeat:"))
    before = owner.journey.contacts_before_purchase

    owner.tap(repeat)
    owner.tap(repeat)

    assert owner.journey.contacts_before_purchase == before + 3
    assert Repeats.FOUR_OR_MORE in [t.repeats for stage in owner.journey.stages for t in stage.touchpoints]


def test_few_contacts_get_three_suggestions_which_nobody_has_to_take(owner: Owner) -> None:
    reply = at(owner, "touchpoints_check")
    suggested = [choice.id for choice in reply.choices if choice.id.startswith("suggest:")]
    assert len(suggested) == 3

    owner.tap(suggested[0])

    catalogues = [t.catalogue for stage in owner.journey.stages for t in stage.touchpoints]
    assert suggested[0].partition(":")[2] in catalogues


def test_no_more_than_three_things_come_first(owner: Owner) -> None:
    reply = at(owner, "fixes")
    tapped = 0
    while tapped < 4:
        fixes = [choice for choice in reply.choices if choice.id.startswith("fix:") and not choice.selected]
        if not fixes:
            reply = owner.tap(next(choice.id for choice in reply.choices if choice.id.startswith("others:")))
            continue
        reply = owner.tap(fixes[0].id)
        tapped += 1

    assert len(owner.journey.actions_now) == 3
    assert asked(reply) == "fixes"


def test_what_was_chosen_stays_in_sight_and_can_be_taken_back(owner: Owner) -> None:
    reply = at(owner, "fixes")
    fix = next(choice.id for choice in reply.choices if choice.id.startswith("fix:"))

    chosen = owner.tap(fix)
    assert [choice.id for choice in chosen.choices if choice.selected] == [fix]

    owner.tap(fix)
    assert owner.journey.actions_now == ()


def test_an_action_gets_its_day_and_its_owner(owner: Owner) -> None:
    at(owner, "fixes")
    owner.say("print the price list and hang it by the door")
    assert owner.turn is not None

    owner.say("Maria, this week")

    (action,) = owner.journey.actions_now
    assert (action.text, action.owner, action.due) == ("print the price list and hang it by the door", "Maria", date(2026, 11, 29))


def test_a_number_that_cant_be_worked_out_is_kept_as_a_note(owner: Owner) -> None:
    at(owner, "metric")
    owner.say("smiles on faces of passers-by in the rain")

    assert [stage.ideas for stage in owner.journey.stages if stage.ideas] == ["smiles on faces of passers-by in the rain"]


def test_each_settled_question_is_one_revision(owner: Owner) -> None:
    at(owner, "trigger")
    version = owner.journey.version

    owner.tap("trigger:friend")
    assert owner.journey.version == version
    owner.tap("done")

    assert owner.journey.version == version + 1
    assert next_question(owner.journey) is not None
