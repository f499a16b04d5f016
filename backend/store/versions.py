"""The version of a database's tables, and the way to the newest: the files of migrations/versions/, in their order.

Alembic does the migrations. It is imported only where there is one to do, because it takes 11 MB as long as the server
runs.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

from backend.store.database_failures import explained
from models.errors import InvalidSetting, StorageFull

MIGRATIONS_FOLDER = Path(__file__).resolve().parent / "migrations"
TABLE = "alembic_version"
LOCK = 0x1775  # any number that all servers of one PostgreSQL agree on


def known_versions() -> list[str]:
    """Give the versions of the tables that this program knows, oldest first."""
    return sorted(file.name.partition("_")[0] for file in (MIGRATIONS_FOLDER / "versions").glob("[0-9]*_*.py"))


def bring_to_newest(engine: Engine) -> None:
    """Bring the tables to the newest version, one server at a time.

    Raises InvalidSetting where they are newer, and DBAPIError where the database cannot be written.
    """
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        else:
            connection.execute(text("BEGIN IMMEDIATE"))
        present, known = version_of(connection), known_versions()
        if present is not None and present not in known:
            raise InvalidSetting(
                f"The database of DATABASE_URL is of a newer version of Innsyn: its tables are at {present}, and this "
                f"version knows them up to {known[-1]}.",
                hint="Start the newer version, or name another database.",
                field="DATABASE_URL",
            )
        if present != known[-1]:
            _migrate(connection)
        _try_to_write(connection)


def version_of(connection: Connection) -> str | None:
    """Give the version of the tables; None if the database has no tables yet."""
    if not inspect(connection).has_table(TABLE):
        return None
    version: str | None = connection.execute(text(f"SELECT version_num FROM {TABLE}")).scalar()  # noqa: S608 - a constant
    return version


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415

    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS_FOLDER))
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")


def _try_to_write(connection: Connection) -> None:
    """Change nothing, but write. Raises DBAPIError where that is not allowed; on a full disk it may still be read."""
    try:
        connection.execute(text(f"UPDATE {TABLE} SET version_num = version_num"))  # noqa: S608 - a constant
    except DBAPIError as error:
        if not isinstance(explained(error), StorageFull):
            raise
