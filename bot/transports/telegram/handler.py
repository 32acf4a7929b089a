"""What comes of a stored update: who it is from, what it asks of the engine, and the engine's replies as calls."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.delivery.ports import Unreadable
from bot.delivery.values import Item, Outcome
from bot.languages import speakable
from bot.messages import Engine, Message, Occasion, Reply, Turn
from bot.phrases import Phrases
from bot.transports.telegram.incoming import Event, Incoming, Me, Media, Membership, Moved, Tapped, Typed, Where
from bot.transports.telegram.markup import tapped
from bot.transports.telegram.pace import Pace
from bot.transports.telegram.render import Drawn, Target, draw
from bot.transports.telegram.updates import read

# A choice that no menu offers: the engine answers it with a fresh menu.
_UNKNOWN = "unknown"
_STATUS = "/status"


@dataclass(frozen=True)
class Office:
    """What only the bot's admins may ask for: their Telegram ids, and how much waits (inbox, outbox, quarantined)."""

    admins: frozenset[int]
    status: Callable[[], Mapping[str, int]]


class TelegramHandler:
    """Handles one item at a time, in any thread. Remembers nothing itself: the state goes in and comes out."""

    def __init__(self, engine: Engine, phrases: Phrases, me: Me, office: Office) -> None:
        self._engine, self._phrases, self._me, self._office = engine, phrases, me, office

    def handle(self, item: Item) -> Outcome:
        """See Handler. Raises Unreadable for what isn't an update."""
        incoming = self._read(item)
        match incoming.what:
            case Typed() | Media():
                return self._written(item, incoming)
            case Tapped(data=data):
                return self._tapped(item, incoming, data)
            case Membership(active=active, joined_group=joined):
                return self._member(item, incoming, active=active, joined=joined)
            case Moved(chat_id=chat):
                return Outcome(moved_to=chat)
            case Event(event=event):
                return self._turn(item, incoming, Message(item.lane, event=event))
            case _:
                return Outcome()

    def give_up(self, item: Item) -> Outcome:
        """See Handler. Silent where nobody waits for an answer."""
        try:
            incoming = self._read(item)
        except Unreadable:
            return Outcome()
        waiting = isinstance(incoming.what, Typed | Media | Tapped)
        return self._turn(item, incoming, self._occasion(item, incoming.where, Occasion.GIVEN_UP)) if waiting else Outcome()

    def _read(self, item: Item) -> Incoming:
        try:
            return read(json.loads(item.payload), self._me)
        except Exception as exc:  # the parser documents no errors of its own; none of them goes away by trying again
            raise Unreadable(type(exc).__name__) from None

    def _written(self, item: Item, incoming: Incoming) -> Outcome:
        """When the owner writes or sends something: answer it, within the pace that one person can keep."""
        pace = Pace.of(item.state).counting(incoming.where.date)
        if pace.exceeded:
            slow = self._occasion(item, incoming.where, Occasion.SLOW_DOWN)
            return self._turn(item, incoming, slow, pace) if pace.just_exceeded else self._kept(item, pace)
        if self._is_status(incoming):
            return self._status(item, incoming)
        return self._turn(item, incoming, self._message(item, incoming), pace)

    def _message(self, item: Item, incoming: Incoming) -> Message:
        if isinstance(incoming.what, Typed):
            return Message.typed(item.lane, incoming.what.text, incoming.where.language_code)
        kind = incoming.what.kind if isinstance(incoming.what, Media) else ""
        return self._occasion(item, incoming.where, f"{Occasion.MEDIA}:{kind}")

    def _tapped(self, item: Item, incoming: Incoming, data: str) -> Outcome:
        """When the owner taps a button: do what the menu says, if it is theirs and still known."""
        if item.menu is not None and item.menu.lane != item.lane:
            turn = self._engine.turn(self._said(item), self._occasion(item, incoming.where, Occasion.NOT_YOUR_MENU))
            return Outcome(toast=" ".join(reply.text for reply in turn.replies)[:200])
        tap = tapped(data)
        message = Message(item.lane, choice=_UNKNOWN, language_hint=incoming.where.language_code)
        if item.menu is not None and tap is not None and tap[1] < len(item.menu.choices):
            message = replace(message, choice=item.menu.choices[tap[1]], context=item.menu.context)
        return self._turn(item, incoming, message)

    def _member(self, item: Item, incoming: Incoming, *, active: bool, joined: bool) -> Outcome:
        """When the bot is blocked, or added to a group: forget what was to be sent, or introduce itself."""
        if not active:
            return Outcome(gone=True)
        if not joined:
            return Outcome()
        greeting = replace(self._occasion(item, incoming.where, Occasion.JOINED), text=f"@{self._me.username}")
        return self._turn(item, incoming, greeting)

    def _is_status(self, incoming: Incoming) -> bool:
        typed = incoming.what.text.split("@")[0] if isinstance(incoming.what, Typed) else ""
        return typed.strip() == _STATUS and incoming.where.user_id in self._office.admins

    def _status(self, item: Item, incoming: Incoming) -> Outcome:
        """When an admin asks how the bot is doing: say how much waits."""
        language = speakable(incoming.where.language_code)
        text = self._phrases.say(language, "status", **self._office.status())
        return Outcome(calls=draw(Reply(text), Target.of(item.lane, incoming)).calls)

    def _turn(self, item: Item, incoming: Incoming, message: Message, pace: Pace | None = None) -> Outcome:
        turn = self._engine.turn(self._said(item), message)
        target = Target.of(item.lane, incoming)
        regret = self._phrases.say(_language(turn, incoming.where), "file-not-sent")
        drawn = [draw(reply, target, regret=regret) for reply in turn.replies]
        return Outcome(
            state=self._state(item, turn, pace),
            calls=tuple(call for one in drawn for call in one.calls),
            menus=tuple(menu for one in drawn for menu in one.menus),
            feedback=turn.feedback,
            later=turn.later,
            kept=turn.kept,
            toast=_toast(drawn),
        )

    def _kept(self, item: Item, pace: Pace) -> Outcome:
        return Outcome(state={**item.state, **pace.to_dict()})

    def _said(self, item: Item) -> Mapping[str, Any]:
        """What the engine remembers."""
        said: Mapping[str, Any] = item.state.get("engine", {})
        return said

    def _state(self, item: Item, turn: Turn, pace: Pace | None) -> Mapping[str, Any] | None:
        """The state to keep, None if nothing has changed."""
        state = {**item.state, "engine": turn.conversation.to_dict(), **(pace.to_dict() if pace else {})}
        return state if state != item.state else None

    def _occasion(self, item: Item, where: Where, event: str) -> Message:
        return Message(item.lane, event=event, language_hint=where.language_code)


def _language(turn: Turn, where: Where) -> str:
    """The language that somebody chose or was last spoken to in, as far as the engine remembers one; else that of the client."""
    remembered = turn.conversation.to_dict()
    return speakable(remembered.get("fixed") or remembered.get("language") or where.language_code)


def _toast(drawn: list[Drawn]) -> str:
    return next((one.toast for one in drawn if one.toast), "")
