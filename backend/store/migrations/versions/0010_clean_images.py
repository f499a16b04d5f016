"""Images know whether their metadata (place, camera) was removed."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column; that of images kept before is removed when they are next read."""
    op.add_column("images", sa.Column("is_clean", sa.Boolean, nullable=False, server_default=sa.false()))
