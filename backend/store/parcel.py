"""A store in one file, to keep it or to move it: a tar with a SQLite database, the blobs and the archives.

The database of a parcel is one like any other, so a parcel of an older version is brought to the newest when it is
read, and one of a newer version is refused. What is there already stays as it is.
"""

from __future__ import annotations

import io
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Table, insert, select, update

from backend.errors import StoredFileDamaged
from backend.jobs.job import JobState
from backend.store.blobs import KEY, BlobStore
from backend.store.collections import ARCHIVE, CollectionStore
from backend.store.database import Base, ChannelNameRow, Database, JobEventRow, JobRow
from models.errors import Invalid, InvalidSetting

DATABASE = "innsyn.sqlite"
BLOBS, ARCHIVES = "blobs/", "collections/"
ROWS_AT_ONCE = 500
NUMBERED = (JobEventRow.__table__, ChannelNameRow.__table__)  # whose ids are this store's own

Row = dict[str, Any]


class DamagedParcel(Invalid):
    """A file that is no parcel, or of which a part is damaged."""

    code = "damaged_parcel"


@dataclass(frozen=True)
class Moved:
    """What was written or read. rows: by table, those that were not there; blobs: how many; left_out: damaged ones."""

    rows: dict[str, int]
    blobs: int
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class Store:
    """The three places of a store."""

    database: Database
    blobs: BlobStore
    collections: CollectionStore


def export_store(store: Store, target: Path) -> Moved:
    """Write a store into a file; a damaged blob is left out. Jobs that run go as queued ones."""
    with tempfile.TemporaryDirectory() as folder, tarfile.open(target, "w") as parcel:
        with _opened(Path(folder)) as copy:
            rows = _copy_rows(store.database, copy)
            with copy.session() as session:
                is_running = JobRow.state == JobState.RUNNING.value
                session.execute(update(JobRow).where(is_running).values(state=JobState.QUEUED.value))
                session.execute(update(JobRow).values(owner=None, lease_until=None))
        parcel.add(Path(folder) / DATABASE, DATABASE)
        left_out = []
        keys = list(store.blobs.sizes())
        for key in keys:
            try:
                content = store.blobs.get(key)
            except StoredFileDamaged:
                left_out.append(key)
            else:
                _add(parcel, f"{BLOBS}{key}", io.BytesIO(content), len(content))
        for name, size in store.collections.sizes().items():
            if ARCHIVE.fullmatch(name):
                with store.collections.open(name) as archive:
                    _add(parcel, f"{ARCHIVES}{name}", archive, size)
    return Moved(rows, len(keys) - len(left_out), tuple(left_out))


def import_store(store: Store, source: Path) -> Moved:
    """Add to a store what is in a file and not yet there. Raises DamagedParcel, InvalidSetting, StorageFull."""
    try:
        with tempfile.TemporaryDirectory() as folder, tarfile.open(source) as parcel:
            content = _content(parcel, DATABASE)
            (Path(folder) / DATABASE).write_bytes(content)
            blobs = 0
            for member in parcel:
                blobs += _take(store, parcel, member)
            with _opened(Path(folder)) as copy:
                rows = _copy_rows(copy, store.database)
    except (tarfile.TarError, EOFError) as error:
        raise DamagedParcel(
            f"{source} is no parcel of a store, or is cut off: {error}.", hint="Export it again."
        ) from error
    except InvalidSetting as error:
        raise DamagedParcel(error.message.replace("of DATABASE_URL", f"in {source}"), hint=error.hint) from error
    return Moved(rows, blobs, ())


def _take(store: Store, parcel: tarfile.TarFile, member: tarfile.TarInfo) -> int:
    """Store a blob or an archive of a parcel; gives how many blobs these are."""
    folder, _, name = member.name.rpartition("/")
    if f"{folder}/" == BLOBS and KEY.fullmatch(name):
        if store.blobs.put(_content(parcel, member.name)) != name:
            raise DamagedParcel(f"The part {member.name} is damaged.", hint="Export it again.")
        return 1
    if f"{folder}/" == ARCHIVES and ARCHIVE.fullmatch(name):
        with _opened_part(parcel, member.name) as archive:
            if not store.collections.restore(name, archive):
                raise DamagedParcel(f"The part {member.name} is damaged.", hint="Export it again.")
    return 0


def _content(parcel: tarfile.TarFile, name: str) -> bytes:
    with _opened_part(parcel, name) as file:
        return file.read()


def _opened_part(parcel: tarfile.TarFile, name: str) -> IO[bytes]:
    try:
        file = parcel.extractfile(name)
    except KeyError as error:
        raise DamagedParcel(f"It has no {name}, so it is no parcel of a store.", hint="Export it again.") from error
    return io.BytesIO() if file is None else file


def _add(parcel: tarfile.TarFile, name: str, file: IO[bytes], size: int) -> None:
    member = tarfile.TarInfo(name)
    member.size = size
    parcel.addfile(member, file)


@contextmanager
def _opened(folder: Path) -> Iterator[Database]:
    """A database of SQLite in a folder, closed in the end so that the file is whole."""
    database = Database(f"sqlite:///{folder / DATABASE}", keeps_reserve=False)
    try:
        yield database
    finally:
        database.close()


def _copy_rows(source: Database, target: Database) -> dict[str, int]:
    """Add the rows that are not there, all or none; gives how many of each table."""
    counts: dict[str, int] = {}
    new_jobs: set[str] = set()
    with source.session() as reading, target.session() as writing:
        for table in Base.metadata.sorted_tables:
            identity = _identity(table)
            known = {tuple(row) for row in writing.execute(select(*identity))} if identity else set()
            counts[table.name] = 0
            for rows in reading.execute(select(table).order_by(*table.primary_key)).mappings().partitions(ROWS_AT_ONCE):
                new = [dict(row) for row in rows]
                if identity:
                    new = [row for row in new if tuple(row[one.name] for one in identity) not in known]
                if "job_id" in table.columns:
                    new = [row for row in new if row["job_id"] in new_jobs]
                if table is JobRow.__table__:
                    new_jobs |= {row["id"] for row in new}
                if table in NUMBERED:
                    new = [{name: value for name, value in row.items() if name != "id"} for row in new]
                if new:
                    writing.execute(insert(table), new)
                counts[table.name] += len(new)
    return counts


def _identity(table: Table) -> list[Any]:
    """The columns that tell whether a row is there already: its key, or all but the number where that is no name."""
    if table is JobEventRow.__table__:  # they go with their jobs
        return []
    return [one for one in table.columns if one.name != "id"] if table in NUMBERED else list(table.primary_key)
