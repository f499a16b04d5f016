"""Collections of photographs may be uploaded."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Keep what is known of uploaded archives."""
    op.create_table(
        "collections",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("file", sa.String, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
