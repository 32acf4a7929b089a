"""What `doctor` checks: each part on its own, so that one failure doesn't hide another."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.bootstrap import KNOWLEDGE, LOCALES, build_embedder, build_indexer, own_guides
from bot.errors import CoachError
from bot.guides.knowledge import load_knowledge
from bot.guides.own import load_own
from bot.phrases import Phrases
from bot.settings import Settings


@dataclass(frozen=True)
class Finding:
    """One check: what was looked at, whether it is well, and a sentence about it."""

    what: str
    ok: bool
    detail: str


def diagnose(settings: Settings) -> list[Finding]:
    """Every check, in the order in which a start depends on them."""
    checks: dict[str, Callable[[Settings], str]] = {
        "home": _home,
        "guides": _guides,
        "phrases": _phrases,
        "embeddings": _embeddings,
        "index": _index,
    }
    return [_check(what, check, settings) for what, check in checks.items()]


def _check(what: str, check: Callable[[Settings], str], settings: Settings) -> Finding:
    try:
        return Finding(what, True, check(settings))
    except (CoachError, OSError) as exc:
        return Finding(what, False, str(exc))


def _home(settings: Settings) -> str:
    settings.home.mkdir(parents=True, exist_ok=True)
    probe = settings.home / ".doctor"
    probe.write_text("", encoding="utf-8")
    probe.unlink()
    return f"{settings.home} can be written"


def _guides(settings: Settings) -> str:
    knowledge = load_knowledge(KNOWLEDGE)
    own = load_own(own_guides(settings))
    return f"{len(knowledge.library.ids)} passages in 5 languages, {len(knowledge.bank)} questions, {len(own)} guides of your own"


def _phrases(settings: Settings) -> str:
    Phrases(LOCALES)
    return "catalogues of 5 languages"


def _embeddings(settings: Settings) -> str:
    embedder = build_embedder(settings)
    return f"{embedder.name}, {embedder.dimension} dimensions"


def _index(settings: Settings) -> str:
    indexer = build_indexer(settings, build_embedder(settings))
    indexer.check(load_knowledge(KNOWLEDGE), load_own(own_guides(settings)))
    index = indexer.open()
    return f"{index.build}, {index.store.count} texts"
