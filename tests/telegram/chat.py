"""One person's private chat with the bot, in any world of Telegram: does things and waits for what comes of them."""

from tests.telegram.emulator import Emulator
from tests.telegram.fake import FakeTelegram, Shown, TelegramWorld
from tests.telegram.fake.values import PATIENCE

# Telegram cuts long labels; so much of one tells them apart.
LABEL = 20
_MARK = "✓ "


class Chat:
    """`timeout`: seconds for a reply; the first ones may have to wait for the bot to start."""

    def __init__(self, world: TelegramWorld, number: int, language: str | None = "ro", timeout: float = PATIENCE) -> None:
        self.world, self.number, self.language, self._timeout = world, number, language, timeout

    @property
    def replies(self) -> list[Shown]:
        """What the bot has written, as it stands there now."""
        return [message for message in self.world.messages(self.number) if message.by_bot]

    @property
    def last(self) -> Shown:
        """Its newest message."""
        return self.replies[-1]

    def say(self, text: str, replies: int = 1) -> list[Shown]:
        """Write; the messages that come of it."""
        before = len(self.replies)
        self.world.say(self.number, text, language=self.language)
        return self.more_than(before, replies)

    def tap(self, label: str, replies: int = 1) -> list[Shown]:
        """Tap the newest button with this label, for messages."""
        before = len(self.replies)
        self._press(label)
        return self.more_than(before, replies)

    def tap_in_place(self, label: str) -> tuple[str, Shown]:
        """Tap the newest button with this label, under a message that is to change; the passing notice, and that message."""
        before = {message.id: message.raw for message in self.replies}
        pressed = self._press(label)
        changed = self.world.wait_for(
            lambda: [message for message in self.replies if message.id == pressed and message.raw != before[pressed]], self._timeout
        )
        return self.notices[-1], changed[0]

    @property
    def notices(self) -> list[str]:
        """The notices that taps were answered with; in the emulator those of every chat."""
        if isinstance(self.world, FakeTelegram):
            return [answer.text for answer in self.world.callback_answers if answer.chat == self.number]
        assert isinstance(self.world, Emulator)
        return [str(sent.fields.get("text", "")) for sent in self.world.outbox if sent.method == "answerCallbackQuery"]

    def more_than(self, before: int, replies: int) -> list[Shown]:
        """The replies after the first `before` ones, once there are as many as that."""
        self.world.wait_for(lambda: len(self.replies) >= before + replies, self._timeout)
        return self.replies[before:]

    def _press(self, label: str) -> int:
        """Tap, and wait until the tap is answered: whatever else comes of it may come before or after that."""
        offered = [(message, data) for message in self.replies if (data := self._data(message, label))]
        assert offered, f"no button {label!r} in {[button.label for button in self.last.buttons]}"
        message, data = offered[-1]
        answered = len(self.notices)
        self.world.press(self.number, message.id, data, language=self.language)
        self.world.wait_for(lambda: len(self.notices) > answered, self._timeout)
        return message.id

    def _data(self, message: Shown, label: str) -> str | None:
        found = (button.data for button in message.buttons if plain(button.label) == plain(label))
        return next(found, None)


def plain(label: str) -> str:
    """A label without its mark, and no longer than Telegram leaves it."""
    return label.removeprefix(_MARK)[:LABEL]


def marked(label: str) -> bool:
    """Whether a button is marked as chosen."""
    return label.startswith(_MARK)
