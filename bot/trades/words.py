"""The words around the interview and the rules: findings, homework, why a question is asked, and what fields are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

from bot.errors import ContentError
from bot.journey.checks.table import RULES
from bot.journey.diff import ChangeKind
from bot.journey.interview.questions import FIXED, LAST, Field
from bot.trades.reading import Text, read

T = TypeVar("T")
# Questions about actions are made as they come up, so that they stand in no list.
_TOPICS = {*(question.topic for question in (*FIXED, *LAST)), Field.WHEN.value}


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Rule(_Entry):
    what: Text
    why: Text
    advice: Text
    suggestion: str = ""
    ask: Text | None = None


class _Questions(_Entry):
    questions: tuple[Text, Text, Text]


class _Why(_Entry):
    facts: tuple[str, ...] = ()
    own: Text


class _Names(_Entry):
    name: dict[str, Text]
    change: dict[str, Text]


@dataclass(frozen=True)
class RuleWords:
    """What is said of what a rule found, by the rule's id. Each raises ContentError for an unknown rule or language."""

    rules: Mapping[str, _Rule]

    def what(self, rule: str, language: str) -> str:
        """What was found, as a sentence that can stand after the stage's name and a colon."""
        return _of(_of(self.rules, rule).what, language)

    def why(self, rule: str, language: str) -> str:
        """The reason, and whether it is from the guides."""
        return _of(_of(self.rules, rule).why, language)

    def advice(self, rule: str, language: str) -> str:
        """What to do about it in any trade, fit to be an action on the map."""
        return _of(_of(self.rules, rule).advice, language)

    def suggestion(self, rule: str) -> str:
        """The key of the trade packs' suggestion that fits better than the advice, or ""."""
        return _of(self.rules, rule).suggestion

    def ask(self, rule: str, language: str) -> str:
        """A question that helps on, or ""."""
        question = _of(self.rules, rule).ask
        return _of(question, language) if question else ""


@dataclass(frozen=True)
class Homework:
    """What to ask customers where the owner doesn't know, by the topic of the question."""

    topics: Mapping[str, _Questions]

    def has(self, topic: str) -> bool:
        """Whether customers can be asked about it: not about the business itself."""
        return topic in self.topics

    def questions(self, topic: str, language: str) -> tuple[str, str, str]:
        """In the owner's words to a customer. Raises ContentError for an unknown topic or language."""
        first, second, third = _of(self.topics, topic).questions
        return _of(first, language), _of(second, language), _of(third, language)


@dataclass(frozen=True)
class Whys:
    """Why a question is asked, by its topic. Each raises ContentError for an unknown topic or language."""

    topics: Mapping[str, _Why]

    def facts(self, topic: str) -> tuple[str, ...]:
        """The ids of what the guides say about it; () if they say nothing."""
        return _of(self.topics, topic).facts

    def own(self, topic: str, language: str) -> str:
        """Our own reason in one or two short sentences; where the guides say nothing, it says so."""
        return _of(_of(self.topics, topic).own, language)


@dataclass(frozen=True)
class FieldNames:
    """What people read for the keys of limits.py and diff.py, fit to stand before a colon. Each raises ContentError for an unknown one."""

    names: _Names

    def name(self, key: str, language: str) -> str:
        """Of a field such as "stage.quote", or of a kind of thing such as "touchpoint"."""
        return _of(_of(self.names.name, key), language)

    def change(self, kind: ChangeKind, language: str) -> str:
        """What happened: added, removed, moved, changed."""
        return _of(_of(self.names.change, kind), language)


def load_rule_words(folder: Path) -> RuleWords:
    """From `folder`, which is knowledge/. Raises ContentError, also if a rule lacks its words."""
    file = folder / "journey" / "rules.toml"
    return RuleWords(_covering((rule.id for rule in RULES), read(file, dict[str, _Rule]), file))


def load_homework(folder: Path) -> Homework:
    """From `folder`, which is knowledge/. Raises ContentError."""
    return Homework(read(folder / "journey" / "homework.toml", dict[str, _Questions]))


def load_whys(folder: Path) -> Whys:
    """From `folder`, which is knowledge/. Raises ContentError, also if a question lacks its reason."""
    file = folder / "journey" / "whys.toml"
    return Whys(_covering(_TOPICS, read(file, dict[str, _Why]), file))


def load_field_names(folder: Path) -> FieldNames:
    """From `folder`, which is knowledge/. Raises ContentError, also if a kind of change lacks its word."""
    file = folder / "journey" / "fields.toml"
    names = read(file, _Names)
    _covering(ChangeKind, names.change, file)
    return FieldNames(names)


def _covering(keys: Iterable[str], found: Mapping[str, T], file: Path) -> Mapping[str, T]:
    lacking = sorted(set(keys) - set(found))
    if lacking:
        raise ContentError(f"{file}: no words for {', '.join(lacking)}")
    return found


def _of(words: Mapping[str, T], key: str) -> T:
    try:
        return words[key]
    except KeyError:
        raise ContentError(f"knowledge/journey: no words for {key!r}") from None
