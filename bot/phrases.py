"""What the coach says itself: Fluent catalogues in prompts/locales, with plurals by CLDR."""

from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Resource

from bot.errors import ContentError
from bot.languages import FALLBACK, SUPPORTED

Value = str | int | float


class Phrases:
    """The catalogues of all languages. A missing message or variable is an error, not an empty string."""

    def __init__(self, locales: Path) -> None:
        self._bundles = {language: _bundle(locales / language, language) for language in SUPPORTED}

    def say(self, language: str, key: str, /, **values: Value) -> str:
        """The message `key` in a language. Raises ContentError for a missing key or variable."""
        bundle = self._bundles.get(language) or self._bundles[FALLBACK]
        pattern = bundle.get_message(key).value if bundle.has_message(key) else None
        if pattern is None:
            raise ContentError(f"prompts/locales/{language}: no message {key!r}")
        text, errors = bundle.format_pattern(pattern, dict(values))
        if errors:
            raise ContentError(f"prompts/locales/{language}: {key!r}: {errors[0]}")
        return str(text)


def _bundle(folder: Path, language: str) -> FluentBundle:
    # No isolation marks: they are invisible in Telegram but break copying and comparing.
    bundle = FluentBundle([language], use_isolating=False)
    files = sorted(folder.glob("*.ftl"))
    if not files:
        raise ContentError(f"{folder}: no catalogue")
    for file in files:
        bundle.add_resource(_resource(file))
    return bundle


@lru_cache
def _resource(file: Path) -> Resource:
    resource = FluentParser().parse(file.read_text(encoding="utf-8"))
    junk = [entry.content or "" for entry in resource.body if isinstance(entry, Junk)]
    if junk:
        raise ContentError(f"{file}: not Fluent: {junk[0][:80]!r}")
    return resource


def keys(file: Path) -> set[str]:
    """The message keys of a catalogue file."""
    return {entry.id.name for entry in _resource(file).body if isinstance(entry, Message)}
