"""A store whose files lie in a service, here an S3-compatible one, which several servers use and which may be gone."""

import io
from collections.abc import Iterator

import pytest
from s3fs import S3FileSystem

from backend.errors import StoredFileDamaged, StoreUnavailable
from backend.store.blobs import BlobState, BlobStore
from backend.store.collections import CollectionStore
from backend.store.database import Database
from models.errors import InvalidSetting
from tests.support.object_store import ObjectStore, object_store

URL = "s3://innsyn/store"


@pytest.fixture(scope="module")
def service() -> Iterator[ObjectStore]:
    with object_store() as running:
        yield running


def of_another_server() -> BlobStore:
    """The same blobs, as another process has them open."""
    S3FileSystem.clear_instance_cache()
    return BlobStore(URL)


def test_a_blob_is_stored_listed_read_set_aside_and_deleted(service: ObjectStore) -> None:
    blobs = BlobStore(URL)
    key, other = blobs.put(b"content"), blobs.put(b"other")
    assert (blobs.get(key), blobs.size(key), blobs.state(key), key in blobs) == (b"content", 7, BlobState.WHOLE, True)
    assert blobs.sizes().items() >= {key: 7, other: 5}.items()
    blobs.delete(key)
    blobs.delete(key)
    blobs.set_aside(other)
    assert blobs.sizes().keys().isdisjoint({key, other})
    assert blobs.state(key) is BlobState.MISSING
    with pytest.raises(StoredFileDamaged, match="is missing"):
        blobs.get(other)


def test_what_another_server_stores_and_deletes_is_seen(service: ObjectStore) -> None:
    blobs = BlobStore(URL)
    own = blobs.put(b"own")
    assert own in blobs.sizes()
    another = of_another_server()
    foreign = another.put(b"foreign")
    assert blobs.sizes().keys() >= {own, foreign}
    another.delete(own)
    assert own not in blobs.sizes()
    assert own not in blobs


def test_an_uploaded_collection_is_stored_and_read(service: ObjectStore) -> None:
    collections = CollectionStore(Database("sqlite://"), URL)
    held = collections.hold(io.BytesIO(b"photographs"), "many.zip")
    file = held.address.rpartition("/")[2]
    assert held.address == f"s3://innsyn/store/collections/{held.id}.zip"
    with collections.open(file) as content:
        assert content.read() == b"photographs"
    assert collections.sizes() == {file: 11}
    collections.remove(held)
    assert collections.sizes() == {}


def test_a_service_that_is_gone_is_said_and_a_server_does_not_start_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    with object_store() as service:
        blobs, collections = BlobStore(URL), CollectionStore(Database("sqlite://"), URL)
        key = blobs.put(b"content")
        service.process.kill()
        service.process.wait()
        for ask in (blobs.get, blobs.state, blobs.size, blobs.delete, blobs.__contains__):
            with pytest.raises(StoreUnavailable, match="Where BLOBS_URL points to nothing answers: Could not connect"):
                ask(key)
        with pytest.raises(StoreUnavailable):
            blobs.put(b"more")
        with pytest.raises(StoreUnavailable):
            collections.hold(io.BytesIO(b"photographs"), "many.zip")
        with pytest.raises(InvalidSetting, match="where nothing can be written: Could not connect") as refusal:
            of_another_server()
        assert refusal.value.field == "BLOBS_URL"
