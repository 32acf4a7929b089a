"""Inbox, conversations, outbox, menus, feedback, events for later, notes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the first tables."""
    _inbox()
    _outbox()
    _later()
    _conversation()
    _menu()
    _feedback()
    _note()


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("seq", _BIG, autoincrement=True, nullable=False),
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger()),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("menu", sa.Text()),
        sa.Column("payload", sa.Text()),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("excused", sa.Integer(), server_default="0", nullable=False),
        sa.Column("done_at", sa.BigInteger()),
        sa.Column("quarantined", sa.Text()),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("bot", "update_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("inbox_age", "inbox", ["done_at"])
    _index_of_some("inbox_waiting", "inbox", ["bot", "lane", "seq"], "done_at IS NULL")
    _index_of_some("inbox_read", "inbox", ["done_at"], "payload IS NOT NULL")
    _index_of_some("inbox_given_up", "inbox", ["bot"], "quarantined IS NOT NULL")


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("call", sa.Text()),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("dropped", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("seq", "n"),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_age", "outbox", ["settled_at"])
    _index_of_some("outbox_waiting", "outbox", ["bot", "chat", "id"], "settled_at IS NULL")


def _later() -> None:
    op.create_table(
        "later",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("done_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    _index_of_some("later_due", "later", ["bot", "due_at"], "done_at IS NULL")


def _conversation() -> None:
    op.create_table(
        "conversation",
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("bot", "lane"),
    )
    op.create_index("conversation_chat", "conversation", ["bot", "chat"])


def _menu() -> None:
    op.create_table(
        "menu",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("context", sa.Text()),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("menu_age", "menu", ["created_at"])


def _feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("passages", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("bot", "lane", "question"),
    )


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("bot", "name"),
    )


def _index_of_some(name: str, table: str, columns: list[str], which: str) -> None:
    """An index of only the rows that are looked for, which are few."""
    op.create_index(name, table, columns, sqlite_where=sa.text(which), postgresql_where=sa.text(which))
