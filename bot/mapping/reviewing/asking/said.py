"""What customers said: in their words, at which stage, and how they feel there now."""

from collections.abc import Iterator

from bot.journey import changes
from bot.journey.errors import LimitReached
from bot.journey.interview.answers import weakest
from bot.journey.limits import LIMITS
from bot.journey.model import JourneyMap, Pain
from bot.journey.vocabulary import Basis, StageKey
from bot.mapping.asking.feelings import FACES
from bot.mapping.case import new_id
from bot.mapping.reviewing.asking.asker import Asker
from bot.mapping.reviewing.moment import Moment, Went
from bot.mapping.reviewing.rounds import Step
from bot.messages import Choice

_HEARD = "review-heard"
_CONFIRMED = (Basis.CUSTOMER_SAID, Basis.MEASURED)
_CONFIRMABLE = 5


class AskSaid(Asker):
    """A customer's words. What the owner only assumed so far can be confirmed by a tap."""

    field = "review_said"
    may_ask = True

    def text(self, moment: Moment) -> str:
        """See Asker."""
        return moment.say("review-question", step="said")

    def hint(self, moment: Moment) -> str:
        """See Asker."""
        return moment.say("review-hint", kind="confirm" if self.options(moment) else "words")

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """See Asker."""
        assumed = [pain for stage in moment.stages for pain in stage.pains if pain.basis not in _CONFIRMED]
        return tuple(Choice(f"{_HEARD}:{pain.id}", pain.text) for pain in assumed[:_CONFIRMABLE])

    def example(self, moment: Moment) -> str:
        """See Asker."""
        pack = moment.visit.content.trades.pack(moment.journey.business.sector)
        return pack.pain(weakest(moment.journey), moment.visit.language)

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """See Asker."""
        stage, pain = changes.find(moment.journey, choice.partition(":")[2])
        journey = changes.amend(moment.journey, pain.id, basis=Basis.CUSTOMER_SAID)
        return moment.to(Step.FEELS, journey, about=stage.key, note=moment.noted(moment.values.item(pain, full=True)))

    def typed(self, moment: Moment, text: str) -> Went | None:
        """See Asker."""
        if moment.says_nothing(text):
            return self.skipped(moment)
        if len(text) > LIMITS["stage.quote"]:
            raise LimitReached("stage.quote", LIMITS["stage.quote"])
        named = moment.named(text, self.options(moment))
        return self.tapped(moment, named) if named else moment.to(Step.STAGE, said=text)

    def skipped(self, moment: Moment) -> Went:
        """See Asker."""
        return moment.to(Step.CHANGED)


class AskStage(Asker):
    """Where on the journey that was."""

    field = "review_said"
    before = Step.SAID

    def text(self, moment: Moment) -> str:
        """See Asker."""
        return f"{moment.say('review-question', step='stage')}\n{moment.say('map-quoted', words=moment.round.said)}"

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """See Asker."""
        return tuple(Choice(f"review-stage:{stage.key}", moment.stage_name(stage.key)) for stage in moment.stages)

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """See Asker."""
        return self._filed(moment, StageKey(choice.partition(":")[2]))

    def typed(self, moment: Moment, text: str) -> Went | None:
        """See Asker. What the guides call the stages is understood too."""
        usual = tuple(Choice(f"review-stage:{stage.key}", moment.say("stage-name", stage=stage.key.value)) for stage in moment.stages)
        meant = moment.one(text, self.options(moment)) or moment.one(text, usual)
        return self.tapped(moment, meant) if meant else None

    def skipped(self, moment: Moment) -> Went:
        """See Asker. What is put nowhere isn't kept."""
        return moment.to(Step.CHANGED)

    def unknown(self, moment: Moment) -> Went:
        """See Asker. Nobody's words are lost: they go where it hurts most."""
        return self._filed(moment, weakest(moment.journey))

    def _filed(self, moment: Moment, key: StageKey) -> Went:
        said = moment.round.said
        news = moment.say("review-filed", stage=moment.stage_name(key))
        return moment.to(Step.FEELS, _with_words(moment, key), news, note=moment.noted(said), about=key, said=said)


class AskFeels(Asker):
    """How customers feel at that stage now."""

    field = "score"
    before = Step.SAID

    def text(self, moment: Moment) -> str:
        """See Asker."""
        words = moment.visit.content.trades.terms.word
        legend = "  ".join(f"{face} {word}" for score, face in FACES.items() if (word := words("score", str(score), moment.visit.language)))
        return f"{moment.say('map-question-score', stage=moment.round.about)}\n\n{legend}"

    def stage(self, moment: Moment) -> StageKey | None:
        """See Asker."""
        return StageKey(moment.round.about)

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """See Asker."""
        now = moment.journey.stage(StageKey(moment.round.about)).score
        return tuple(Choice(str(score), face, score == now) for score, face in FACES.items())

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """See Asker."""
        return self._felt(moment, int(choice))

    def typed(self, moment: Moment, text: str) -> Went | None:
        """See Asker."""
        score = moment.visit.content.understanding.score(text)
        return None if score is None else self._felt(moment, score)

    def skipped(self, moment: Moment) -> Went:
        """See Asker."""
        return self._on(moment, moment.journey, None)

    def _felt(self, moment: Moment, score: int) -> Went:
        return self._on(moment, changes.amend_stage(moment.journey, StageKey(moment.round.about), score=score), score)

    def _on(self, moment: Moment, journey: JourneyMap, score: int | None) -> Went:
        """With what annoys them, if it does: praise is no pain, nor what nobody can tell whether it is."""
        felt = score or moment.visit.content.understanding.score(moment.round.said)
        if (felt or 0) >= 0:
            return moment.to(Step.CHANGED, journey)
        complaining, whole = _with_pains(moment, journey, StageKey(moment.round.about))
        return moment.to(Step.CHANGED, complaining, "" if whole else moment.say("review-no-room"))


def _with_words(moment: Moment, key: StageKey) -> JourneyMap:
    """The map with a customer's words, and what they ask and miss."""
    text, stage = moment.round.said, moment.journey.stage(key)
    said = moment.visit.content.understanding.pain(text)
    found = {"questions": said.questions, "unmet_need": said.unmet}
    fields = {name: _joined(getattr(stage, name), words, LIMITS[f"stage.{name}"]) for name, words in found.items() if words}
    return changes.amend_stage(moment.journey, key, quote=text, **fields)


def _with_pains(moment: Moment, journey: JourneyMap, key: StageKey) -> tuple[JourneyMap, bool]:
    """The map with what a customer complains of, and whether all of it found room."""
    said = moment.visit.content.understanding.pain(moment.round.said)
    try:
        for pain in _pains(journey.stage(key).pains, said.pains, about_price=said.about_price):
            journey = changes.amend(journey, pain.id, basis=pain.basis) if pain.id else changes.add(journey, key, pain, new_id)
    except LimitReached:
        return journey, False
    return journey, True


def _pains(known: tuple[Pain, ...], texts: tuple[str, ...], *, about_price: bool) -> Iterator[Pain]:
    """What annoys, known to be so; with an id if the map has it already."""
    ids = {pain.text.casefold(): pain.id for pain in known}
    for text in texts:
        yield Pain(ids.get(text.casefold(), ""), text, about_price=about_price, basis=Basis.CUSTOMER_SAID)


def _joined(old: str, new: str, most: int) -> str:
    """Both, or the new one if there is no room."""
    both = f"{old}\n{new}" if old and new not in old else old or new
    return both if len(both) <= most else new
