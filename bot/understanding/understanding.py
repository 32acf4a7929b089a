"""Everything that is understood of a typed answer, in one place."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.journey.model import Worry
from bot.journey.vocabulary import Place, Sector, Trigger
from bot.languages import SUPPORTED
from bot.text import words
from bot.trades.trades import Trades
from bot.understanding.business import BusinessReader
from bot.understanding.catalogue import Setting
from bot.understanding.complaints import ComplaintReader
from bot.understanding.contacts import ContactReader
from bot.understanding.control import Controls
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon, load_lexicon
from bot.understanding.manner import MannerReader
from bot.understanding.metrics import MetricReader
from bot.understanding.picking import PickReader
from bot.understanding.scores import ScoreReader
from bot.understanding.spelling import Spelling
from bot.understanding.timing import Due, DueReader
from bot.understanding.traits import TraitReader
from bot.understanding.values import Asked, BusinessSaid, Contacts, Control, PainSaid
from bot.understanding.words import folded, read

_CLAUSES = re.compile(r"[,;.!?\n]")


class Understanding:
    """Reads typed answers in any of our languages, whatever the conversation's is. Never raises for any text."""

    def __init__(self, lexicon: Lexicon, trades: Trades) -> None:
        self._grammar = grammar = Grammar(lexicon)
        self._controls = Controls(lexicon, grammar)
        self._business = BusinessReader(lexicon)
        self._traits = TraitReader(lexicon, grammar)
        self._scores = ScoreReader(lexicon, grammar)
        self._complaints = ComplaintReader(lexicon, grammar)
        self._contacts = ContactReader(lexicon, trades, grammar)
        self._picks = PickReader(lexicon, grammar)
        self._due = DueReader(lexicon, grammar)
        self._metrics = MetricReader(lexicon)
        self._manner = MannerReader(lexicon, grammar)
        self._sector_names = {tuple(words(trades.pack(s).name(language))): s for s in Sector for language in SUPPORTED}
        readers = (self._controls, self._traits, self._scores, self._complaints, self._contacts, self._due)
        self._spelling = Spelling(set().union(grammar.finder.vocabulary, *(reader.vocabulary for reader in readers)))

    def control(self, text: str, language: str) -> Control | None:
        """What a text steers, if the whole of it does; the language only breaks ties."""
        return self._controls.read(text, language, self._spelling)

    def business(self, text: str) -> BusinessSaid:
        """What is sold, and the name of the business. Nothing is cut."""
        return self._business.read(text)

    def sector(self, text: str) -> tuple[Sector, ...]:
        """The likeliest trades, at most three, best first."""
        named = self._sector_names.get(tuple(words(text)))
        rest = [sector for sector in self._traits.sectors(self._said(text)) if sector is not named]
        return (named, *rest[:2]) if named else tuple(rest)

    def place(self, text: str) -> Place | None:
        """Where people buy."""
        return self._traits.place(self._clauses(text))

    def triggers(self, text: str) -> tuple[Trigger, ...]:
        """What sets a journey off."""
        return self._traits.triggers(self._clauses(text))

    def score(self, text: str) -> int | None:
        """A feeling from -2 to 2; None if it isn't clear."""
        return self._scores.read(text, self._said(text))

    def worries(self, text: str, language: str) -> tuple[Worry, ...]:
        """What holds people back, as many as a persona may have."""
        return self._complaints.worries(text, language, self._spelling)

    def touchpoints(
        self, text: str, asked: Asked, language: str, sector: Sector | None = None, place: Place | None = None, country: str = ""
    ) -> Contacts:
        """The contacts in an answer, as many as a stage may have."""
        return self.named(text, asked, language, sector, place, country)

    def named(
        self, text: str, asked: Asked, language: str, sector: Sector | None = None, place: Place | None = None, country: str = ""
    ) -> Contacts:
        """The same by known words alone, for texts that are no answer to such a question: nothing is guessed from the like of it."""
        return self._contacts.read(text, Setting(asked, language, sector, place, country), self._spelling)

    def pain(self, text: str) -> PainSaid:
        """What annoys people, what they ask and what they miss."""
        return self._complaints.pains(text, self._spelling)

    def pick(self, text: str, options: Sequence[tuple[str, str]]) -> tuple[str, ...]:
        """The ids of the options (id, label) that are meant, by number or by words; none if that isn't clear."""
        return self._picks.read(text, options)

    def taken_out(self, text: str, options: Sequence[tuple[str, str]]) -> tuple[str, ...] | None:
        """The ids of the options (id, label) that a text says to take out: "remove the radio"; None if it doesn't say so."""
        return self._picks.taken_out(text, options)

    def metric(self, text: str) -> str | None:
        """The key of the number (of KPIS) that an owner means to watch, in words of their own: "how many come back"."""
        return self._metrics.read(folded(read(text)))

    def due(self, text: str, today: date) -> Due | None:
        """By when: a span that begins today, or a day from today on."""
        return self._due.due(text, today)

    def owner(self, text: str) -> str:
        """The person who is to do it, as typed, or ""."""
        # "Ja" is yes in one language, and who does it in another.
        steers = self.control(text, "") not in (None, Control.YES)
        return "" if steers else self._due.owner(text, self._spelling)

    def vague(self, text: str, field: str = "") -> bool:
        """Whether an answer to a field (persona, need, contact, fixes; "": of any) says nothing yet."""
        return self._manner.vague(self._said(text), field)

    def is_question(self, text: str) -> bool:
        """Whether a text asks the coach something instead of answering."""
        return self._manner.is_question(text, self._said(text))

    def _clauses(self, text: str) -> list[list[str]]:
        return [self._said(clause) for clause in _CLAUSES.split(text)]

    def _said(self, text: str) -> list[str]:
        return list(map(self._spelling.mend, folded(read(text))))


def load_understanding(folder: Path, trades: Trades) -> Understanding:
    """With the lexicon in `folder`, which is knowledge/. Raises ContentError naming the file and the key that breaks its format."""
    return Understanding(load_lexicon(folder / "journey" / "words"), trades)
