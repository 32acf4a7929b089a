"""Owners who walk through the whole interview over JSON lines: one map by taps alone, one by typed answers alone."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.real.seen import Record

FORMATS = ("png", "pdf", "json")
# Taken once each on the way: question -> what is tapped before it is answered.
_DETOURS = {"persona": "example", "need": "why", "trigger": "back", "touchpoints.purchase": "stop"}
# Every face once.
_FACES = {"awareness": "1", "consideration": "-2", "purchase": "0", "retention": "-1", "advocacy": "2"}
_NO_ANSWERS = {"length", "others", "done", "confirm", "back", "skip", "dont_know", "example", "why", "stop"}
_MOST_STEPS = 70
# What is sent: a text or the id of a choice; the replies.
Ask = Callable[[str, str], list[Record]]


class Step(NamedTuple):
    """What the owner did: typed `says`, or tapped what has this `label`, and is `number` among all that could be tapped, from 1.

    `in_place`: it changes the message that is tapped, and nothing else.
    """

    records: list[Record]
    says: str = ""
    label: str = ""
    number: int = 0
    in_place: bool = False


class Owner:
    """One conversation. `ask(text, choice)` sends one of the two."""

    def __init__(self, ask: Ask) -> None:
        self.steps: list[Step] = []
        self._ask = ask
        self._choices: list[Record] = []

    def say(self, text: str) -> Record:
        """Type; the last reply."""
        return self._done(Step(self._ask(text, ""), says=text))

    def tap(self, choice: str, *, in_place: bool = False) -> Record:
        """Tap what is on offer; the last reply."""
        number = next(n for n, offered in enumerate(self._choices, 1) if offered["id"] == choice)
        return self._done(Step(self._ask("", choice), "", self._choices[number - 1]["label"], number, in_place))

    def _done(self, step: Step) -> Record:
        assert len(self.steps) < 2 * _MOST_STEPS, step
        self.steps.append(step)
        self._choices = [choice for record in step.records for choice in record["choices"]] or self._choices
        return step.records[-1]


@cache
def typed_answers() -> Mapping[str, Mapping[str, str]]:
    """Language -> question -> what is typed."""
    return tomllib.loads(Path(__file__).with_suffix("").with_name("typed_answers.toml").read_text(encoding="utf-8"))


def walk_by_taps(owner: Owner) -> None:
    """A map from the greeting to its files, by taps alone."""
    owner.say("/start")
    reply = owner.tap("map-begin")
    detours = dict(_DETOURS)
    while reply["question"]:
        detour = detours.pop(reply["question"]["id"], "")
        reply = owner.tap(detour) if detour else _answer_by_taps(owner, reply)
        if detour == "stop":
            reply = owner.tap("map-resume")
    for name in FORMATS:
        owner.tap(f"export:{name}")


def walk_by_typing(owner: Owner, answers: Mapping[str, str], another: str) -> None:
    """Another map of the same owner, by typed answers alone. `another`: how to say that it is for another business."""
    owner.say("/map")
    reply = owner.say(another)
    detours = {"need": answers["back"], "touchpoints.purchase": answers["stop"]}
    while reply["question"]:
        detour = detours.pop(reply["question"]["id"], "")
        reply = owner.say(detour or _typed_answer(reply, answers))
        if detour == answers["stop"]:
            reply = owner.say("/resume")
    for name in FORMATS:
        owner.say(f"/export {name}")


def _answer_by_taps(owner: Owner, reply: Record) -> Record:
    """One of the choices, or what `_several` says."""
    offered = [choice["id"] for choice in reply["choices"] if choice["id"].partition(":")[0] not in _NO_ANSWERS]
    ending = next((choice["id"] for choice in reply["choices"] if choice["id"] in ("done", "confirm")), None)
    if reply["question"]["field"] == "score":
        return owner.tap(_FACES[reply["question"]["stage"]])
    if ending is None:
        return owner.tap(offered[0])
    for choice in _several(reply["question"]["id"], offered):
        owner.tap(choice, in_place=True)
    return owner.tap(ending)


def _several(question: str, offered: list[str]) -> list[str]:
    """A choice or two, one that is taken back; at the check a suggestion of the coach's, and that a contact is met again."""
    if question == "touchpoints_check":
        return [offered[-1], offered[0]]
    return [*offered[:3], offered[2]] if question in ("worry", "fixes") else offered[:1]


def _typed_answer(reply: Record, answers: Mapping[str, str]) -> str:
    name = reply["question"]["id"]
    to_confirm = name != "touchpoints_check" and any(choice["id"] == "confirm" for choice in reply["choices"])
    return answers["yes"] if to_confirm else answers.get(name) or answers[name.partition(".")[0]]
