"""What the coach remembers of one conversation: small, immutable, and a plain dictionary away from any store."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.answering.answer import Answer, Topic
from bot.answering.original import Shown


@dataclass(frozen=True)
class Conversation:
    """`fixed`: the language the user chose; `language`: the one last seen; `topic`: what a follow-up goes on with."""

    fixed: str | None = None
    language: str | None = None
    topic: Topic | None = None
    shown: tuple[Shown, ...] = ()

    def after(self, answer: Answer, language: str | None) -> "Conversation":
        """The conversation once `answer` was given to a message in `language`."""
        shown = tuple(Shown.of(source) for source in answer.sources) if answer.sources else self.shown
        return replace(self, language=language or self.language, topic=answer.topic or self.topic, shown=shown)

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Conversation":
        """The inverse of `to_dict`."""
        topic = data.get("topic")
        return cls(
            fixed=data.get("fixed"),
            language=data.get("language"),
            topic=Topic(topic["question"], tuple(topic["passages"]), tuple(topic["told"]), topic["stage"]) if topic else None,
            shown=tuple(Shown(row["passage"], tuple(row["facts"]), row["language"]) for row in data.get("shown", ())),
        )
