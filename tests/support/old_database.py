"""A database as version 0.4.0 left it: its tables, an upload, a result, and jobs with events and pictures."""

import base64
import hashlib
import json
from dataclasses import dataclass

import numpy as np
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text

from backend.images import encode_png, encode_webp
from backend.store.blobs import BlobStore
from backend.store.recipe import Recipe
from backend.store.versions import MIGRATIONS_FOLDER
from tests.support.photographs import as_file, gradient

LAST_MIGRATION = "0002"
CREATED = "2026-11-25 10:16:30.000000"
VERSIONS = {"innsyn": "0.4.0", "keras": "3.12.0", "tensorflow": "2.21.0", "pillow": "12.0.0", "numpy": "2.1.0"}
SETTINGS = {"objectives": [{"kind": "channel", "layer": "maps", "index": 3, "weight": 1.0}], "learning_rate": None}


@dataclass(frozen=True)
class OldDatabase:
    """What is in it. job: over, with two images; unfinished: was running. frames: of the job, image by image."""

    upload: str
    photograph: bytes
    result: Recipe
    answer: dict[str, object]
    job: str
    unfinished: str
    pictures: list[bytes]
    frames: list[list[bytes]]
    values: list[list[float]]
    checkpoint: bytes


def make_old_database(url: str, blobs: BlobStore) -> OldDatabase:
    """Make it. url: of an empty database."""
    pixels = np.asarray(gradient(32, 32))
    photograph = as_file(gradient(60, 40))
    upload = hashlib.sha256(photograph).hexdigest()[:16]
    answer: dict[str, object] = {"logits": [0.5, 2.0], "forward_ms": 1.25}
    job = Recipe("feature_visualization", "efficientnet_lite0", "w", None, SETTINGS | {"steps": 3}, VERSIONS)
    unfinished = Recipe("deepdream", "efficientnet_lite0", "w", upload, SETTINGS | {"steps": 9}, VERSIONS)
    old = OldDatabase(
        upload=upload,
        photograph=photograph,
        result=Recipe("prediction", "efficientnet_lite0", "w", upload, {}, VERSIONS),
        answer=answer,
        job=job.name,
        unfinished=unfinished.name,
        pictures=[encode_png(pixels, {"innsyn-recipe": job.text}), encode_png(pixels[::-1], {})],
        frames=[[encode_webp(pixels, 80), encode_webp(pixels[::-1], 80)], [encode_webp(pixels[:, ::-1], 80)] * 2],
        values=[[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]],
        checkpoint=b"a checkpoint",
    )
    engine = create_engine(url)
    with engine.begin() as connection:
        configuration = Config()
        configuration.set_main_option("script_location", str(MIGRATIONS_FOLDER))
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, LAST_MIGRATION)
        _insert_image(connection, old, blobs.put(photograph))
        _insert_result(connection, old, blobs.put(json.dumps(answer, sort_keys=True).encode()))
        pictures = [blobs.put(picture) for picture in old.pictures]
        _insert_job(connection, job, state="done", step=3, pictures=pictures)
        _insert_job(connection, unfinished, state="running", step=4, checkpoint=blobs.put(old.checkpoint))
        _insert_events(connection, old)
    engine.dispose()
    return old


def _insert(connection: Connection, table: str, **values: object) -> None:
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({places})"), values)


def _insert_image(connection: Connection, old: OldDatabase, blob: str) -> None:
    _insert(
        connection,
        "images",
        id=old.upload,
        name="gradient.png",
        origin="upload",
        format="PNG",
        width=60,
        height=40,
        size_bytes=len(old.photograph),
        created_at=CREATED,
        original_blob=blob,
        display_blob=blob,
        preview_blob=blob,
    )


def _insert_result(connection: Connection, old: OldDatabase, blob: str) -> None:
    recipe = old.result
    _insert(
        connection,
        "results",
        recipe=recipe.name,
        method=recipe.method,
        network=recipe.network,
        image_id=old.upload,
        blob=blob,
        created_at=CREATED,
    )


def _insert_job(
    connection: Connection,
    recipe: Recipe,
    *,
    state: str,
    step: int,
    pictures: list[str] | None = None,
    checkpoint: str | None = None,
) -> None:
    _insert(
        connection,
        "jobs",
        id=recipe.name,
        family=recipe.without("steps").name,
        method=recipe.method,
        network=recipe.network,
        image_id=recipe.image,
        settings=json.dumps(recipe.settings, sort_keys=True),
        recipe=recipe.text,
        state=state,
        step=step,
        of=recipe.settings["steps"],
        step_cost=1024.0,
        step_s=0.25,
        failure=None,
        client="127.0.0.1",
        created_at=CREATED,
        finished_at=CREATED if state == "done" else None,
        checkpoint_blob=checkpoint,
        picture_blobs=json.dumps(pictures or []),
    )
    _insert(connection, "job_layers", job_id=recipe.name, layer="maps")


def _insert_events(connection: Connection, old: OldDatabase) -> None:
    urls = [[f"data:image/webp;base64,{base64.b64encode(image).decode()}" for image in frame] for frame in old.frames]
    events = (
        ("progress", {"step": 1, "first": 0, "values": old.values[:1]}),
        ("frame", {"step": 1, "images": urls[0]}),
        ("progress", {"step": 3, "first": 1, "values": old.values[1:]}),
        ("frame", {"step": 3, "images": urls[1]}),
    )
    for kind, payload in events:
        _insert(connection, "job_events", job_id=old.job, kind=kind, payload=json.dumps(payload))
