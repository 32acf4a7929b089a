"""The tables, as the code uses them; migrations/ makes them. Times are Unix milliseconds, UTC; texts of JSON are ASCII."""

import sqlalchemy as sa

# SQLite counts up by itself only for INTEGER; PostgreSQL wants the room of BIGINT.
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.BigInteger()

metadata = sa.MetaData()


def _bot() -> sa.Column[int]:
    """The bot's own Telegram id, 0 for chats on this machine: one database may serve several bots."""
    return sa.Column("bot", sa.BigInteger(), nullable=False)


# Updates, kept before they are acknowledged. A due reminder comes in under minus its own number.
inbox = sa.Table(
    "inbox",
    metadata,
    sa.Column("seq", _BIG, primary_key=True, autoincrement=True),
    _bot(),
    sa.Column("update_id", sa.BigInteger()),
    sa.Column("lane", sa.Text(), nullable=False),
    sa.Column("chat", sa.BigInteger(), nullable=False),
    sa.Column("menu", sa.Text()),
    sa.Column("payload", sa.Text()),
    sa.Column("received_at", _TIME, nullable=False),
    # Tries that were begun, and those of them that were cut off from outside and don't count.
    sa.Column("tries", sa.Integer(), nullable=False, server_default="0"),
    sa.Column("excused", sa.Integer(), nullable=False, server_default="0"),
    sa.Column("done_at", _TIME),
    # Why it was given up; null for everything that was handled.
    sa.Column("quarantined", sa.Text()),
    sa.UniqueConstraint("bot", "update_id"),
    sa.Index("inbox_waiting", "bot", "lane", "seq", sqlite_where=sa.text("done_at IS NULL"), postgresql_where=sa.text("done_at IS NULL")),
    sa.Index("inbox_age", "done_at"),
    sa.Index("inbox_read", "done_at", sqlite_where=sa.text("payload IS NOT NULL"), postgresql_where=sa.text("payload IS NOT NULL")),
    sa.Index("inbox_given_up", "bot", sqlite_where=sa.text("quarantined IS NOT NULL"), postgresql_where=sa.text("quarantined IS NOT NULL")),
    # Numbers are never used again, so that a pruned row's replies can't be taken for another's.
    sqlite_autoincrement=True,
)

# What the engine remembers of each conversation.
conversation = sa.Table(
    "conversation",
    metadata,
    _bot(),
    sa.Column("lane", sa.Text(), nullable=False),
    sa.Column("chat", sa.BigInteger(), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("state", sa.Text(), nullable=False),
    # False: whoever it is has blocked the bot or thrown it out.
    sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
    sa.Column("updated_at", _TIME, nullable=False),
    sa.PrimaryKeyConstraint("bot", "lane"),
    sa.Index("conversation_chat", "bot", "chat"),
)

# Calls to the channel, in the order in which a chat gets them.
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", _BIG, primary_key=True, autoincrement=True),
    _bot(),
    sa.Column("chat", sa.BigInteger(), nullable=False),
    # The update that it answers, and its place among the replies to it.
    sa.Column("seq", sa.BigInteger(), nullable=False),
    sa.Column("n", sa.Integer(), nullable=False),
    sa.Column("call", sa.Text()),
    sa.Column("created_at", _TIME, nullable=False),
    sa.Column("settled_at", _TIME),
    sa.Column("message_id", sa.BigInteger()),
    # Why it will never be done; null for everything that was.
    sa.Column("dropped", sa.Text()),
    sa.UniqueConstraint("seq", "n"),
    sa.Index(
        "outbox_waiting", "bot", "chat", "id", sqlite_where=sa.text("settled_at IS NULL"), postgresql_where=sa.text("settled_at IS NULL")
    ),
    sa.Index("outbox_age", "settled_at"),
    sqlite_autoincrement=True,
)

# What may be tapped, and by whom.
menu = sa.Table(
    "menu",
    metadata,
    sa.Column("id", sa.Text(), primary_key=True),
    _bot(),
    sa.Column("lane", sa.Text(), nullable=False),
    sa.Column("choices", sa.Text(), nullable=False),
    sa.Column("context", sa.Text()),
    sa.Column("created_at", _TIME, nullable=False),
    sa.Index("menu_age", "created_at"),
)

# Whether an answer helped, with the question; one vote a person and question, the last one counts.
feedback = sa.Table(
    "feedback",
    metadata,
    sa.Column("id", _BIG, primary_key=True, autoincrement=True),
    _bot(),
    sa.Column("lane", sa.Text(), nullable=False),
    sa.Column("question", sa.Text(), nullable=False),
    sa.Column("kind", sa.Text(), nullable=False),
    sa.Column("passages", sa.Text(), nullable=False),
    sa.Column("language", sa.Text(), nullable=False),
    sa.Column("helpful", sa.Boolean(), nullable=False),
    sa.Column("updated_at", _TIME, nullable=False),
    sa.UniqueConstraint("bot", "lane", "question"),
)

# What the engine wants to be told later: reminders, long jobs.
later = sa.Table(
    "later",
    metadata,
    sa.Column("id", _BIG, primary_key=True, autoincrement=True),
    _bot(),
    sa.Column("lane", sa.Text(), nullable=False),
    sa.Column("chat", sa.BigInteger(), nullable=False),
    sa.Column("event", sa.Text(), nullable=False),
    sa.Column("due_at", _TIME, nullable=False),
    sa.Column("done_at", _TIME),
    sa.Index("later_due", "bot", "due_at", sqlite_where=sa.text("done_at IS NULL"), postgresql_where=sa.text("done_at IS NULL")),
    sqlite_autoincrement=True,
)

# The owners' maps, as they are now. An id is taken once in the whole database.
journey_map = sa.Table(
    "journey_map",
    metadata,
    sa.Column("id", sa.Text(), primary_key=True),
    _bot(),
    sa.Column("lane", sa.Text(), nullable=False),
    sa.Column("title", sa.Text(), nullable=False),
    sa.Column("state", sa.Text(), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("updated_at", _TIME, nullable=False),
    # When its owner threw it away; it can be had back.
    sa.Column("deleted_at", _TIME),
    sa.Column("body", sa.Text(), nullable=False),
    sa.Index("journey_map_lane", "bot", "lane"),
)

# Maps as they were, the version of today included. They go with their map.
map_revision = sa.Table(
    "map_revision",
    metadata,
    _bot(),
    sa.Column("map", sa.Text(), sa.ForeignKey("journey_map.id", ondelete="CASCADE"), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("at", _TIME, nullable=False),
    sa.Column("note", sa.Text(), nullable=False),
    # The version whose content this is, if it was brought back.
    sa.Column("restores", sa.Integer()),
    sa.Column("body", sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint("map", "version"),
)

# Small facts about a bot: which profile was set, say.
note = sa.Table(
    "note",
    metadata,
    _bot(),
    sa.Column("name", sa.Text(), nullable=False),
    sa.Column("value", sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint("bot", "name"),
)
