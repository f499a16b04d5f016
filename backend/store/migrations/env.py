"""Runs the migrations on the connection that backend/store/database.py hands over."""

from alembic import context

from backend.store.database import Base

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True
)
context.run_migrations()
