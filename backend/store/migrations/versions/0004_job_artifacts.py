"""What a job makes has a name and a media type, and what happened in it says nothing of images."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

AT_ONCE = 200  # events; with frames in them each may be some 100 kB
WEBP = "data:image/webp;base64,"

JOBS = sa.table("jobs", sa.column("id", sa.String), sa.column("picture_blobs", sa.String))
ARTIFACTS = sa.table(
    "job_artifacts",
    sa.column("job_id", sa.String),
    sa.column("number", sa.Integer),
    sa.column("name", sa.String),
    sa.column("media_type", sa.String),
    sa.column("blob", sa.String),
)
EVENTS = sa.table(
    "job_events", sa.column("id", sa.Integer), sa.column("kind", sa.String), sa.column("payload", sa.String)
)


def upgrade() -> None:
    """Make artifacts of pictures, previews of frames, and metrics of values."""
    op.create_table(
        "job_artifacts",
        sa.Column("job_id", sa.String, sa.ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("media_type", sa.String, nullable=False),
        sa.Column("blob", sa.String, nullable=False),
    )
    connection = op.get_bind()
    for job_id, pictures in connection.execute(sa.select(JOBS.c.id, JOBS.c.picture_blobs)).all():
        rows = [
            {"job_id": job_id, "number": number, "name": f"{number}.png", "media_type": "image/png", "blob": blob}
            for number, blob in enumerate(json.loads(pictures))
        ]
        if rows:
            connection.execute(ARTIFACTS.insert(), rows)
    for event_id, kind, payload in _events(connection):
        new = _progress(json.loads(payload)) if kind == "progress" else _preview(json.loads(payload))
        connection.execute(EVENTS.update().where(EVENTS.c.id == event_id).values(new))
    # not as a batch, which would drop the table, and with it all that refers to it
    op.drop_column("jobs", "picture_blobs")


def _events(connection: sa.Connection) -> Iterator[tuple[int, str, str]]:
    last = 0
    while True:
        query = sa.select(EVENTS.c.id, EVENTS.c.kind, EVENTS.c.payload).where(EVENTS.c.id > last)
        rows = connection.execute(query.order_by(EVENTS.c.id).limit(AT_ONCE)).all()
        if not rows:
            return
        for event_id, kind, payload in rows:
            last = event_id
            yield event_id, kind, payload


def _progress(old: dict[str, Any]) -> dict[str, str]:
    payload = {"first": old["first"], "done": old["step"], "metrics": {"objective": old["values"]}}
    return {"kind": "progress", "payload": json.dumps(payload)}


def _preview(old: dict[str, Any]) -> dict[str, str]:
    artifacts = [
        {"name": f"{number}.webp", "media_type": "image/webp", "content": image.removeprefix(WEBP)}
        for number, image in enumerate(old["images"])
    ]
    return {"kind": "preview", "payload": json.dumps({"done": old["step"], "artifacts": artifacts})}
