"""Questions about the customer."""

from collections.abc import Sequence

from bot.journey.interview.answers import add_worries, toggle_trigger, toggle_worry
from bot.journey.vocabulary import Trigger
from bot.mapping.asking.asker import Asker, Step, answered, number, toggled, with_persona
from bot.mapping.case import Case
from bot.messages import Choice
from bot.understanding.values import Control


class _AskText(Asker):
    """A text about the persona, with the trade's examples to tap."""

    kind = "text"
    field = ""

    def examples(self, case: Case) -> Sequence[str]:
        """What can be tapped."""
        raise NotImplementedError

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        chosen = getattr(case.journey.persona, self.field)
        return tuple(Choice(f"{self.field}:{n}", text, text == chosen) for n, text in enumerate(self.examples(case)))

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        examples = self.examples(case)
        place = number(argument, len(examples)) if name == self.field else None
        return None if place is None else answered(with_persona(case.journey, **{self.field: examples[place]}))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker."""
        journey = with_persona(case.journey, **{self.field: text})
        if case.content.understanding.vague(text, case.question.field) and not case.again:
            return Step(journey, news=case.say("map-vague", topic=case.question.topic), again=True)
        return answered(journey)

    def done(self, case: Case) -> Step | None:
        """See Asker."""
        return answered(case.journey) if getattr(case.journey.persona, self.field) else None


class AskPersona(_AskText):
    """Who the customer is."""

    field = "who"

    def examples(self, case: Case) -> Sequence[str]:
        """See _AskText."""
        return case.pack.who(case.language)

    def example(self, case: Case) -> str:
        """See Asker."""
        return case.pack.who_example(case.language)


class AskNeed(_AskText):
    """What brings the customer."""

    field = "need"

    def examples(self, case: Case) -> Sequence[str]:
        """See _AskText."""
        return case.pack.needs(case.language)

    def example(self, case: Case) -> str:
        """See Asker."""
        return case.pack.need_example(case.language)


class AskTrigger(Asker):
    """What sets the journey off."""

    kind = "many"

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        chosen = case.journey.persona.triggers
        return tuple(Choice(f"trigger:{trigger}", case.word("trigger", trigger), trigger in chosen) for trigger in Trigger)

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        return toggled(toggle_trigger(case.journey, Trigger(argument))) if name == "trigger" and argument in list(Trigger) else None

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker."""
        triggers = case.content.understanding.triggers(text) or (Trigger.SITUATION,)
        old = case.journey.persona.triggers
        new = tuple(trigger for trigger in triggers if trigger not in old)
        return Step(with_persona(case.journey, triggers=(*old, *new)), confirm=True) if new else answered(case.journey)

    def done(self, case: Case) -> Step | None:
        """See Asker."""
        return answered(case.journey) if case.journey.persona.triggers else None


class AskWorry(Asker):
    """What holds people back."""

    kind = "many"

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        chosen = [worry.text for worry in case.journey.persona.worries]
        offered = [worry.text for worry in case.pack.worries(case.language)]
        own = [text for text in chosen if text not in offered]
        return (
            *(Choice(f"worry:{n}", text, text in chosen) for n, text in enumerate(offered)),
            *(Choice(f"own-worry:{n}", text, selected=True) for n, text in enumerate(own)),
        )

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        offered = case.pack.worries(case.language)
        if name == "own-worry":
            texts = [worry.text for worry in offered]
            offered = tuple(worry for worry in case.journey.persona.worries if worry.text not in texts)
        elif name != "worry":
            return None
        place = number(argument, len(offered))
        return None if place is None else toggled(toggle_worry(case.journey, offered[place]))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker."""
        if case.content.understanding.control(text, case.language) in (Control.NOTHING, Control.NO):
            return answered(with_persona(case.journey, worries=()))
        worries = case.journey.persona.worries
        gone = case.content.understanding.taken_out(text, [(worry.text, worry.text) for worry in worries])
        if gone:
            return toggled(with_persona(case.journey, worries=tuple(worry for worry in worries if worry.text not in gone)))
        journey = add_worries(case.journey, case.content.understanding.worries(text, case.language))
        return answered(journey) if journey == case.journey else Step(journey, confirm=True)

    def done(self, case: Case) -> Step | None:
        """See Asker."""
        return answered(case.journey) if case.journey.persona.worries else None
