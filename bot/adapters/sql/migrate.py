"""Bringing a database to the newest schema."""

from pathlib import Path

from sqlalchemy.engine import Engine

from bot.errors import SettingsError


def migrate(engine: Engine) -> None:
    """Apply every migration that is missing, in one transaction. What was begun and cut off is begun anew.

    Raises SettingsError for a database from the future.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    # A percent sign would begin a variable there.
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as exc:
            raise SettingsError("the database was made by a newer Journey Coach: run that one, or set another database") from exc
