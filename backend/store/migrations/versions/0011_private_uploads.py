"""Uploads belong to who brought them, and can be shared by a link."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the tables; uploads that were there belong to everyone, as they did."""
    op.create_table(
        "image_holders",
        sa.Column("image_id", sa.String, sa.ForeignKey("images.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("holder", sa.String, primary_key=True, index=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("shared_by", sa.String, nullable=True),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "image_shares",
        sa.Column("token_hash", sa.String, primary_key=True),
        sa.Column("image_id", sa.String, sa.ForeignKey("images.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("holder", sa.String, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
    op.execute(
        "INSERT INTO image_holders (image_id, holder, name, created_at) "
        "SELECT id, '', name, created_at FROM images WHERE origin = 'upload'"
    )
