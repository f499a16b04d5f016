"""A job that runs has an owner, until a moment."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the columns; what was running has no owner, so it is taken up by the first server that starts."""
    op.add_column("jobs", sa.Column("owner", sa.String, nullable=True))
    op.add_column("jobs", sa.Column("lease_until", sa.Double, nullable=True))
    op.add_column("jobs", sa.Column("is_cancelled", sa.Boolean, nullable=False, server_default=sa.false()))
