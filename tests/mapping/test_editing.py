"""/edit: any field of anything on a map, by taps and by typed words."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.guides.knowledge import Knowledge
from bot.journey.changes import amend_stage, find, skip
from bot.journey.model import Action, JourneyMap, Metric, Pain, Touchpoint
from bot.journey.vocabulary import (
    Basis,
    Horizon,
    Mode,
    Practice,
    Repeats,
    Sector,
    Sells,
    Skipped,
    StartedBy,
    Status,
    Trigger,
)
from bot.languages import SUPPORTED
from bot.mapping.content import MapContent
from bot.messages import Place as At
from bot.messages import Question
from tests.mapping.editors import (
    ADVOCACY,
    AWARENESS,
    CONSIDERATION,
    DAY,
    PURCHASE,
    RETENTION,
    Editor,
    answered,
    bakery,
    forgotten,
    new_editor,
)

NewEditor = Callable[..., Editor]


@pytest.fixture
def edits(knowledge: Knowledge, content: MapContent) -> NewEditor:
    def make(journey: JourneyMap | None = None, language: str = "en", *, contexts: bool = True) -> Editor:
        return new_editor(knowledge, content, journey or bakery(), language, contexts=contexts)

    return make


def item(editor: Editor, item_id: str) -> Touchpoint | Pain | Action | Metric:
    return find(editor.journey, item_id)[1]


def test_the_menu_shows_every_part_of_the_map(edits: NewEditor) -> None:
    journey = amend_stage(skip(bakery(), CONSIDERATION, Skipped.NOT_APPLICABLE), RETENTION, score=None)
    editor = edits(journey)

    reply = editor.say("/edit")

    assert reply.text == "Mica\n\nWhat would you like to change?"
    assert [(choice.id, choice.label) for choice in reply.choices] == [
        ("edit:business", "Business"),
        ("edit:persona", "Typical customer"),
        ("edit:stage.awareness", "🙂 Discovery · 1"),
        ("edit:stage.consideration", "– Comparison · 0"),
        ("edit:stage.purchase", "😍 Purchase · 2"),
        ("edit:stage.retention", "? After the purchase · 1"),
        ("edit:stage.advocacy", "🙂 Recommendation · 1"),
        ("edit:map", "The map itself"),
        ("edit-done", "I'm done"),
    ]
    assert reply.context == {"map": "mapmapmm", "edit": True}


def test_whoever_has_no_map_is_offered_a_new_one(knowledge: Knowledge, content: MapContent) -> None:
    editor = new_editor(knowledge, content, None)

    assert [choice.id for choice in editor.say("/edit").choices] == ["map-new"]


def test_a_menu_takes_the_place_of_the_one_that_was_tapped_and_leaves_what_was_typed(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")

    assert editor.tap("edit:stage.purchase").place is At.EDIT
    assert editor.tap("edit:stage.purchase.quote").place is At.EDIT
    assert editor.say("So fresh!").place is At.NEW


def test_a_field_of_a_stage_is_changed_by_typing_and_the_change_is_told(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")

    asked = editor.tap("edit:stage.purchase", "edit:stage.purchase.customer_goal")
    told = editor.say("Fresh bread, and quickly")

    assert asked.text == (
        "Purchase · Customer's goal\n\n"
        "What does the customer want to get done at this stage?\n\n"
        "Now: Fresh bread before work\n\n"
        "Type the new text."
    )
    assert asked.question == Question("edit.stage.purchase.customer_goal", "stage.customer_goal", "purchase")
    assert told.text.startswith("Purchase · Customer's goal: Fresh bread before work → Fresh bread, and quickly\n\n😍 Purchase · 2\n\n")
    assert editor.journey == replace(amend_stage(bakery(), PURCHASE, customer_goal="Fresh bread, and quickly"), version=2)
    assert editor.doing == ("edit", "stage.purchase")


@pytest.mark.parametrize("field", ["customer_goal", "customer_does", "unmet_need", "backstage", "ideas", "owner", "label"])
@pytest.mark.parametrize("language", SUPPORTED)
def test_what_the_interview_does_not_ask_can_be_written_and_emptied_again(edits: NewEditor, field: str, language: str) -> None:
    editor = edits(language=language)
    editor.say("/edit")
    editor.tap("edit:stage.advocacy")
    if field in ("unmet_need", "backstage", "ideas", "owner", "label"):
        editor.tap("edit:stage.advocacy@1")

    editor.tap(f"edit:stage.advocacy.{field}")
    editor.say("Ana Maria Ionescu")
    written = getattr(editor.journey.stage(ADVOCACY), field)
    if field in ("unmet_need", "backstage", "ideas", "owner", "label"):
        editor.tap("edit:stage.advocacy@1")
    editor.tap(f"edit:stage.advocacy.{field}", f"edit-set:stage.advocacy.{field}=")

    assert written == "Ana Maria Ionescu"
    assert getattr(editor.journey.stage(ADVOCACY), field) == ""


@pytest.mark.parametrize(
    ("way", "field", "value"),
    [
        (["edit:business", "edit:business.sector", "edit-set:business.sector=craft"], "sector", Sector.CRAFT),
        (["edit:business", "edit:business.sells", "edit-set:business.sells=goods"], "sells", Sells.GOODS),
        (["edit:business", "edit:business.country", "edit-set:business.country=PL"], "country", "PL"),
    ],
)
def test_the_business_is_changed_by_taps(edits: NewEditor, way: list[str], field: str, value: object) -> None:
    editor = edits()
    editor.say("/edit")

    editor.tap(*way)

    assert editor.journey.business == replace(bakery().business, **{field: value})


def test_the_customer_takes_several_triggers_channels_and_worries(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")
    editor.tap("edit:persona")

    editor.tap("edit:persona.triggers", "edit-set:persona.triggers=ad", "edit-set:persona.triggers=friend", "edit:persona")
    editor.tap("edit:persona.channels", "edit-set:persona.channels=email", "edit:persona")
    reply = editor.tap("edit:persona.worries", "edit-set:persona.worries=0")

    persona = editor.journey.persona
    assert (persona.triggers, persona.channels) == ((Trigger.AD,), ("email",))
    assert [worry.text for worry in persona.worries] == ["Too dear", reply.choices[0].label]
    assert [choice.label for choice in reply.choices if choice.selected] == [reply.choices[0].label, "Too dear"]
    assert reply.choices[-1].label == "Done"


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("score", "-1", -1),
        ("repeats", "4_plus", Repeats.FOUR_OR_MORE),
        ("channel", "phone", "phone"),
        ("basis", "measured", Basis.MEASURED),
        ("chosen_mode", "hybrid", Mode.HYBRID),
        ("started_by", "business", StartedBy.BUSINESS),
    ],
)
def test_a_touchpoints_fields_are_changed_by_taps(edits: NewEditor, field: str, key: str, value: object) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    editor.tap(f"edit:cardcard.{field}", f"edit-set:cardcard.{field}={key}")

    assert item(editor, "cardcard") == replace(find(bakery(), "cardcard")[1], **{field: value})
    assert editor.doing == ("edit", "cardcard")


def test_another_channel_is_named_in_words(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    editor.tap("edit:cardcard.channel")
    editor.tap("edit:cardcard.channel@1", "edit:cardcard.channel@2", "edit:cardcard.channel@3", "edit-set:cardcard.channel@3=other")
    editor.say("The van")

    changed = item(editor, "cardcard")
    assert isinstance(changed, Touchpoint)
    assert (changed.channel, changed.channel_name) == ("other", "The van")


def test_there_is_one_moment_of_truth_and_it_is_passed_on(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    reply = editor.tap("edit-set:cardcard.moment_of_truth=yes")

    truths = [t.id for stage in editor.journey.stages for t in stage.touchpoints if t.moment_of_truth]
    assert truths == ["cardcard"]
    assert [choice.label for choice in reply.choices if choice.selected] == ["Moment of truth"]


def test_a_touchpoint_moves_up_down_and_to_another_stage(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    order = editor.tap("edit:cardcard@1", "edit-do:up:cardcard").text
    after_up = [t.id for t in editor.journey.stage(PURCHASE).touchpoints]
    editor.tap("edit:cardcard@1", "edit-do:down:cardcard")
    after_down = [t.id for t in editor.journey.stage(PURCHASE).touchpoints]
    editor.tap("edit:cardcard@1", "edit:cardcard.stage", "edit-set:cardcard.stage=retention")

    assert "1. Card or cash\n2. At the counter" in order
    assert (after_up, after_down) == (["cardcard", "cntrcntr"], ["cntrcntr", "cardcard"])
    assert [t.id for t in editor.journey.stage(RETENTION).touchpoints] == ["thnkthnk", "cardcard"]


def test_what_is_removed_can_be_had_back(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    reply = editor.tap("edit:cardcard@1", "edit-do:remove:cardcard")

    assert [t.id for t in editor.journey.stage(PURCHASE).touchpoints] == ["cntrcntr"]
    assert reply.choices[0].id == "undo"
    assert editor.doing == ("edit", "stage.purchase.touchpoints")


def test_a_pains_fields_are_changed_by_taps(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit queue")

    editor.tap("edit:qjmbqjmb.severity", "edit-set:qjmbqjmb.severity=3")
    editor.tap("edit:qjmbqjmb.how_often", "edit-set:qjmbqjmb.how_often=1")
    editor.tap("edit:qjmbqjmb.touchpoint", "edit-set:qjmbqjmb.touchpoint=cardcard")
    editor.tap("edit-set:qjmbqjmb.about_price=yes")

    assert item(editor, "qjmbqjmb") == Pain("qjmbqjmb", "The queue is long", "cardcard", severity=3, how_often=1, about_price=True)


def test_an_actions_fields_are_changed_by_taps_and_words(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit prices on the board")

    editor.tap("edit:brdsbrds.status", "edit-set:brdsbrds.status=doing")
    editor.tap("edit:brdsbrds.due", f"edit-set:brdsbrds.due={Horizon.WEEK}")
    editor.tap("edit:brdsbrds.impact", "edit-set:brdsbrds.impact=3")
    editor.tap("edit:brdsbrds.effort", "edit-set:brdsbrds.effort=1")
    editor.tap("edit:brdsbrds.owner")
    editor.say("Ion")
    editor.tap("edit-set:brdsbrds.now=no")

    week = DAY.replace(month=11, day=29)
    text = "Write prices on the board"
    assert item(editor, "brdsbrds") == Action("brdsbrds", text, owner="Ion", due=week, status=Status.DOING, impact=3, effort=1)


def test_a_fourth_action_that_comes_first_is_refused_and_nothing_is_lost(edits: NewEditor) -> None:
    stage = bakery().stage(PURCHASE)
    others = [Action(name, f"{name} the customers", now=name != "Surprise", due=DAY) for name in ("Thank", "Remind", "Surprise")]
    editor = edits(answered(bakery().with_stage(replace(stage, actions=(*stage.actions, *others)))))
    editor.say("/edit surprise the customers")

    reply = editor.tap("edit-set:Surprise.now=yes")

    assert reply.text.startswith("Three at a time are enough: take one away first.")
    assert [action.id for action in editor.journey.actions_now] == ["brdsbrds", "Thank", "Remind"]
    assert editor.journey.version == 1


@pytest.mark.parametrize(("field", "key"), [("unit", "money"), ("period", "week")])
def test_how_a_number_is_counted_is_changed_by_taps(edits: NewEditor, field: str, key: str) -> None:
    editor = edits()
    editor.say("/edit conversion")

    editor.tap(f"edit:cnvrcnvr.{field}", f"edit-set:cnvrcnvr.{field}={key}")

    assert getattr(item(editor, "cnvrcnvr"), field) == key


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "1,250.5"), ("ro", "1.250,5 lei"), ("pl", "ok. 1 250,5"), ("it", "1.250,50"), ("et", "1250,5")]
)
def test_a_number_is_typed_in_the_languages_own_way(edits: NewEditor, language: str, typed: str) -> None:
    editor = edits(language=language)
    editor.say("/edit")
    editor.tap("edit:stage.purchase", "edit:stage.purchase.metrics", "edit:cnvrcnvr", "edit:cnvrcnvr.target")

    editor.say(typed)

    assert item(editor, "cnvrcnvr") == Metric("cnvrcnvr", "conversion", target=1250.5)


def test_a_new_value_is_measured_today(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit conversion")

    editor.tap("edit:cnvrcnvr.current")
    editor.say("25")

    assert item(editor, "cnvrcnvr") == Metric("cnvrcnvr", "conversion", current=25.0, measured_at=DAY.replace(month=11, day=22))


def test_what_holds_no_number_is_asked_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit conversion")
    editor.tap("edit:cnvrcnvr.current")

    reply = editor.say("quite a lot")

    assert reply.text.startswith("I need one number, such as 1,250.5.\n\n")
    assert editor.doing == ("edit", "cnvrcnvr.current")


def test_a_stage_that_does_not_apply_can_apply_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit comparison")

    editor.tap("edit:stage.consideration@1", "edit-do:skip:stage.consideration")
    skipped = editor.journey.stage(CONSIDERATION)
    editor.tap("edit:stage.consideration@1", "edit-do:unskip:stage.consideration")

    assert (skipped.skipped, len(skipped.touchpoints)) == (Skipped.NOT_APPLICABLE, 1)
    assert editor.journey.stage(CONSIDERATION) == bakery().stage(CONSIDERATION)


def test_things_are_added_by_taps(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit advocacy")

    offered = editor.tap("edit:stage.advocacy.touchpoints", "edit:stage.advocacy.new_touchpoint").choices
    editor.tap(offered[0].id)
    editor.tap("edit:stage.advocacy.touchpoints", "edit:stage.advocacy", "edit:stage.advocacy.metrics")
    editor.tap("edit:stage.advocacy.new_metric", "edit-set:stage.advocacy.new_metric=nps")

    stage = editor.journey.stage(ADVOCACY)
    assert [t.title for t in stage.touchpoints] == ["Friends", offered[0].label]
    assert [metric.key for metric in stage.metrics] == ["nps"]


def test_things_are_added_by_typing(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit advocacy")

    editor.tap("edit:stage.advocacy.pains", "edit:stage.advocacy.new_pain")
    editor.say("Nobody asks them for a review")
    editor.tap("edit:stage.advocacy.pains", "edit:stage.advocacy", "edit:stage.advocacy.actions", "edit:stage.advocacy.new_action")
    editor.say("Ask for a review at the till")

    stage = editor.journey.stage(ADVOCACY)
    assert [pain.text for pain in stage.pains] == ["Nobody asks them for a review"]
    assert [action.text for action in stage.actions] == ["Ask for a review at the till"]


def test_contacts_are_added_by_typing(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit discovery")
    editor.tap("edit:stage.awareness.touchpoints", "edit:stage.awareness.new_touchpoint")

    editor.say("Facebook and flyers")

    channels = [t.channel for t in editor.journey.stage(AWARENESS).touchpoints]
    assert channels == ["shop_window", "facebook", "flyer"]


def test_too_long_a_text_is_refused_with_the_limit_and_asked_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit purchase ideas")

    reply = editor.say("x" * 201)

    assert reply.text.startswith("That is too long: please keep it within 200 characters.")
    assert reply.question == Question("edit.stage.purchase.ideas", "stage.ideas", "purchase")
    assert editor.journey == bakery()


def test_only_what_depends_on_a_change_is_asked_again_and_named(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")

    reply = editor.tap("edit:business", "edit:business.place", "edit-set:business.place=both")

    assert reply.text.startswith(
        "Place of purchase: In our shop or premises → Both in person and online\n\n"
        "Because you changed something, I need to ask again:\n• How they buy\n\n"
    )
    assert reply.question == Question("touchpoints.purchase", "touchpoints", "purchase")
    assert editor.doing == ("interview", "")
    assert [question for question, _ in bakery().asked if question not in dict(editor.journey.asked)] == ["touchpoints.purchase"]


def test_when_the_decisive_moment_goes_it_is_asked_for_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit at the counter")

    reply = editor.tap("edit:cntrcntr@1", "edit-do:remove:cntrcntr")

    assert reply.question == Question("moment_of_truth", "moment_of_truth")
    assert "• The decisive moment" in reply.text


def test_a_bad_score_raises_the_question_of_what_annoys(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit discovery")

    reply = editor.tap("edit:stage.awareness.score", "edit-set:stage.awareness.score=-2")

    assert reply.question == Question("pain.awareness", "pain", "awareness")
    assert "This now needs an answer too:\n• Discovery · What annoys them" in reply.text


def test_a_score_is_typed_in_words(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit discovery score")

    editor.say("they are delighted")

    assert editor.journey.stage(AWARENESS).score == 2


def test_what_was_not_known_is_answered_with_customers_words(edits: NewEditor) -> None:
    journey = bakery()
    journey = forgotten(journey.with_stage(replace(journey.stage(CONSIDERATION), touchpoints=())), "touchpoints.consideration")
    editor = edits(journey)
    root = editor.say("/edit")
    listed = editor.tap("edit:unknown")

    asked = editor.tap("edit:unknown.touchpoints.consideration")
    editor.say("They read Google reviews")

    added = editor.journey.stage(CONSIDERATION).touchpoints
    assert ("edit:unknown", "Not known yet: 1") in [(choice.id, choice.label) for choice in root.choices]
    assert [choice.label for choice in listed.choices] == ["How they compare", "‹ Back"]
    assert asked.choices[0].id == "reopen:touchpoints.consideration"
    assert [(t.practice, t.basis) for t in added] == [(Practice.REVIEW, Basis.CUSTOMER_SAID)]
    assert dict(editor.journey.asked)["touchpoints.consideration"] == "answered"
    assert editor.doing == ("edit", "")


def test_what_customers_say_of_who_they_are_is_marked_as_theirs(edits: NewEditor) -> None:
    editor = edits(forgotten(replace(bakery(), persona=replace(bakery().persona, need="")), "need"))
    editor.say("/edit")
    editor.tap("edit:unknown", "edit:unknown.need")

    editor.say("They want bread that lasts for two days")

    persona = editor.journey.persona
    assert (persona.need, persona.basis) == ("They want bread that lasts for two days", Basis.CUSTOMER_SAID)


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("purchase", "stage.purchase"),
        ("purchase quote", "stage.purchase.quote"),
        ("ideas for the purchase", "stage.purchase.ideas"),
        ("Google reviews", "rvwsrvws"),
        ("business", "business"),
        ("map title", "map.title"),
    ],
)
def test_words_after_the_command_name_what_is_to_change(edits: NewEditor, typed: str, target: str) -> None:
    editor = edits()

    editor.say(f"/edit {typed}")

    assert editor.doing == ("edit", target)


def test_a_field_without_its_stage_is_asked_for(edits: NewEditor) -> None:
    editor = edits()

    reply = editor.say("/edit ideas")

    assert reply.text == "Which one do you mean?"
    assert [choice.label for choice in reply.choices] == [
        "Discovery · Ideas",
        "Comparison · Ideas",
        "Purchase · Ideas",
        "After the purchase · Ideas",
        "Recommendation · Ideas",
        "‹ Back",
    ]
    editor.say("3")
    assert editor.doing == ("edit", "stage.purchase.ideas")


def test_words_that_name_nothing_show_the_menu(edits: NewEditor) -> None:
    reply = edits().say("/edit zeppelins")

    assert reply.text.startswith("I can't find that on your map.")
    assert reply.choices[0].id == "edit:business"


@pytest.mark.parametrize("contexts", [True, False])
def test_everything_works_typed_alone(edits: NewEditor, contexts: bool) -> None:
    editor = edits(contexts=contexts)

    for words in ("/edit", "purchase", "touchpoints", "Card or cash", "How many times", "4 times or more", "back", "back", "I'm done"):
        editor.say(words)

    changed = item(editor, "cardcard")
    assert isinstance(changed, Touchpoint)
    assert changed.repeats is Repeats.FOUR_OR_MORE
    assert editor.doing[0] == "edit"
    editor.say("stop")
    assert editor.doing == ("", "")


def test_a_side_question_is_answered_from_the_guides_and_the_field_stays_open(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit purchase ideas")

    editor.say("what is retargeting?")
    editor.say("Coffee to go")

    assert editor.journey.stage(PURCHASE).ideas == "Coffee to go"


def test_what_customers_ask_may_be_a_question(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit purchase customer's questions")

    editor.say("What is in the bread?")

    assert editor.journey.stage(PURCHASE).questions == "What is in the bread?"


def test_a_draft_goes_on_where_it_stopped_after_editing(edits: NewEditor) -> None:
    draft = replace(bakery(), asked=bakery().asked[:3])
    editor = edits(draft)
    editor.say("/edit purchase ideas")
    editor.say("Coffee to go")

    reply = editor.say("stop")
    question = editor.tap("map-resume").question

    assert reply.text == "All changes are saved. /edit brings you back here."
    assert question == Question("persona", "persona")


@pytest.mark.parametrize(
    ("key", "labels", "kept"),
    [
        ("002/it", ["Awareness", "", "Acquisizione", "Retention / Engagement", "Advocacy"], "Comparison"),
        (
            "001/pl",
            ["Rozpoznanie problemu/świadomość", "Rozważanie", "Decyzja/Zakup", "Użytkowanie / Lojalność i powtarzalność", ""],
            "Recommendation",
        ),
    ],
)
def test_a_guides_own_names_for_the_stages_can_be_chosen(edits: NewEditor, key: str, labels: list[str], kept: str) -> None:
    editor = edits()
    editor.say("/edit")

    reply = editor.tap("edit:map", "edit:map.taxonomy", f"edit-set:map.taxonomy={key}")

    assert [stage.label for stage in editor.journey.stages] == labels
    assert editor.journey.taxonomy == key
    assert f"Stages that this guide doesn't have keep their names: {kept}" in reply.text


def test_our_own_names_for_the_stages_can_be_had_back(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")
    editor.tap("edit:map", "edit:map.taxonomy", "edit-set:map.taxonomy=002/it")

    editor.tap("edit:map.taxonomy", "edit-set:map.taxonomy=")

    assert [stage.label for stage in editor.journey.stages] == [""] * 5
    assert editor.journey.taxonomy == ""


def test_a_stage_that_the_guide_lacks_keeps_the_owners_name(edits: NewEditor) -> None:
    editor = edits(amend_stage(bakery(), CONSIDERATION, label="Sniffing around"))
    editor.say("/edit")

    editor.tap("edit:map", "edit:map.taxonomy", "edit-set:map.taxonomy=002/it")

    assert editor.journey.stage(CONSIDERATION).label == "Sniffing around"


def test_a_long_interview_can_be_cut_short(edits: NewEditor) -> None:
    draft = replace(bakery(), asked=bakery().asked[:2])
    editor = edits(draft)
    editor.say("/edit")

    editor.tap("edit:map", "edit-do:shorten:map")

    assert editor.journey.quick


def test_a_business_is_changed_in_all_its_maps(edits: NewEditor) -> None:
    editor = edits()
    other = replace(bakery(), id="otherone", title="Weddings")
    from bot.mapping.visit import kept

    editor.owner.shelf.keep("c", [kept(other)])
    editor.say("/edit business name")
    editor.say("Mica SRL")

    bodies = [editor.owner.shelf.body("c", name) for name in ("mapmapmm", "otherone")]
    assert [body["business"]["name"] for body in bodies if body] == ["Mica SRL", "Mica SRL"]


def test_the_menus_are_short_enough_for_a_phone(edits: NewEditor) -> None:
    editor = edits()
    reply = editor.say("/edit")
    seen: set[str] = set()
    waiting = [choice.id for choice in reply.choices]
    while waiting:
        choice = waiting.pop()
        if choice in seen or not choice.startswith("edit:"):
            continue
        seen.add(choice)
        reply = editor.owner.send(_tapped(choice))
        assert len(reply.choices) <= 12, (choice, [c.label for c in reply.choices])
        waiting += [one.id for one in reply.choices]
    assert len(seen) > 100


def test_a_choice_whose_thing_is_gone_says_so(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")
    editor.tap("edit:cardcard@1", "edit-do:remove:cardcard")

    stale = [editor.owner.send(_tapped(choice)).text for choice in ("edit:cardcard", "edit-set:cardcard.score=1", "edit-do:up:cardcard")]

    assert stale == ["That choice is no longer available. Here is where we are now; just carry on asking."] * 3


def _tapped(choice: str):
    from bot.messages import Message

    return Message("c", choice=choice, language_hint="en")
