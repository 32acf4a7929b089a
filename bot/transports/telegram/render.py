"""Replies as calls of the Bot API. A call has no chat; `plain` is its text for when Telegram can't read the markup."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.delivery.values import Call, Menu
from bot.messages import Place, Reply
from bot.transports.telegram.files import handed_over
from bot.transports.telegram.incoming import Incoming, Tapped
from bot.transports.telegram.markup import keyboard, menu_id
from bot.transports.telegram.split import length, shorten, split

# Telegram takes 4096; entities and its own way of counting may need the rest.
_PIECE = 3500
_TOAST = 200
_GAP = "\n\n"
_UNSENDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# A heading is the first line of a paragraph, of at most forty letters, digits and blanks, perhaps with a colon;
# something follows it. A sentence has a mark at its end, so it is none.
_HEADING = re.compile(r"(?:\A|(?<=\n\n))([^\W_][\w '’-]{1,39}:?)(?=\n+\S)")


@dataclass(frozen=True)
class Target:
    """Where replies go. `tapped`: the message that may be edited; `answered`: the one to answer; `thread`: the forum topic."""

    lane: str
    tapped: int | None = None
    answered: int | None = None
    thread: int | None = None

    @classmethod
    def of(cls, lane: str, incoming: Incoming) -> "Target":
        """Where replies to an update go: in a group they answer it, so that others see whom they are for."""
        where = incoming.where
        tapped = incoming.what.message_id if isinstance(incoming.what, Tapped) else None
        return cls(lane, tapped, where.message_id if where.in_group else None, where.thread_id)


@dataclass(frozen=True)
class Drawn:
    """A reply as calls, in order, with the menu they offer; `toast`: a passing notice for who tapped."""

    calls: tuple[Call, ...] = ()
    menus: tuple[Menu, ...] = ()
    toast: str = ""


@dataclass(frozen=True)
class _Piece:
    text: str
    notes: str = ""

    @property
    def plain(self) -> str:
        return _GAP.join(part for part in (self.text, self.notes) if part)

    @property
    def html(self) -> str:
        notes = f"<blockquote expandable>{_markup(self.notes)}</blockquote>" if self.notes else ""
        return _GAP.join(part for part in (_markup(self.text), notes) if part)


def draw(reply: Reply, target: Target, new_id: Callable[[], str] = menu_id, *, regret: str = "") -> Drawn:
    """The calls that show a reply, and then those that hand over its documents. `regret`: said instead of one that can't be sent."""
    shown = _shown(_sendable(reply), target, new_id)
    return replace(shown, calls=(*shown.calls, *handed_over(reply.documents, target.thread, regret)))


def _shown(reply: Reply, target: Target, new_id: Callable[[], str]) -> Drawn:
    if reply.place is Place.CHOICES:
        return _only_choices(reply, target, new_id)
    pieces = _pieces(reply.text, reply.notes)
    calls = [_message(piece, target, first=number == 0) for number, piece in enumerate(pieces)]
    if calls and reply.place is Place.EDIT and target.tapped is not None:
        calls[0] = {"method": "editMessageText", "message_id": target.tapped, **_content(pieces[0])}
    if not calls or not reply.choices:
        return Drawn(tuple(calls))
    menu = _menu(reply, target, new_id)
    calls[-1]["reply_markup"] = keyboard(reply.choices, menu.id)
    return Drawn(tuple(calls), (menu,))


def _sendable(reply: Reply) -> Reply:
    """The reply without characters that can't be sent at all."""
    choices = tuple(replace(choice, label=_UNSENDABLE.sub("", choice.label)) for choice in reply.choices)
    return replace(reply, text=_UNSENDABLE.sub("", reply.text), notes=_UNSENDABLE.sub("", reply.notes), choices=choices)


def _only_choices(reply: Reply, target: Target, new_id: Callable[[], str]) -> Drawn:
    if target.tapped is None:
        # Choices without the message they belong to would say nothing.
        return _shown(Reply(reply.text), target, new_id)
    menu = _menu(reply, target, new_id)
    markup = keyboard(reply.choices, menu.id)
    call = {"method": "editMessageReplyMarkup", "message_id": target.tapped, "reply_markup": markup}
    return Drawn((call,), (menu,) if reply.choices else (), shorten(reply.text, _TOAST))


def _menu(reply: Reply, target: Target, new_id: Callable[[], str]) -> Menu:
    return Menu(new_id(), target.lane, tuple(choice.id for choice in reply.choices), reply.context)


def _pieces(text: str, notes: str) -> list[_Piece]:
    pieces = [_Piece(piece) for piece in split(text, _PIECE)]
    small = split(notes, _PIECE)
    if pieces and len(small) == 1 and length(pieces[-1].text) + length(_GAP) + length(small[0]) <= _PIECE:
        return [*pieces[:-1], _Piece(pieces[-1].text, small[0])]
    return [*pieces, *(_Piece("", piece) for piece in small)]


def _message(piece: _Piece, target: Target, *, first: bool) -> dict[str, Any]:
    call: dict[str, Any] = {"method": "sendMessage", **_content(piece)}
    if target.thread is not None:
        call["message_thread_id"] = target.thread
    if first and target.answered is not None:
        call["reply_parameters"] = {"message_id": target.answered, "allow_sending_without_reply": True}
    return call


def _content(piece: _Piece) -> dict[str, Any]:
    return {"text": piece.html, "parse_mode": "HTML", "plain": piece.plain, "link_preview_options": {"is_disabled": True}}


def _markup(text: str) -> str:
    # Escaped first: what makes a heading needs no escape, and no escape can be taken for one.
    return _HEADING.sub(r"<b>\1</b>", html.escape(text, quote=False))
