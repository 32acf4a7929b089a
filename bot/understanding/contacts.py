"""What owners say about contacts with customers, as touchpoints."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.journey.limits import LIMITS
from bot.journey.model import Touchpoint
from bot.journey.vocabulary import BRINGS_BACK, OTHER_CHANNEL, Practice
from bot.trades.trades import Trades
from bot.understanding.catalogue import Catalogue, Named, Setting
from bot.understanding.finder import Finder, longest
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon
from bot.understanding.merging import ASKED_ABOUT, CALLS, MEANS, ON_A_CHANNEL, SOCIAL, absorbed, attached, different, in_place
from bot.understanding.pieces import Names, Parting, Run, cut
from bot.understanding.quoting import short_title
from bot.understanding.spelling import Spelling
from bot.understanding.tiling import tiled
from bot.understanding.values import Asked, Contacts
from bot.understanding.words import Word, between, folded, read

_NEVER_ASKED = "never_asked"
_DEFAULTS = {Asked.BACK: Practice.REMINDER, Asked.ADVOCACY: Practice.WORD_OF_MOUTH}
# Without a contact, so few words that say something, with a negation, are taken for a denial.
_SHORT_DENIAL = 3


@dataclass(frozen=True)
class _Answer:
    """What is read: the text, its words, and the words as the lexicon would spell them; `found`: what was found in runs of it."""

    text: str
    words: Sequence[Word]
    mended: Sequence[str]
    setting: Setting
    found: dict[Run, list[Named]] = field(default_factory=dict)

    def said(self, run: Run) -> Sequence[str]:
        """The words of a run."""
        return self.mended[run.start : run.end]

    def quoted(self, run: Run) -> str:
        """A run in the owner's words, short enough for a title."""
        return short_title(cut(self.text, self.words, run), LIMITS["touchpoint.title"])


@dataclass
class _Heard:
    """What was heard so far. `contacts`: each with whether it is recognised; `sure`: titles of those whose practice is no guess."""

    contacts: list[tuple[bool, Touchpoint]] = field(default_factory=list)
    sure: set[str] = field(default_factory=set)
    nothing: bool = False
    denied: bool = False
    nothing_named: bool = False
    not_applicable: bool = False


class ContactReader:
    """Reads contacts."""

    def __init__(self, lexicon: Lexicon, trades: Trades, grammar: Grammar) -> None:
        self._trades = trades
        self._grammar = grammar
        self._parting = Parting(grammar)
        self._remarks = Finder(lexicon.phrases("remarks"))
        self.catalogue = Catalogue(lexicon, trades, grammar)

    @property
    def vocabulary(self) -> set[str]:
        """Words of the phrases, for the spelling."""
        return self._remarks.vocabulary | self.catalogue.kinds.vocabulary | self.catalogue.channels.vocabulary

    def read(self, text: str, setting: Setting, spelling: Spelling) -> Contacts:
        """The contacts in an answer."""
        words = read(text)
        answer = _Answer(text, words, [spelling.mend(word) for word in folded(words)], setting)
        heard = _Heard()
        for run in self._parting.runs(text, words, answer.mended, setting.language, lambda run: self._naming(answer, run)):
            self._hear(answer, run, heard)
        return self._summary(heard, setting)

    def _naming(self, answer: _Answer, run: Run) -> Names:
        said = answer.said(run)
        found = self._found(answer, run)
        calls = {hit.places for hit in self.catalogue.channels.find(said) if hit.key in CALLS}
        means = bool(found) and all(one.hit.places in calls for one in found)
        bare = len(found) == 1 and len(found[0].hit.places) == len(said) - found[0].hit.start
        bare = bare and not self._grammar.content(said[: found[0].hit.start])
        keys = frozenset(one.hit.key if one.button or not one.entry else " ".join(said[place] for place in one.hit.places) for one in found)
        return Names(keys, frozenset(one.practice for one in found), bare, means, titled=bool(self.catalogue.titled(said, answer.setting)))

    def _found(self, answer: _Answer, run: Run) -> list[Named]:
        """The kinds of contact in a run, and the channels that stand for contacts of their own."""
        if run not in answer.found:
            answer.found[run] = self._find(answer.said(run), answer.setting)
        return answer.found[run]

    def _find(self, said: Sequence[str], setting: Setting) -> list[Named]:
        titled = self.catalogue.titled(said, setting)
        if titled:
            return [titled]
        named = absorbed(self._not_asked_about(said, self.catalogue.named(said, setting)), setting.asked)
        if any(one.practice in ON_A_CHANNEL for one in named):
            return named
        free = attached(self.catalogue.mentioned(said, setting), named, self._grammar.positions(said, "lead"))
        return absorbed(sorted((*named, *free), key=lambda one: one.hit.start), setting.asked)

    def _not_asked_about(self, said: Sequence[str], named: list[Named]) -> list[Named]:
        """Without what customers only ask about: "they ask whether I have a free appointment"."""
        asks = [one.hit.start for one in named if one.practice is Practice.QUESTION]
        begins = [hit.start for hit in self._grammar.hits(said, "whether") if asks and hit.start > asks[0]]
        return [one for one in named if not begins or one.practice not in ASKED_ABOUT or one.hit.start < begins[0]]

    def _hear(self, answer: _Answer, run: Run, heard: _Heard) -> None:
        said = answer.said(run)
        remark = self._remark(said, answer.setting)
        found = self._found(answer, run)
        nothing = self._only_nothing(answer, run) or (not found and self._begins_with_nothing(said))
        if remark == "nothing" or nothing or any(one.practice is Practice.NOTHING for one in found):
            heard.nothing = True
        elif remark == "not_applicable":
            heard.not_applicable = True
        elif found:
            self._hear_contacts(answer, run, found, heard)
        elif self._denial(said):
            heard.denied = heard.nothing_named = True
        elif remark is None and self._grammar.content(said):
            practice = _DEFAULTS.get(answer.setting.asked, Practice.OTHER)
            heard.contacts.append((False, Touchpoint("", answer.quoted(run), OTHER_CHANNEL, practice)))

    def _remark(self, said: Sequence[str], setting: Setting) -> str | None:
        """What a run says that is no contact: that there is nothing, that the question doesn't fit, or something to pass over."""
        hits = self._remarks.find(said)
        if setting.asked is Asked.CONSIDERATION and any(hit.key == "no_comparing" for hit in hits):
            return "not_applicable"
        idle = set().union(*(self._grammar.positions(said, key) for key in ("filler", "courtesy", "lead")))
        keys = tiled(said, hits, idle)
        return next((key for key in ("not_applicable", "nothing", "aside") if key in keys), None)

    def _begins_with_nothing(self, said: Sequence[str]) -> bool:
        """Whether a run says that there is nothing and goes on to say more, as "we don't write until they book again" does."""
        return any(hit.key == "nothing" and hit.start == 0 and hit.end > 1 for hit in self._remarks.find(said))

    def _only_nothing(self, answer: _Answer, run: Run) -> bool:
        """Whether a run says that there is nothing, and behind a comma why: "nothing, because who divorces twice"."""
        ends = [run.start + hit.end for hit in self._remarks.find(answer.said(run)) if hit.key == "nothing" and hit.start == 0]
        return any("," in between(answer.text, answer.words, end) for end in ends if end < run.end)

    def _denial(self, said: Sequence[str]) -> bool:
        negations = self._grammar.positions(said, "negation")
        return bool(negations) and len(self._grammar.content(said, negations)) <= _SHORT_DENIAL

    def _hear_contacts(self, answer: _Answer, run: Run, found: Sequence[Named], heard: _Heard) -> None:
        said = answer.said(run)
        denied = self._grammar.negated(said, [one.hit for one in found])
        for one, no, share in zip(found, denied, self._shares(said, found), strict=True):
            if no and one.practice is not Practice.NONE_ASKED:
                heard.denied = True
            else:
                own = Run(run.start + share.start, run.start + share.end)
                touchpoint, sure = self._touchpoint(answer, own, one, share.start)
                heard.contacts.append((True, touchpoint))
                heard.sure |= {touchpoint.title.casefold()} if sure else set()

    def _shares(self, said: Sequence[str], found: Sequence[Named]) -> list[Run]:
        """The words of a run that belong to each contact: those from it on, with what leads up to it."""
        leads = self._grammar.positions(said, "lead")
        cuts = [0]
        for before, one in pairwise(found):
            cut = one.hit.start
            while cut - 1 in leads and cut > before.hit.end:
                cut -= 1
            cuts.append(cut)
        return [Run(start, end) for start, end in pairwise((*cuts, len(said)))]

    def _touchpoint(self, answer: _Answer, share: Run, named: Named, offset: int) -> tuple[Touchpoint, bool]:
        """The contact that is named in its share of the words, which begin `offset` words into where it was found; and whether
        its practice is sure."""
        said = answer.said(share)
        own = [place - offset for place in named.hit.places]
        channel, means = self._channel(said, own, named, answer.setting)
        practice = in_place(named, answer.setting.asked)
        says_more = bool(self._grammar.content(said, (*own, *means)))
        title = answer.quoted(share)
        if named.entry and named.button and not says_more:
            title = named.entry.title(answer.setting.language)
        touchpoint = Touchpoint("", title, channel, practice, catalogue=named.entry.id if named.entry else "")
        return touchpoint, named.sure or (named.entry is not None and not says_more)

    def _channel(self, said: Sequence[str], own: Sequence[int], named: Named, setting: Setting) -> tuple[str, list[int]]:
        """The channel of a contact, and the places of words that only name what the contact's button names too."""
        hits = longest(self.catalogue.channels.find(said))
        usual = [place for hit in hits if hit.key == named.channel for place in hit.places]
        inner = range(own[0], own[-1] + 1)
        if named.practice in ON_A_CHANNEL:
            free = [hit.key for hit in hits if hit.key in MEANS or (hit.start not in inner and hit.end - 1 not in inner)]
        else:
            free = [hit.key for hit in hits if hit.key in SOCIAL]
        # What brings people back may be called by words of another question, whose channel is none of its.
        borrowed = setting.asked is Asked.BACK and named.entry is None and named.practice not in BRINGS_BACK
        return (free[0] if free else OTHER_CHANNEL if borrowed and not usual else named.channel), usual

    def _summary(self, heard: _Heard, setting: Setting) -> Contacts:
        silent = heard.nothing or heard.not_applicable
        contacts = different(contact for known, contact in heard.contacts if known or not silent)[: LIMITS["stage.touchpoints"]]
        if contacts:
            guessed = frozenset(place for place, contact in enumerate(contacts) if contact.title.casefold() not in heard.sure)
            return Contacts(contacts, guessed=guessed)
        if setting.asked is Asked.ADVOCACY and (heard.nothing or heard.denied):
            return Contacts((self._trades.entry(_NEVER_ASKED).touchpoint(setting.language),))
        denied = heard.denied and not silent
        return Contacts((), nothing=heard.nothing or denied, not_applicable=heard.not_applicable, denied=denied and not heard.nothing_named)
