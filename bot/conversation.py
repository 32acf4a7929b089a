"""What the coach remembers of one conversation: small, immutable, and plain values away from any store."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from bot.answering.answer import Answer, Topic
from bot.answering.original import Shown
from bot.languages import supported
from bot.mapping.talk import NO_MAP, MapTalk

# The kinds of answer that can be helpful or not; what else is said is courtesy.
_RATED = ("answer", "not_covered")
# What changes from answer to answer; the rest is the person's.
_MOMENT = ("topic", "shown", "asked")


@dataclass(frozen=True)
class Asked:
    """A question and what it got: the kind of answer, the passages that the answer named, its language."""

    question: str
    kind: str
    passages: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class Conversation:
    """`fixed`: the language the user chose; `language`: the one last seen; `topic`: what a follow-up goes on with.

    `shown`: the sources of the last answer; `asked`: its question; `map`: the journey map that is talked about.
    `timezone`: the IANA name that the user chose, or ""; `reminders`: whether they want any.
    """

    fixed: str | None = None
    language: str | None = None
    topic: Topic | None = None
    shown: tuple[Shown, ...] = ()
    asked: Asked | None = None
    map: MapTalk = NO_MAP
    timezone: str = ""
    reminders: bool = True

    def after(self, answer: Answer, language: str | None, question: str) -> "Conversation":
        """The conversation once `answer` was given to `question`, asked in `language`."""
        spoken = replace(self, language=language or self.language, topic=answer.topic or self.topic)
        if not rated(answer):
            return spoken
        shown = tuple(Shown.of(source) for source in answer.sources)
        named = tuple(source.passage for source in answer.sources) or tuple(filter(None, [answer.suggestion]))
        # "Tell me more" says nothing without the question that it goes on with.
        asked = answer.topic.question if answer.topic else question
        return replace(spoken, shown=shown, asked=Asked(asked, answer.kind, named, answer.language))

    def afresh(self) -> "Conversation":
        """The same person and language, with nothing said yet."""
        return replace(self, topic=None, shown=(), asked=None)

    def context(self) -> dict[str, Any]:
        """What a tap needs to be about this moment of the conversation, as plain values."""
        values = self.to_dict()
        return {name: values[name] for name in _MOMENT}

    def at(self, context: Mapping[str, Any]) -> "Conversation":
        """The conversation as it was when `context` was taken, in the language of today. Raises ValueError."""
        then = Conversation.from_dict(context)
        if not context.keys() >= set(_MOMENT):
            raise ValueError("the context of an answer has a topic, sources and a question")
        return replace(self, topic=then.topic, shown=then.shown, asked=then.asked)

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        values: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return values

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Conversation":
        """The inverse of `to_dict`; what is missing is as at first, and so is a language that we don't speak.

        Raises ValueError for values of other types.
        """
        if not isinstance(data, Mapping):
            raise ValueError("a conversation is an object")
        read = _adapter().validate_python(dict(data))
        return replace(read, fixed=supported(read.fixed), language=supported(read.language))


def rated(answer: Answer) -> bool:
    """Whether an answer answers a question, so that it can be helpful or not."""
    return answer.kind in _RATED


@cache
def _adapter() -> TypeAdapter[Conversation]:
    return TypeAdapter(Conversation)
