"""Findings in the chat, answers that bear on the open map, and files."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.journey.interchange import from_json
from bot.journey.vocabulary import Origin, Status
from bot.languages import SUPPORTED
from bot.mapping.case import new_id
from bot.mapping.content import MapContent
from bot.mapping.finish import FORMATS
from bot.messages import Reply
from tests.mapping.owners import Owner
from tests.mapping.walks import tap_through

NewOwner = Callable[..., Owner]
THANKS = "004/after-purchase"


@pytest.fixture
def done(owner: Owner) -> Owner:
    """With a map that was tapped through; everything feels as bad as can be."""
    tap_through(owner)
    return owner


def ids(reply: Reply, name: str) -> list[str]:
    return [choice.id for choice in reply.choices if choice.id.startswith(f"{name}:")]


@pytest.mark.parametrize("language", SUPPORTED)
def test_three_findings_at_a_time_each_with_reason_source_and_suggestion(new_owner: NewOwner, language: str) -> None:
    owner = new_owner(language)
    tap_through(owner)

    reply = owner.say("/check")

    assert (len(ids(reply, "do")), len(ids(reply, "dismiss"))) == (3, 3)
    assert (reply.text.count("💡"), reply.text.count("📖")) == (3, 3)


def test_others_are_shown_in_the_same_place(done: Owner) -> None:
    first = done.say("/check")

    second = done.tap(ids(first, "check")[0])

    assert set(ids(first, "do")).isdisjoint(ids(second, "do"))


def test_a_finding_becomes_an_action_and_its_day_is_asked(done: Owner) -> None:
    reply = done.say("/check")
    before = len(done.journey.actions_now)
    done.tap(ids(reply, "do")[0])
    assert done.turn is not None
    (asked,) = done.turn.replies

    assert asked.question is not None
    assert asked.question.field == "when"
    done.tap("when:month")
    assert len(done.journey.actions_now) == before + 1


def test_a_dismissed_finding_is_not_told_again(done: Owner) -> None:
    reply = done.say("/check")
    finding = ids(reply, "dismiss")[0]
    done.tap(finding)
    reply = done.tap(f"because:fits:{finding.partition(':')[2]}")

    assert finding not in ids(reply, "dismiss")
    assert [dismissal.reason for dismissal in done.journey.dismissals] == ["It suits us as it is"]


def test_what_the_guides_say_behind_a_finding_can_be_read(done: Owner) -> None:
    reply = done.say("/check")

    answer = done.tap(ids(reply, "ask")[0])

    assert answer.notes


def test_an_answer_is_told_for_the_open_map_and_can_be_added_to_it(done: Owner, content: MapContent) -> None:
    question = content.library.passage(THANKS, "en").section.question
    answer = done.say(question)
    assert done.journey.title in answer.text
    (add,) = ids(answer, "add")

    done.tap(add)

    (idea,) = [action for stage in done.journey.stages for action in stage.actions if action.status is Status.IDEA]
    assert (idea.origin, idea.now) == (Origin.COACH, False)
    assert idea.text in answer.text
    assert idea.facts


def test_without_a_map_an_answer_is_told_as_it_is(owner: Owner, content: MapContent) -> None:
    answer = owner.say(content.library.passage(THANKS, "en").section.question)

    assert ids(answer, "add") == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_file_can_be_had_by_a_tap(done: Owner, name: str) -> None:
    done.say("/export")

    reply = done.tap(f"export:{name}")

    (document,) = reply.documents
    assert document.format == name
    assert Path(document.path).stat().st_size > 100


def test_the_data_come_back_as_a_map_of_their_own(done: Owner) -> None:
    (document,) = done.say("/export json").documents
    data = json.loads(Path(document.path).read_text(encoding="utf-8"))

    first, second = from_json(data, new_id), from_json(data, new_id)

    assert len({first.id, second.id, done.journey.id}) == 3
    assert [stage.score for stage in first.stages] == [stage.score for stage in done.journey.stages]


@pytest.mark.parametrize("command", ["/check", "/export", "/resume", "/review", "/edit", "/undo"])
@pytest.mark.parametrize("language", SUPPORTED)
def test_without_a_map_commands_say_so_and_offer_one(new_owner: NewOwner, command: str, language: str) -> None:
    owner = new_owner(language)

    reply = owner.say(command)

    assert "/map" in reply.text or any(choice.id.startswith("map-") for choice in reply.choices)
