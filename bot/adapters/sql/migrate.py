"""Bringing a database to the newest schema."""

from pathlib import Path

from sqlalchemy.engine import Engine


def migrate(engine: Engine) -> None:
    """Apply every migration that is missing, in one transaction. What was begun and cut off is begun anew."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
