"""A store in one file: all of it arrives, what is there stays, and a damaged file is refused."""

import io
import sqlite3
import tarfile
from pathlib import Path

import pytest
from sqlalchemy import text

from backend.jobs.job import JobState
from backend.store.images import Rendition
from backend.store.parcel import DamagedParcel, export_store, import_store
from tests.support.photographs import as_file, gradient
from tests.support.stores import NAMED, NETWORK, PICTURE, RECIPE, Filled, empty_store, filled_store


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    return filled_store(tmp_path / "filled")


def test_everything_arrives_in_another_store_and_nothing_twice(filled: Filled, tmp_path: Path) -> None:
    parcel = tmp_path / "store.tar"
    exported = export_store(filled.store, parcel)
    other = empty_store(tmp_path / "other")
    imported = import_store(other.store, parcel)
    assert imported == exported
    assert other.images.read(other.images[filled.image], Rendition.ORIGINAL)[0] == as_file(gradient())
    assert other.results.find(RECIPE) == {"classes": [1, 2]}
    job = other.jobs[filled.job]
    assert (job.state, other.jobs.content(job.artifacts[0])) == (JobState.DONE, PICTURE)
    assert other.jobs.events.metrics(job.id) == filled.jobs.events.metrics(job.id)
    (waiting,) = other.jobs.open_jobs()
    assert (waiting.state, waiting.done, other.jobs.checkpoint(waiting)) == (JobState.QUEUED, 4, b"at four")
    assert other.dictionary.find(NETWORK) == [NAMED]
    assert [one.name for one in other.store.collections.list()] == ["birds.zip"]
    assert other.inventory.faults([NETWORK]).count == 0
    again = import_store(other.store, parcel)
    assert set(again.rows.values()) == {0}
    assert [job.state for job in filled.jobs.open_jobs()] == [JobState.RUNNING]


def test_what_is_there_stays_as_it_is(filled: Filled, tmp_path: Path) -> None:
    export_store(filled.store, tmp_path / "store.tar")
    with filled.store.database.session() as session:
        session.execute(text("UPDATE images SET name = 'mine.png'"))
    import_store(filled.store, tmp_path / "store.tar")
    assert filled.images[filled.image].name == "mine.png"


def test_a_damaged_blob_is_left_out_and_named(filled: Filled, tmp_path: Path) -> None:
    picture = filled.jobs[filled.job].artifacts[0].key
    filled.path_of(picture).write_bytes(b"nonsense")
    assert export_store(filled.store, tmp_path / "store.tar").left_out == (picture,)


def test_a_file_that_is_no_parcel_or_is_cut_off_or_changed_is_refused_and_nothing_is_listed(
    filled: Filled, tmp_path: Path
) -> None:
    parcel, other = tmp_path / "store.tar", empty_store(tmp_path / "other")
    export_store(filled.store, parcel)
    whole = parcel.read_bytes()
    changed = whole.replace(PICTURE, PICTURE[::-1])
    assert changed != whole
    no_database = io.BytesIO()
    with tarfile.open(fileobj=no_database, mode="w") as empty:
        empty.addfile(tarfile.TarInfo("something"))
    for content in (b"nonsense", whole[: len(whole) // 2], changed, no_database.getvalue()):
        parcel.write_bytes(content)
        with pytest.raises(DamagedParcel):
            import_store(other.store, parcel)
        assert other.jobs.find(filled.job) is None
        assert other.images.count_uploads() == 0


def test_a_parcel_of_a_newer_version_is_refused_with_both_versions(filled: Filled, tmp_path: Path) -> None:
    with filled.store.database.session() as session:
        known = session.scalar(text("SELECT version_num FROM alembic_version"))
    export_store(filled.store, tmp_path / "store.tar")
    other = empty_store(tmp_path / "other")
    with tarfile.open(tmp_path / "store.tar") as parcel:
        parcel.extractall(tmp_path / "unpacked", filter="data")
    connection = sqlite3.connect(tmp_path / "unpacked" / "innsyn.sqlite")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with tarfile.open(tmp_path / "newer.tar", "w") as parcel:
        parcel.add(tmp_path / "unpacked" / "innsyn.sqlite", "innsyn.sqlite")
    with pytest.raises(DamagedParcel, match=f"its tables are at 9999, and this version knows them up to {known}"):
        import_store(other.store, tmp_path / "newer.tar")
