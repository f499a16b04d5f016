"""The tables, and how a database is opened: SQLite with a write-ahead log, or PostgreSQL by its URL.

Changes of the tables are in migrations/versions/; opening a database brings it to the newest.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import ForeignKey, create_engine, event
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.pool import ConnectionPoolEntry

from backend.errors import StoreUnavailable
from backend.store.database_failures import REPAIR_HINT, explained, is_damaged, reason_of
from backend.store.disk_reserve import DiskReserve
from backend.store.versions import bring_to_newest
from models.errors import InvalidSetting

BUSY_TIMEOUT_MS = 10_000
LOOK_AGAIN_S = 0.02

OPENING_HINT = "Check the address, and that the database is running and may be written."


class Base(DeclarativeBase):
    """Base of all tables."""


class ImageRow(Base):
    """A photograph. The *_blob columns are keys of blobs; created_at is UTC. cut_off: what is missing, a sentence.

    is_clean: whether metadata was removed from its original file.
    """

    __tablename__ = "images"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    origin: Mapped[str] = mapped_column(index=True)
    format: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    size_bytes: Mapped[int]
    credit: Mapped[str | None]
    created_at: Mapped[datetime]
    original_blob: Mapped[str]
    display_blob: Mapped[str]
    preview_blob: Mapped[str]
    cut_off: Mapped[str | None]
    is_clean: Mapped[bool] = mapped_column(default=False)


class ImageHolderRow(Base):
    """Who sees an upload, under which name; see image_holders.py. shared_by: whose link they opened. Times are UTC."""

    __tablename__ = "image_holders"

    image_id: Mapped[str] = mapped_column(ForeignKey("images.id", ondelete="CASCADE"), primary_key=True)
    holder: Mapped[str] = mapped_column(primary_key=True, index=True)
    name: Mapped[str]
    shared_by: Mapped[str | None]
    created_at: Mapped[datetime]


class ImageShareRow(Base):
    """A link to an upload. token_hash: SHA-256 of its token. holder: who shared it; created_at is UTC."""

    __tablename__ = "image_shares"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    image_id: Mapped[str] = mapped_column(ForeignKey("images.id", ondelete="CASCADE"), index=True)
    holder: Mapped[str]
    created_at: Mapped[datetime]


class ResultRow(Base):
    """A result under the name of its recipe. It goes when its image goes."""

    __tablename__ = "results"

    recipe: Mapped[str] = mapped_column(primary_key=True)
    method: Mapped[str]
    network: Mapped[str]
    image_id: Mapped[str | None] = mapped_column(ForeignKey("images.id", ondelete="CASCADE"), index=True)
    blob: Mapped[str]
    created_at: Mapped[datetime]


class ChannelNameRow(Base):
    """What a channel was called. Ids grow; the latest of a channel counts. weights: fingerprint; created_at is UTC."""

    __tablename__ = "channel_names"

    id: Mapped[int] = mapped_column(primary_key=True)
    network: Mapped[str] = mapped_column(index=True)
    layer: Mapped[str]
    channel: Mapped[int]
    name: Mapped[str]
    note: Mapped[str]
    weights: Mapped[str]
    created_at: Mapped[datetime]


class CollectionRow(Base):
    """An uploaded archive of photographs. file: its name in the folder of collections; created_at is UTC."""

    __tablename__ = "collections"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    file: Mapped[str]
    created_at: Mapped[datetime]


class JobRow(Base):
    """A job under the name of its recipe. It goes when its image goes.

    family: what the recipes of jobs share that differ in the number of steps only. settings, recipe, failure: JSON.
    step, of: steps that are done, and how many there are. step_cost: how much work the last step is, to compare jobs;
    step_s: how long the latest took, in seconds; prepared_s: how long its run prepared the first one. client: who
    asked. Times are UTC. part_size: steps in each part, where the job has parts; joined_parts: how many of them are
    in the checkpoint. owner: the run that works on it; lease_until: by the clock of the database, in seconds;
    is_cancelled: whether it is to end (see job_leases.py).
    """

    __tablename__ = "jobs"

    id: Mapped[str] = mapped_column(primary_key=True)
    family: Mapped[str] = mapped_column(index=True)
    method: Mapped[str]
    network: Mapped[str] = mapped_column(index=True)
    image_id: Mapped[str | None] = mapped_column(ForeignKey("images.id", ondelete="CASCADE"), index=True)
    settings: Mapped[str]
    recipe: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    step: Mapped[int]
    of: Mapped[int]
    step_cost: Mapped[float]
    step_s: Mapped[float | None]
    prepared_s: Mapped[float | None] = mapped_column(default=None)
    failure: Mapped[str | None]
    client: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(index=True)
    finished_at: Mapped[datetime | None]
    checkpoint_blob: Mapped[str | None]
    part_size: Mapped[int | None]
    joined_parts: Mapped[int]
    owner: Mapped[str | None] = mapped_column(default=None)
    lease_until: Mapped[float | None] = mapped_column(default=None)
    is_cancelled: Mapped[bool] = mapped_column(default=False)

    layers: Mapped[list[JobLayerRow]] = relationship(lazy="selectin", order_by="JobLayerRow.layer", viewonly=True)
    artifacts: Mapped[list[JobArtifactRow]] = relationship(
        lazy="selectin", order_by="JobArtifactRow.number", viewonly=True
    )


class JobLayerRow(Base):
    """A layer that a job is about."""

    __tablename__ = "job_layers"

    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    layer: Mapped[str] = mapped_column(primary_key=True, index=True)


class JobArtifactRow(Base):
    """Something that a job made. number: its place among them. media_type: of its bytes, such as image/png."""

    __tablename__ = "job_artifacts"

    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    media_type: Mapped[str]
    blob: Mapped[str]


class JobPartRow(Base):
    """What a finished part of a job brought, until it is joined. number: of the part."""

    __tablename__ = "job_parts"

    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    blob: Mapped[str] = mapped_column(index=True)


class JobEventRow(Base):
    """Something that happened in a job; kind and payload, which is JSON: see job_events.py. Ids grow."""

    __tablename__ = "job_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    payload: Mapped[str]


class Database:
    """An open database, at the newest version of its tables."""

    def __init__(self, url: str, *, keeps_reserve: bool = True) -> None:
        """Open and migrate. Raises InvalidSetting where it cannot be used or written, or nothing answers."""
        try:
            self._engine = _create_engine(url)
            self._file = _file_of(self._engine)
            self._reserve = (
                None if self._file is None or not keeps_reserve else DiskReserve(Path(f"{self._file}.reserve"))
            )
            if self._reserve is not None:
                self._reserve.release()
            bring_to_newest(self._engine)
            self._identity = _identity_of(self._file)
        except (ArgumentError, NoSuchModuleError, SQLAlchemyError, ImportError, OSError) as error:
            raise InvalidSetting(
                f"The database of DATABASE_URL cannot be opened: {reason_of(error)}.",
                hint=REPAIR_HINT if is_damaged(error) else OPENING_HINT,
                field="DATABASE_URL",
            ) from error
        if self._reserve is not None:
            self._reserve.renew()

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction: committed at the end, rolled back on an error.

        Raises StorageFull and StoreUnavailable.
        """
        if _identity_of(self._file) != self._identity:
            raise StoreUnavailable(
                f"The database {self._file} is gone, or another one is in its place.",
                hint="Put the store back and start the server again.",
            )
        try:
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                yield session
        except DBAPIError as error:
            known = explained(error)
            if known is None:
                raise
            raise known from error

    @contextmanager
    def freeing_session(self) -> Iterator[Session]:
        """A transaction like any other, but one for which there is always space: it deletes, or tells of a failure."""
        if self._reserve is not None:
            self._reserve.release()
        with self.session() as session:
            yield session
        if self._reserve is not None:
            self._reserve.renew()

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def _file_of(engine: Engine) -> Path | None:
    """The file of a database of SQLite; None where it is in memory, or of another kind."""
    name = engine.url.database
    return Path(name) if engine.dialect.name == "sqlite" and name and name != ":memory:" else None


def _identity_of(file: Path | None) -> tuple[int, int] | None:
    """What tells a file from another of the same name; None if the file does not exist."""
    try:
        found = None if file is None else file.stat()
    except OSError:
        return None
    return None if found is None else (found.st_dev, found.st_ino)


def _create_engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed)

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        """Set up each new connection."""
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        _use_write_ahead_log(cursor)
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    return engine


def _use_write_ahead_log(cursor: DBAPICursor) -> None:
    """Switch to the write-ahead log; while another server does so SQLite refuses at once, whatever its timeout is."""
    until = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(LOOK_AGAIN_S)
        else:
            return
