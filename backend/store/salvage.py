"""Saves what can be read of a damaged database of SQLite into a new one; the damaged file is set aside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy.exc import IntegrityError

from backend.errors import StoreUnavailable
from backend.store.database import Base, Database
from models.errors import InvalidSetting

FILES = ("", "-wal", "-shm")  # of a database of SQLite


@dataclass(frozen=True)
class Salvaged:
    """What was saved: rows by table. set_aside: the damaged file."""

    rows: dict[str, int]
    set_aside: Path


def is_sound(file: Path) -> str | None:
    """Give what is wrong with a database of SQLite; None if it is whole or does not exist yet."""
    if not file.exists():
        return None
    try:
        with closing(sqlite3.connect(file)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        return str(error)
    if found != ["ok"]:
        return str(found[0])
    return None if broken is None else f"a row of {broken[0]} refers to one of {broken[2]} that is gone"


def salvage(file: Path) -> Salvaged:
    """Set a damaged database aside, and put what can be read of it into a new one."""
    moment = datetime.now(timezone.utc).strftime("%Y%m%d-%H%M%S")
    aside = file.with_name(f"{file.name}.damaged-{moment}")
    for ending in FILES:
        part = file.with_name(f"{file.name}{ending}")
        if part.exists():
            part.rename(aside.with_name(f"{aside.name}{ending}"))
    database = Database(f"sqlite:///{file}")
    counts = {}
    for table in Base.metadata.sorted_tables:
        counts[table.name] = 0
        columns = [column.name for column in table.columns]
        for row in _rows(aside, table.name):
            kept = row.keys()
            values = {name: row[name] for name in columns if name in kept}
            with suppress(IntegrityError, StoreUnavailable, InvalidSetting), database.session() as session:
                names, places = ", ".join(values), ", ".join("?" * len(values))
                statement = f"INSERT INTO {table.name} ({names}) VALUES ({places})"  # noqa: S608 - our own names
                session.connection().exec_driver_sql(statement, tuple(values.values()))
                counts[table.name] += 1
    database.close()
    return Salvaged(counts, aside)


def _rows(file: Path, table: str) -> Iterator[sqlite3.Row]:
    """Read the rows of a table that can be read: from its beginning up to the damage, then from its end."""
    seen: set[int] = set()
    for order in ("ASC", "DESC"):
        try:
            with closing(sqlite3.connect(file)) as connection:
                connection.row_factory = sqlite3.Row
                query = f"SELECT rowid AS innsyn_row, * FROM {table} ORDER BY rowid {order}"  # noqa: S608 - our own names
                for row in connection.execute(query):
                    if row["innsyn_row"] in seen:
                        return
                    seen.add(row["innsyn_row"])
                    yield row
        except sqlite3.DatabaseError:
            continue
        return
