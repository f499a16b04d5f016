"""Jobs, the layers they are about, and what happened in them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "jobs",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("family", sa.String, nullable=False, index=True),
        sa.Column("method", sa.String, nullable=False),
        sa.Column("network", sa.String, nullable=False, index=True),
        sa.Column("image_id", sa.String, sa.ForeignKey("images.id", ondelete="CASCADE"), index=True),
        sa.Column("settings", sa.String, nullable=False),
        sa.Column("recipe", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False, index=True),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("of", sa.Integer, nullable=False),
        sa.Column("step_cost", sa.Double, nullable=False),
        sa.Column("step_s", sa.Double),
        sa.Column("failure", sa.String),
        sa.Column("client", sa.String, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False, index=True),
        sa.Column("finished_at", sa.DateTime),
        sa.Column("checkpoint_blob", sa.String),
        sa.Column("picture_blobs", sa.String, nullable=False),
    )
    op.create_table(
        "job_layers",
        sa.Column("job_id", sa.String, sa.ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("layer", sa.String, primary_key=True, index=True),
    )
    op.create_table(
        "job_events",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("job_id", sa.String, sa.ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("payload", sa.String, nullable=False),
        sqlite_autoincrement=True,
    )
