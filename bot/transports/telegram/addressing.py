"""Who is meant in a group: a command, a mention or a reply calls the bot; all other talk is none of its business."""

from telegram import Message, MessageEntity

from bot.transports.telegram.incoming import Me


def addressed(message: Message, me: Me) -> str | None:
    """What a group message says to the bot, the bot's name taken out; None if it isn't for the bot."""
    # Offsets count UTF-16 units.
    units = (message.text or message.caption or "").encode("utf-16-le", "surrogatepass")
    entities = message.entities or message.caption_entities
    commands = [_named(units, e) for e in entities if e.type == MessageEntity.BOT_COMMAND and e.offset == 0]
    owner = commands[0].partition("@")[2].casefold() if commands else ""
    if owner and owner != me.username.casefold():
        return None
    names = [e for e in entities if _mentions(units, e, me)]
    if not (commands or names or _answers(message, me)):
        return None
    text = _without(units, names)
    return text.replace(commands[0], commands[0].partition("@")[0], 1) if commands else text


def _named(units: bytes, entity: MessageEntity) -> str:
    return units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le", "replace")


def _mentions(units: bytes, entity: MessageEntity, me: Me) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    return entity.type == MessageEntity.MENTION and _named(units, entity).casefold() == f"@{me.username}".casefold()


def _answers(message: Message, me: Me) -> bool:
    answered = message.reply_to_message
    return answered is not None and answered.from_user is not None and answered.from_user.id == me.id


def _without(units: bytes, names: list[MessageEntity]) -> str:
    """The text without the names, nor the comma or blank that belonged to one."""
    for name in sorted(names, key=lambda e: e.offset, reverse=True):
        before = units[: 2 * name.offset].decode("utf-16-le", "surrogatepass")
        after = units[2 * (name.offset + name.length) :].decode("utf-16-le", "surrogatepass")
        glued = before + after.lstrip(" ") if before.endswith((" ", "\n")) else before + after
        units = (glued if before.strip() else after.lstrip(" ,:\n")).encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "surrogatepass").strip()
