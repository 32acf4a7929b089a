"""A map as JSON and back."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from typing import Any

from hypothesis import given

from bot.journey import changes
from bot.journey.checks.check import check
from bot.journey.diff import Revision, changes_between
from bot.journey.interchange import from_json, restored, stored, to_json
from bot.journey.model import Dismissal, JourneyMap, Pain
from bot.journey.soundness import items
from bot.journey.vocabulary import Skipped
from tests.journey.arbitrary import FUZZ, sound_maps
from tests.journey.cases import NOW
from tests.journey.maps import ADVOCACY, PURCHASE, RETENTION, TODAY, action, edited, good, persona, stage


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new{next(numbers)}"


def through_a_file(journey: JourneyMap) -> Any:
    return json.loads(json.dumps(to_json(journey)))


def numbered(journey: JourneyMap) -> JourneyMap:
    """The same map with ids from 1 in the order in which things stand, so that two can be compared but for their ids."""
    new = {item.id: str(number) for number, item in enumerate(one for s in journey.stages for one in items(s))}
    stages = tuple(
        replace(
            one,
            touchpoints=tuple(replace(t, id=new[t.id]) for t in one.touchpoints),
            pains=tuple(replace(p, id=new[p.id], touchpoint=p.touchpoint and new[p.touchpoint]) for p in one.pains),
            actions=tuple(replace(a, id=new[a.id], pain=a.pain and new[a.pain]) for a in one.actions),
            metrics=tuple(replace(m, id=new[m.id]) for m in one.metrics),
        )
        for one in journey.stages
    )
    dismissals = tuple(replace(d, target=new.get(d.target, d.target)) for d in journey.dismissals)
    bare = replace(journey, id="", business=replace(journey.business, id=""), persona=replace(journey.persona, id=""))
    return replace(bare, stages=stages, dismissals=dismissals, based_on="")


def test_the_file_has_the_agreed_form() -> None:
    journey = edited(
        persona(need=""), stage(RETENTION, score=None, skipped=Skipped.LATER), stage(ADVOCACY, score=0, customer_goal="To thank")
    )
    revision = Revision(2, datetime(2026, 11, 22, 9, tzinfo=UTC), changes_between(good(), journey)[:1], "A customer asked")

    data = to_json(journey, check(journey, NOW), (revision,))

    assert list(data) == ["schema", "business", "persona", "stages", "map", "findings", "revisions"]
    assert data["schema"] == "journey-coach/1"
    bakery = {"id": "b", "name": "Mica", "sold": "Bread and cakes", "sector": "food", "place": "both", "country": "RO", "sells": None}
    assert data["business"] == bakery
    assert (data["map"]["title"], data["map"]["next_review"], data["map"]["state"]) == ("How people find us", "2027-02-22", "draft")
    assert [one["key"] for one in data["stages"]] == ["awareness", "consideration", "purchase", "retention", "advocacy"]
    retention, advocacy = data["stages"][3:]
    assert (retention["score"], retention["skipped_reason"]) == (None, "later")
    assert (advocacy["score"], advocacy["skipped_reason"], advocacy["goal"]) == (0, None, "To thank")
    assert data["findings"] == [{"rule": "R01", "severity": "must", "stage": None, "target": "persona", "state": "open"}]
    assert data["revisions"] == [
        {
            "version": 2,
            "at": "2026-11-22T09:00:00+00:00",
            "changes": [
                {
                    "kind": "changed",
                    "stage": None,
                    "field": "persona.need",
                    "before": "Something fresh on the way home",
                    "after": "",
                    "target": "",
                }
            ],
            "note": "A customer asked",
        }
    ]


def test_a_touchpoint_in_the_file_has_all_its_fields() -> None:
    data = to_json(good())

    assert data["stages"][0]["touchpoints"][1] == {
        "id": "content by facebook facebook",
        "title": "content by facebook",
        "channel": "facebook",
        "practice": "content",
        "repeats": "2_3",
        "score": None,
        "action": "",
        "moment_of_truth": False,
        "basis": "assumption",
        "chosen_mode": None,
        "catalogue": "",
        "started_by": None,
        "channel_name": "",
        "topic": "",
    }


def test_a_map_read_twice_is_two_maps() -> None:
    new_id = ids()

    one, other = from_json(through_a_file(good()), new_id), from_json(through_a_file(good()), new_id)

    assert numbered(one) == numbered(other) == numbered(good())
    own = [{j.id, j.business.id, j.persona.id, *(item.id for s in j.stages for item in items(s))} for j in (good(), one, other)]
    assert [len(used) for used in own] == [16, 16, 16]
    assert len(own[0] | own[1] | own[2]) == 48


def test_what_refers_to_a_thing_refers_to_it_under_its_new_id() -> None:
    touchpoint = good().stage(PURCHASE).touchpoints[0].id
    journey = edited(stage(PURCHASE, pains=(Pain("slow", "Slow", touchpoint),), actions=(action(pain="slow"),)))
    journey = replace(
        journey, dismissals=(Dismissal("R25", PURCHASE, "slow", "1234", "Never mind"), Dismissal("R01", None, "persona", "5678", ""))
    )

    read = from_json(through_a_file(journey), ids())

    purchase = read.stage(PURCHASE)
    assert purchase.pains[0].touchpoint == purchase.touchpoints[0].id
    assert purchase.actions[0].pain == purchase.pains[0].id
    assert [dismissal.target for dismissal in read.dismissals] == [purchase.pains[0].id, "persona"]


def test_what_was_dismissed_stays_dismissed_in_the_new_map() -> None:
    journey = edited(stage(PURCHASE, actions=(action(now=True, owner=""),)))
    (found,) = check(journey, NOW)

    read = from_json(through_a_file(changes.dismiss(journey, found)), ids())

    assert [(finding.rule, finding.state.value) for finding in check(read, NOW)] == [("R22", "dismissed")]


def test_a_map_based_on_another_is_based_on_none_after_reading() -> None:
    assert from_json(through_a_file(replace(good(), based_on="old")), ids()).based_on == ""


def test_what_is_missing_has_its_usual_value_and_what_is_unknown_is_left_out() -> None:
    data = through_a_file(good())
    del data["stages"][0]["quote"], data["findings"], data["revisions"]
    data["stages"][0]["mood"] = "sunny"

    assert numbered(from_json(data, ids())) == numbered(good())


def test_stages_may_stand_in_any_order() -> None:
    data = through_a_file(good())
    data["stages"].reverse()

    assert numbered(from_json(data, ids())) == numbered(good())


@FUZZ
@given(sound_maps())
def test_a_map_that_was_written_and_read_is_the_same_but_for_its_ids(journey: JourneyMap) -> None:
    assert numbered(from_json(through_a_file(journey), ids())) == numbered(journey)


def kept(journey: JourneyMap) -> Any:
    """A map through the shelf, which keeps plain values."""
    return json.loads(json.dumps(stored(journey)))


@FUZZ
@given(sound_maps())
def test_a_map_that_was_kept_is_the_very_same(journey: JourneyMap) -> None:
    assert restored(kept(journey)) == journey


def test_a_kept_map_still_knows_what_it_is_based_on() -> None:
    journey = replace(good(), based_on="old", created=TODAY)

    assert restored(kept(journey)) == journey


def test_a_map_of_before_some_fields_were_thought_of_is_read() -> None:
    data = kept(good())
    del data["business"]["sells"], data["persona"]["name"], data["persona"]["channels"], data["map"]["created"]
    for one in data["stages"]:
        for touchpoint in one["touchpoints"]:
            del touchpoint["started_by"], touchpoint["channel_name"]
        for metric in one["metrics"]:
            del metric["unit"], metric["period"]

    assert restored(data) == good()
