"""Jobs may have parts, which workers do in any order."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Keep what finished parts brought until it is joined."""
    op.add_column("jobs", sa.Column("part_size", sa.Integer, nullable=True))
    op.add_column("jobs", sa.Column("joined_parts", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "job_parts",
        sa.Column("job_id", sa.String, sa.ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("blob", sa.String, nullable=False, index=True),
    )
