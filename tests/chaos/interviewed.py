"""Owners who are interviewed at once, by taps or in every other way, and remember what they saw."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.languages import SUPPORTED
from bot.phrases import Phrases
from tests.chaos.crowd import Crowd, Person
from tests.mapping.walks import CONTROLS
from tests.telegram.fake import Button, FakeTelegram, Shown
from tests.telegram.fake.values import shown

# More than any walk takes.
ENDLESS = 1_000
_SELECTED = "✓ "
_ENOUGH = 2
_ENDINGS = ("done", "confirm", "change")
# What owners may write wherever they are; none of it is a question, which would be answered first.
_TEXTS = (
    "Facebook, Google Maps",
    "WhatsApp",
    "telefon",
    "1",
    "2, 3",
    "0",
    "nothing",
    "they wait too long and nobody tells them",
    "Maria, 2026-12-24",
    "asdf",
    "/resume",
)


@dataclass(frozen=True)
class Menu:
    """What can be tapped: answers, and by its name what ends a question or leads elsewhere."""

    answers: tuple[Button, ...]
    others: dict[str, Button]

    @property
    def ending(self) -> Button | None:
        """What ends a question that has several answers."""
        return self.others.get("done") or self.others.get("confirm")

    @property
    def selected(self) -> int:
        """How many answers are marked."""
        return sum(button.label.startswith(_SELECTED) for button in self.answers)


# The next thing that somebody does: a button's data, or a text.
Manner = Callable[[Menu, random.Random], Button | str]


def by_taps(menu: Menu, chance: random.Random) -> Button | str:
    """Two of several answers, the first of others."""
    unmarked = [button for button in menu.answers if not button.label.startswith(_SELECTED)]
    if menu.ending is None:
        return menu.answers[0]
    return menu.ending if menu.selected >= _ENOUGH or not unmarked or "change" in menu.others else unmarked[0]


def at_will(menu: Menu, chance: random.Random) -> Button | str:
    """There and back: marks set and taken away, words, skipped questions, examples."""
    if chance.random() < 0.2:
        return chance.choice(_TEXTS) if chance.random() < 0.5 else f"{chance.choice(('pâine', 'żurek', 'õli'))} {chance.randrange(1000)}"
    if chance.random() < 0.2:
        return menu.others[chance.choice([name for name in CONTROLS if name in menu.others and name not in ("stop", "length")])]
    if menu.ending and (not menu.answers or (menu.selected and chance.random() < 0.4)):
        return menu.ending
    return chance.choice(menu.answers)


@dataclass
class Owner(Person):
    """`voice`: who does the same in the same language; `saw`: text and buttons of all that was shown, in order; `menus`: the names of
    its menus; `tapped`: what may be edited next."""

    voice: int = 0
    saw: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    menus: set[str] = field(default_factory=set)
    tapped: Shown | None = None

    @property
    def language(self) -> str:
        """That of the client."""
        return SUPPORTED[self.voice % len(SUPPORTED)]


class Owners(Crowd[Owner]):
    """People who draw a map each, from /map to the end. `steps`: after how many taps and texts each pauses.

    `voices`: the first so many differ in language and in what they do; everybody who comes later does the same as one of them.
    """

    def __init__(
        self, fake: FakeTelegram, chats: int, phrases: Phrases, manner: Manner, *, voices: int, seed: int = 1, steps: int = ENDLESS
    ) -> None:
        self._manner, self._steps, self._voices = manner, steps, voices
        self._labels = {language: _labels(phrases, language) for language in SUPPORTED}
        super().__init__(fake, chats, seed=seed)

    def model(self, owner: Owner) -> Owner:
        """The first one with the same voice."""
        return self.people[owner.voice]

    def resume(self, owner: Owner) -> None:
        """They write /resume instead of answering."""
        owner.question = None
        self._say(owner, "/resume")

    def _person(self, chat: int) -> Owner:
        return Owner(chat, self._steps, voice=(chat - 1) % self._voices)

    def _begin(self, person: Owner) -> None:
        self._say(person, "/map")

    def _news(self, person: Owner) -> list[Shown]:
        news = super()._news(person)
        if person.tapped is None:
            return news
        # A message is replaced when it changes, never altered.
        now = self._fake.world.chats[person.chat].messages[person.tapped.id]
        return news if now is person.tapped.raw else [shown(now), *news]

    def _read(self, person: Owner, message: Shown) -> None:
        if person.tapped and message.id == person.tapped.id:
            person.tapped = message
        menu = message.buttons[0].data.partition(".")[0] if message.buttons and message.buttons[0].data else ""
        if menu in person.menus:
            self.repeated += 1
            return
        others = self._menu(person, message).others
        ends, asks = "png" in others, "stop" in others
        if not menu or ((ends or asks) and (person.question or person.finished)):
            self.wrong.append(f"chat {person.chat}, after {person.answers[-1:]}: {message.text}")
        person.menus.add(menu)
        person.saw.append((message.text, tuple(button.label for button in message.buttons)))
        # What is neither a question nor the end is said aside, before or after those.
        if ends or asks:
            person.finished, person.question = ends, message if asks else None

    def _answer(self, person: Owner, question: Shown) -> None:
        chance = random.Random(f"{self._seed} {person.voice} {person.expects}")  # noqa: S311 - reproducible
        deed = self._manner(self._menu(person, question), chance)
        if isinstance(deed, str):
            person.answers.append(deed)
            person.tapped = None
            self._say(person, deed)
            return
        person.answers.append(deed.label)
        person.tapped = question
        sent = self._fake.press(person.chat, question.id, deed.data or "", language=person.language)
        self._did(sent.update_id)

    def _say(self, owner: Owner, text: str) -> None:
        self._did(self._fake.say(owner.chat, text, language=owner.language).update_id)

    def _menu(self, owner: Owner, message: Shown) -> Menu:
        names = self._labels[owner.language]
        others = {names[button.label]: button for button in message.buttons if button.label in names}
        return Menu(tuple(button for button in message.buttons if button.label not in names), others)


def _labels(phrases: Phrases, language: str) -> dict[str, str]:
    """Label -> name of every button that isn't an answer; a map that is finished can be had as "png"."""
    names = [name for name in (*CONTROLS, *_ENDINGS, "quick", "full") if name != "length"]
    return {phrases.say(language, "map-format", format="png"): "png"} | {
        phrases.say(language, "map-button", id=name): name for name in names
    }
