"""Journey maps and their revisions."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of maps."""
    op.create_table(
        "journey_map",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("deleted_at", sa.BigInteger()),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("journey_map_lane", "journey_map", ["bot", "lane"])
    op.create_table(
        "map_revision",
        sa.Column("bot", sa.BigInteger(), nullable=False),
        sa.Column("map", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("restores", sa.Integer()),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("map", "version"),
        sa.ForeignKeyConstraint(["map"], ["journey_map.id"], ondelete="CASCADE"),
    )
