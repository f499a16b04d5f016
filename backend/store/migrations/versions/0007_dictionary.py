"""Channels may be named."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Keep every name and note that a channel was given."""
    op.create_table(
        "channel_names",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("network", sa.String, nullable=False, index=True),
        sa.Column("layer", sa.String, nullable=False),
        sa.Column("channel", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("weights", sa.String, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
