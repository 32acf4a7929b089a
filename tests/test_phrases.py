"""What the coach says itself: five catalogues that say the same things, and nothing that isn't said."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.answering.courtesy import Courtesy
from bot.answering.understand import Understood
from bot.errors import ContentError
from bot.guides.bank import OTHER_KINDS
from bot.guides.knowledge import Knowledge
from bot.languages import SUPPORTED
from bot.phrases import Phrases, Value, keys

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "prompts" / "locales"
# Methods whose text argument is the key of a phrase.
SAYING = {"say", "_say", "_says", "_courteous"}


@dataclass(frozen=True)
class Shape:
    """What two translations of a message must have in common: its variables, and the variants of each that selects."""

    variables: frozenset[str]
    variants: tuple[tuple[str, frozenset[str]], ...]


@cache
def messages(language: str) -> dict[str, fluent.Message]:
    """Key -> message, of every catalogue of a language. A key that stands twice keeps the last."""
    entries = [
        entry
        for file in sorted((LOCALES / language).glob("*.ftl"))
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, fluent.Message)
    ]
    return {entry.id.name: entry for entry in entries}


def nodes(part: object) -> Iterator[fluent.BaseNode]:
    if isinstance(part, list):
        for item in part:
            yield from nodes(item)
    elif isinstance(part, fluent.BaseNode):
        yield part
        for child in vars(part).values():
            yield from nodes(child)


def variables(message: fluent.Message) -> frozenset[str]:
    return frozenset(node.id.name for node in nodes(message) if isinstance(node, fluent.VariableReference))


def variants(message: fluent.Message) -> dict[str, frozenset[str]]:
    """Variable -> the variants that a message has for it."""
    selects = [node for node in nodes(message) if isinstance(node, fluent.SelectExpression)]
    return {
        node.selector.id.name: frozenset(str(getattr(v.key, "name", getattr(v.key, "value", ""))) for v in node.variants)
        for node in selects
        if isinstance(node.selector, fluent.VariableReference)
    }


def comparable(choices: frozenset[str]) -> frozenset[str]:
    """Without the names of plurals, of which each language has its own."""
    return choices - {"zero", "one", "two", "few", "many"} if "other" in choices else choices


def shapes(language: str) -> dict[str, Shape]:
    return {
        key: Shape(variables(m), tuple((name, comparable(choices)) for name, choices in sorted(variants(m).items())))
        for key, m in messages(language).items()
    }


def examples(message: fluent.Message) -> list[dict[str, Value]]:
    """Values for every variable of a message, once for each variant of each that selects."""
    plain: dict[str, Value] = {name: f"<{name}>" for name in variables(message)}
    selected: list[dict[str, Value]] = [plain | {name: key} for name, choices in variants(message).items() for key in sorted(choices)]
    return selected or [plain]


def literals(node: ast.AST) -> set[str]:
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def code() -> Iterator[ast.Module]:
    yield from (ast.parse(file.read_text(encoding="utf-8")) for file in sorted((ROOT / "bot").rglob("*.py")))


def said_in_code() -> set[str]:
    """The keys that calls name: text arguments of the methods that say something, language codes left out."""
    calls = [node for module in code() for node in ast.walk(module) if isinstance(node, ast.Call)]
    saying = [call for call in calls if getattr(call.func, "attr", getattr(call.func, "id", "")) in SAYING]
    texts = {a.value for call in saying for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    return {text for text in texts if text not in SUPPORTED}


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_language_has_the_same_messages_with_the_same_variables_and_variants(language: str) -> None:
    assert shapes(language) == shapes("en")


@pytest.mark.parametrize("file", sorted(LOCALES.rglob("*.ftl")), ids=lambda file: str(file.relative_to(LOCALES)))
def test_no_key_stands_twice_in_a_catalogue(file: Path) -> None:
    written = re.findall(r"^([a-zA-Z][\w-]*) *=", file.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(written) == sorted(keys(file))


def test_everything_that_the_code_says_has_a_message() -> None:
    said = said_in_code()

    assert {"empty", "sources", "nothing-more"} <= said
    assert said - messages("en").keys() == set()


def test_every_message_is_said_somewhere_in_the_code() -> None:
    named = {text for module in code() for text in literals(module)}

    assert messages("en").keys() - named == set()


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("key", sorted(messages("en")))
def test_every_message_is_drawn_with_its_variables(language: str, key: str, phrases: Phrases) -> None:
    message = messages(language)[key]
    drawn = [(phrases.say(language, key, **values), values) for values in examples(message)]

    assert all(text.strip() for text, _ in drawn)
    assert [name for text, values in drawn for name in values if name not in variants(message) and f"<{name}>" not in text] == []
    assert [text for text, _ in drawn if "{" in text or "}" in text] == []


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("key", sorted(key for key, message in messages("en").items() if variants(message)))
def test_every_variant_of_a_message_says_something_of_its_own(language: str, key: str, phrases: Phrases) -> None:
    drawn = [phrases.say(language, key, **values) for values in examples(messages(language)[key])]

    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_every_kind_of_message_has_a_reply(kind: str, language: str, knowledge: Knowledge, phrases: Phrases) -> None:
    understood = replace(Understood.tapped("more", "?", language), kind=kind)

    reply = Courtesy(knowledge.library, phrases).reply(understood, language)

    assert reply.text
    assert (reply.reply, reply.language) == (kind, language)


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_language_is_named_in_every_language(language: str, phrases: Phrases) -> None:
    names = [phrases.say(language, "language-name", code=code) for code in SUPPORTED]

    assert len(set(names)) == len(SUPPORTED)
    assert set(names) & set(SUPPORTED) == set()


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_missing_message_is_an_error(language: str, phrases: Phrases) -> None:
    with pytest.raises(ContentError) as raised:
        phrases.say(language, "no-such-message")

    assert str(raised.value) == f"prompts/locales/{language}: no message 'no-such-message'"


@pytest.mark.parametrize("key", sorted(key for key, message in messages("en").items() if variables(message)))
def test_a_missing_variable_is_an_error(key: str, phrases: Phrases) -> None:
    with pytest.raises(ContentError, match=rf"^prompts/locales/en: '{key}': "):
        phrases.say("en", key)


def test_a_language_without_a_catalogue_is_spoken_to_in_english(phrases: Phrases) -> None:
    assert phrases.say("de", "thanks") == phrases.say("en", "thanks")


def catalogues(folder: Path, text: str) -> Path:
    for language in SUPPORTED:
        (folder / language).mkdir()
        (folder / language / "chat.ftl").write_text(text, encoding="utf-8")
    return folder


def test_catalogues_are_read_as_they_stand(tmp_path: Path) -> None:
    phrases = Phrases(catalogues(tmp_path, "hello = Salut, { $name }!\n"))

    assert phrases.say("ro", "hello", name="Ana") == "Salut, Ana!"


def test_a_language_without_a_catalogue_file_is_named(tmp_path: Path) -> None:
    folder = catalogues(tmp_path, "hello = Salut\n")
    (folder / "et" / "chat.ftl").unlink()

    with pytest.raises(ContentError) as raised:
        Phrases(folder)

    assert str(raised.value) == f"{folder / 'et'}: no catalogue"


def test_a_line_that_is_no_message_is_named(tmp_path: Path) -> None:
    folder = catalogues(tmp_path, "hello = Salut\nthis is no message\n")

    with pytest.raises(ContentError) as raised:
        Phrases(folder)

    assert str(raised.value).startswith(f"{folder / 'ro' / 'chat.ftl'}: not Fluent: 'this is no message")
