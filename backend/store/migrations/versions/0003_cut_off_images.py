"""Images keep what is missing at the end of their file."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; images kept before are whole, because others were refused."""
    op.add_column("images", sa.Column("cut_off", sa.String))
