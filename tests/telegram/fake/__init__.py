"""A strict fake of Telegram: api.telegram.org on loopback, with people to talk to the bot and faults to hit it."""

from tests.telegram.fake.faults import Fault
from tests.telegram.fake.records import BotWorld
from tests.telegram.fake.telegram import TOKEN, USERNAME, FakeTelegram
from tests.telegram.fake.values import Button, Call, CallbackAnswer, Delivery, Sent, Shown, TelegramWorld, Upload

__all__ = [
    "TOKEN",
    "USERNAME",
    "BotWorld",
    "Button",
    "Call",
    "CallbackAnswer",
    "Delivery",
    "FakeTelegram",
    "Fault",
    "Sent",
    "Shown",
    "TelegramWorld",
    "Upload",
]
