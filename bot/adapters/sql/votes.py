"""Whether answers helped: one vote for each person and question, the last one."""

from collections.abc import Sequence

import sqlalchemy as sa

from bot.adapters.sql.sqlvalues import now, packed, replaced, upsert
from bot.adapters.sql.tables import feedback
from bot.messages import Feedback

# Questions are part of a key, and PostgreSQL's keys hold 2,700 bytes.
_QUESTION_LIMIT = 500


def keep_feedback(connection: sa.Connection, bot: int, lane: str, votes: Sequence[Feedback]) -> None:
    """Keep votes of a conversation."""
    for vote in votes:
        values = {
            "kind": vote.kind,
            "passages": packed(vote.passages),
            "language": vote.language,
            "helpful": vote.helpful,
            "updated_at": now(),
        }
        statement = upsert(connection, feedback).values(bot=bot, lane=lane, question=vote.question[:_QUESTION_LIMIT], **values)
        connection.execute(replaced(statement, ("bot", "lane", "question"), list(values)))
