import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from backend.store.blobs import BlobStore
from backend.store.database import Base, Database
from backend.store.images import ImageStore
from models.errors import InvalidSetting
from tests.support.photographs import as_file, gradient
from tests.support.waiting import wait_until

POSTGRES = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))


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


@pytest.fixture
def postgres(tmp_path: Path) -> Iterator[str]:
    """A PostgreSQL server of the test's own; its programs must not run as root."""
    programs, folder = POSTGRES[-1].parent, tmp_path / "postgres"
    folder.mkdir()
    is_root = Path("/root").exists() and Path.home() == Path("/root")
    as_user = ["runuser", "-u", "nobody", "--"] if is_root else []
    if is_root:
        shutil.chown(folder, "nobody")
        for parent in folder.parents:
            if parent.is_relative_to("/tmp") and parent != Path("/tmp"):
                parent.chmod(0o755)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    cluster = str(folder / "cluster")
    subprocess.run(
        [*as_user, programs / "initdb", "-D", cluster, "-U", "innsyn", "-A", "trust"],
        check=True,
        cwd="/",
        capture_output=True,
    )
    server = subprocess.Popen(
        [*as_user, programs / "postgres", "-D", cluster, "-h", "127.0.0.1", "-p", str(port), "-k", ""],
        cwd="/",
        stderr=subprocess.DEVNULL,
    )
    try:
        ready = [programs / "pg_isready", "-h", "127.0.0.1", "-p", str(port)]
        wait_until(lambda: subprocess.run(ready, capture_output=True, check=False).returncode == 0, timeout_s=30)
        yield f"postgresql+psycopg://innsyn@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait()


@pytest.mark.skipif(not POSTGRES, reason="there is no PostgreSQL server on this machine")
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
