"""Run by Alembic: migrate over the connection that it was given. Nothing here is configured by hand."""

from alembic import context

from bot.adapters.sql.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
