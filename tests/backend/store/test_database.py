import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from backend.errors import StoreUnavailable
from backend.jobs.job import JobState
from backend.store.blobs import BlobStore
from backend.store.database import Base, CollectionRow, Database
from backend.store.disk_reserve import RESERVE_BYTES
from backend.store.images import ImageStore
from backend.store.jobs import JobStore
from models.errors import InvalidSetting, StorageFull
from tests.support.jobs import CREATED, new_job, progress
from tests.support.photographs import as_file, gradient
from tests.support.postgres import PROGRAMS, postgres_server


def test_sqlite_writes_ahead_and_enforces_foreign_keys(tmp_path: Path) -> None:
    with Database(f"sqlite:///{tmp_path}/new/folder/a.sqlite").session() as session:
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA foreign_keys")) == 1


def test_the_migrations_make_the_tables_that_the_classes_describe(tmp_path: Path) -> None:
    with Database(f"sqlite:///{tmp_path}/a.sqlite").session() as session:
        differences = compare_metadata(MigrationContext.configure(session.connection()), Base.metadata)
    assert differences == []


def test_several_servers_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    failures: list[BaseException] = []

    def open_it() -> None:
        try:
            Database(f"sqlite:///{tmp_path}/a.sqlite").close()
        except BaseException as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


@pytest.mark.parametrize(
    "url",
    [
        "nonsense://host/name",
        "sqlite:////proc/no/such/folder/a.sqlite",
        "postgresql+psycopg://nobody@127.0.0.1:9/none?connect_timeout=2",
    ],
)
def test_a_database_that_cannot_be_opened_is_one_sentence(url: str) -> None:
    with pytest.raises(InvalidSetting, match=r"^The database of DATABASE_URL cannot be opened: [^\n]+\.$") as refusal:
        Database(url)
    assert refusal.value.field == "DATABASE_URL"


def test_a_database_of_a_newer_version_is_refused_with_both_versions(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.sqlite"
    database = Database(url)
    with database.session() as session:
        known = session.scalar(text("SELECT version_num FROM alembic_version"))
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(InvalidSetting, match=f"its tables are at 9999, and this version knows them up to {known}"):
        Database(url)


def test_a_file_that_is_no_database_is_refused_with_the_way_to_save_it(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").write_bytes(b"This is no database. " * 500)
    with pytest.raises(InvalidSetting, match="file is not a database") as refusal:
        Database(f"sqlite:///{tmp_path}/a.sqlite")
    assert "npm run store -- prune" in refusal.value.hint


def test_a_database_that_is_damaged_under_the_server_is_said(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/a.sqlite")
    database.close()
    with (tmp_path / "a.sqlite").open("r+b") as file:
        file.seek(4096)
        file.write(b"nonsense" * 20_000)
    with pytest.raises(StoreUnavailable, match="The database is damaged"), database.session() as session:
        session.execute(text("SELECT * FROM jobs"))


def test_a_database_that_is_taken_away_is_said_and_one_that_is_put_back_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    database = Database(f"sqlite:///{folder}/a.sqlite")
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(StoreUnavailable, match="is gone, or another one is in its place"), database.session():
        pytest.fail("there is no database")
    folder.mkdir()
    (folder / "a.sqlite").write_bytes(b"")
    with pytest.raises(StoreUnavailable, match="is gone, or another one is in its place"), database.session():
        pytest.fail("it is another database")
    shutil.rmtree(folder)
    (tmp_path / "elsewhere").rename(folder)
    with database.session() as session:
        assert session.scalar(text("SELECT count(*) FROM jobs")) == 0


def test_a_database_for_which_there_is_no_space_says_so(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/a.sqlite")
    with database.session() as session:
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(StorageFull, match="no space left where the database is"), database.session() as session:
        session.add(CollectionRow(id="x" * 100_000, name="", file="", created_at=CREATED))


def test_a_reserve_is_released_when_the_disk_is_nearly_full_and_taken_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = {"bytes": 100 * RESERVE_BYTES}
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free["bytes"]))
    database = Database(f"sqlite:///{tmp_path}/a.sqlite")
    reserve = tmp_path / "a.sqlite.reserve"
    assert reserve.stat().st_size == RESERVE_BYTES
    free["bytes"] = 10
    with database.freeing_session():
        assert not reserve.exists()
    assert not reserve.exists()
    free["bytes"] = 100 * RESERVE_BYTES
    with database.freeing_session():
        pass
    assert reserve.exists()


@pytest.fixture
def postgres(tmp_path: Path) -> Iterator[str]:
    with postgres_server(tmp_path / "postgres") as url:
        yield url


@pytest.mark.skipif(not PROGRAMS, reason="there is no PostgreSQL server on this machine")
def test_postgresql_gives_a_job_to_one_of_many_runs(postgres: str, tmp_path: Path) -> None:
    database = Database(postgres)
    store = JobStore(database, BlobStore((tmp_path / "blobs").as_uri()))
    job = store.add(new_job())
    with ThreadPoolExecutor(8) as pool:
        leases = list(pool.map(lambda run: store.leases.take(job.id, run), "abcdefgh"))
    assert sum(lease.is_kept for lease in leases) == 1
    owner = "abcdefgh"[[lease.is_kept for lease in leases].index(True)]
    assert not store.note(job.id, progress(1), None, "z")
    assert store.note(job.id, progress(1), None, owner)
    store.leases.cancel(job.id)
    assert store.leases.renew(job.id, owner).is_cancelled
    store.leases.free_abandoned()
    assert store.end(job.id, JobState.CANCELLED, None, owner)
    assert store[job.id].state is JobState.CANCELLED
    database.close()


@pytest.mark.skipif(not PROGRAMS, reason="there is no PostgreSQL server on this machine")
def test_postgresql_keeps_images_as_well(postgres: str, tmp_path: Path) -> None:
    blobs = BlobStore((tmp_path / "blobs").as_uri())
    first = Database(postgres)
    image, is_new = ImageStore(first, blobs).add_upload(as_file(gradient()), name="a.png")
    first.close()
    again = Database(postgres)
    store = ImageStore(again, blobs)
    assert is_new
    assert store.uploads(limit=5) == [image]
    store.delete(image.id)
    assert store.count_uploads() == 0
    again.close()
