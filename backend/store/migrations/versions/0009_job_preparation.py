"""How long a job was prepared before its first step."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column; of jobs that ended before, it is not known."""
    op.add_column("jobs", sa.Column("prepared_s", sa.Double, nullable=True))
