"""The first tables: images and results."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "images",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("origin", sa.String, nullable=False, index=True),
        sa.Column("format", sa.String, nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("size_bytes", sa.Integer, nullable=False),
        sa.Column("credit", sa.String),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("original_blob", sa.String, nullable=False),
        sa.Column("display_blob", sa.String, nullable=False),
        sa.Column("preview_blob", sa.String, nullable=False),
    )
    op.create_table(
        "results",
        sa.Column("recipe", sa.String, primary_key=True),
        sa.Column("method", sa.String, nullable=False),
        sa.Column("network", sa.String, nullable=False),
        sa.Column("image_id", sa.String, sa.ForeignKey("images.id", ondelete="CASCADE"), index=True),
        sa.Column("blob", sa.String, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
