"""The trade, the place where people buy, and what sets a journey off."""

from collections import Counter
from collections.abc import Sequence

from bot.journey.vocabulary import Place, Sector, Trigger
from bot.understanding.finder import Finder, Hit, apart, longest
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon

# What a phrase counts for, by how much it tells: "repar*" settles it, "telefoan*" supports it, "magazin*" hardly does.
_POINTS = {"strong": 60, "": 20, "weak": 10}
_AT_MOST = 3


def _telling(hit: Hit) -> int:
    """How much a phrase tells of a trade."""
    return _POINTS[hit.key.partition(".")[2]] + min(hit.weight, 9)


class TraitReader:
    """Reads folded words with the tables "sectors", "places" and "triggers" of the lexicon."""

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._grammar = grammar
        self._sectors = Finder(lexicon.phrases("sectors"))
        self._places = Finder(lexicon.phrases("places"))
        self._triggers = Finder(lexicon.phrases("triggers"))

    @property
    def vocabulary(self) -> set[str]:
        """Words of the phrases, for the spelling."""
        return self._sectors.vocabulary | self._places.vocabulary | self._triggers.vocabulary

    def sectors(self, said: Sequence[str]) -> tuple[Sector, ...]:
        """The likeliest trades, best first; none if nothing tells."""
        points: Counter[str] = Counter()
        for hit in apart(sorted(self._sectors.find(said), key=_telling, reverse=True)):
            points[hit.key.partition(".")[0]] += _telling(hit)
        return tuple(Sector(sector) for sector, _ in points.most_common(_AT_MOST))

    def place(self, clauses: Sequence[Sequence[str]]) -> Place | None:
        """Where people buy."""
        places = self._affirmed(clauses, self._places)
        if Place.BOTH in places or {Place.SHOP, Place.ONLINE} <= set(places):
            return Place.BOTH
        if Place.AT_CUSTOMER in places:
            return Place.AT_CUSTOMER
        return Place(places[0]) if places else self._offline(clauses)

    def _offline(self, clauses: Sequence[Sequence[str]]) -> Place | None:
        """Who says no more than that nothing is sold online sells at the place."""
        said = {hit.key for clause in clauses for hit in self._places.find(clause)}
        return Place.SHOP if said == {Place.ONLINE} else None

    def triggers(self, clauses: Sequence[Sequence[str]]) -> tuple[Trigger, ...]:
        """What sets a journey off, in the order in which it was said."""
        return tuple(dict.fromkeys(map(Trigger, self._affirmed(clauses, self._triggers))))

    def _affirmed(self, clauses: Sequence[Sequence[str]], finder: Finder) -> list[str]:
        """The keys of what is said and not denied, clause by clause."""
        keys: list[str] = []
        for said in clauses:
            hits = longest(finder.find(said))
            denied = self._grammar.negated(said, hits)
            keys += [hit.key for hit, no in zip(hits, denied, strict=True) if not no]
        return keys
