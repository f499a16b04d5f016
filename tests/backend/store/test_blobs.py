import errno
import hashlib
from pathlib import Path

import pytest

from backend.errors import StoredFileDamaged
from backend.store.blobs import BlobState, BlobStore
from models.errors import InvalidSetting, StorageFull


@pytest.fixture(params=["file", "memory"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> BlobStore:
    return BlobStore((tmp_path / "blobs").as_uri() if request.param == "file" else f"memory://{tmp_path.name}")


def test_what_is_put_is_got_under_the_hash_of_its_content(blobs: BlobStore) -> None:
    key = blobs.put(b"content")
    assert key == hashlib.sha256(b"content").hexdigest()
    assert blobs.get(key) == b"content"
    assert key in blobs


def test_putting_twice_keeps_one(blobs: BlobStore) -> None:
    assert blobs.put(b"content") == blobs.put(b"content")


def test_a_deleted_blob_is_gone_and_deleting_again_is_no_error(blobs: BlobStore) -> None:
    key = blobs.put(b"content")
    blobs.delete(key)
    blobs.delete(key)
    assert key not in blobs
    with pytest.raises(StoredFileDamaged, match="is missing"):
        blobs.get(key)


def test_blobs_outlive_the_store_object(tmp_path: Path) -> None:
    key = BlobStore(tmp_path.as_uri()).put(b"content")
    assert BlobStore(tmp_path.as_uri()).get(key) == b"content"


def test_a_blob_that_was_changed_on_disk_is_not_given_out(tmp_path: Path) -> None:
    blobs = BlobStore(tmp_path.as_uri())
    key = blobs.put(b"content")
    (tmp_path / key[:2] / key).write_bytes(b"c0ntent")
    with pytest.raises(StoredFileDamaged, match="is damaged"):
        blobs.get(key)


@pytest.mark.parametrize("damaged", [b"c0ntent", b"cont", b""])
def test_putting_a_damaged_blob_again_repairs_it(tmp_path: Path, damaged: bytes) -> None:
    blobs = BlobStore(tmp_path.as_uri())
    key = blobs.put(b"content")
    (tmp_path / key[:2] / key).write_bytes(damaged)
    assert blobs.state(key) is BlobState.DAMAGED
    assert blobs.put(b"content") == key
    assert blobs.get(key) == b"content"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [key]


def test_a_blob_that_the_disk_does_not_give_is_said(tmp_path: Path) -> None:
    blobs = BlobStore(tmp_path.as_uri())
    key = blobs.put(b"content")
    (tmp_path / key[:2] / key).unlink()
    (tmp_path / key[:2] / key).mkdir()
    with pytest.raises(StoredFileDamaged, match="cannot be read: Is a directory"):
        blobs.get(key)
    assert blobs.state(key) is BlobState.DAMAGED


def test_a_folder_that_may_not_be_written_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InvalidSetting, match="where nothing can be written: Not a directory") as refusal:
        BlobStore((tmp_path / "file" / "blobs").as_uri())
    assert refusal.value.field == "BLOBS_URL"


def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blobs = BlobStore(tmp_path.as_uri())

    def write_a_part(path: str, content: bytes, **_: object) -> None:
        Path(path).write_bytes(content[:3])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(blobs._filesystem, "pipe_file", write_a_part)
    with pytest.raises(StorageFull, match="no space left to store 7 bytes"):
        blobs.put(b"content")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_protocol_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(InvalidSetting, match="no-such-protocol") as refusal:
        BlobStore("no-such-protocol://bucket")
    assert refusal.value.field == "BLOBS_URL"
