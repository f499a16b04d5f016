import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from backend.errors import SampleIsKept, UnknownImage, WrongExtension
from backend.images import decode
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.images import ImageStore, Rendition, Sample
from backend.store.recipe import Recipe
from backend.store.results import ResultStore
from backend.store.samples import read_samples
from models.errors import StorageFull
from tests.support.photographs import as_file, gradient

PNG = as_file(gradient(1600, 800))


@pytest.fixture
def places(tmp_path: Path) -> tuple[Database, BlobStore]:
    return Database(f"sqlite:///{tmp_path}/a.sqlite"), BlobStore((tmp_path / "blobs").as_uri())


@pytest.fixture
def store(places: tuple[Database, BlobStore]) -> ImageStore:
    return ImageStore(*places)


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_an_upload_is_kept_in_three_forms(store: ImageStore) -> None:
    image, is_new = store.add_upload(PNG, name="gradient.png")
    assert is_new
    assert (image.name, image.origin, image.format, image.width, image.height) == (
        "gradient.png",
        "upload",
        "PNG",
        1600,
        800,
    )
    assert store.read(image, Rendition.ORIGINAL) == (PNG, "image/png")
    for rendition, size in ((Rendition.DISPLAY, (1280, 640)), (Rendition.PREVIEW, (224, 112))):
        content, media_type = store.read(image, rendition)
        shown = decode(content)
        assert (shown.width, shown.height) == size
        assert media_type == "image/webp"


def test_the_same_file_is_kept_once(store: ImageStore, tmp_path: Path) -> None:
    first, _ = store.add_upload(PNG, name="a.png")
    before = files_below(tmp_path / "blobs")
    second, is_new = store.add_upload(PNG, name="b.png")
    assert not is_new
    assert second == first
    assert files_below(tmp_path / "blobs") == before


def test_images_survive_a_restart(places: tuple[Database, BlobStore], tmp_path: Path) -> None:
    image, _ = ImageStore(*places).add_upload(PNG, name="a.png")
    places[0].close()
    reopened = ImageStore(Database(f"sqlite:///{tmp_path}/a.sqlite"), BlobStore((tmp_path / "blobs").as_uri()))
    assert reopened.seen(image.id) == image
    assert reopened.read(image, Rendition.ORIGINAL)[0] == PNG


def test_uploads_come_newest_first_and_no_more_than_asked_for(store: ImageStore) -> None:
    images = [store.add_upload(as_file(gradient(20 + n, 20)), name=f"{n}.png")[0] for n in range(4)]
    assert store.uploads(limit=3) == images[:0:-1]
    assert store.count_uploads() == 4


def test_a_refused_upload_leaves_nothing(store: ImageStore, tmp_path: Path) -> None:
    with pytest.raises(WrongExtension):
        store.add_upload(PNG, name="a.jpg")
    assert store.count_uploads() == 0
    assert files_below(tmp_path / "blobs") == []


def test_a_disk_that_fills_up_in_the_middle_leaves_nothing(
    store: ImageStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, puts = BlobStore.put, []

    def put_twice_then_fail(blobs: BlobStore, content: bytes) -> str:
        puts.append(content)
        if len(puts) > 2:
            raise StorageFull("There is no room left.", hint="Free some.")
        return put(blobs, content)

    monkeypatch.setattr(BlobStore, "put", put_twice_then_fail)
    with pytest.raises(StorageFull):
        store.add_upload(PNG, name="a.png")
    assert store.count_uploads() == 0
    assert files_below(tmp_path / "blobs") == []


def test_deleting_an_image_takes_its_files_and_results_along(
    store: ImageStore, places: tuple[Database, BlobStore], tmp_path: Path
) -> None:
    image, _ = store.add_upload(PNG, name="a.png")
    results = ResultStore(*places)
    recipe = Recipe(method="prediction", network="n", weights="w", image=image.id, settings={})
    results.keep(recipe, {"logits": [1.0]})
    store.delete(image.id)
    assert results.find(recipe) is None
    assert files_below(tmp_path / "blobs") == []
    with pytest.raises(UnknownImage):
        store.delete(image.id)


def test_files_that_two_images_share_stay_until_both_are_gone(store: ImageStore) -> None:
    picture = gradient(30, 30)
    first, _ = store.add_upload(as_file(picture), name="a.png")
    second, _ = store.add_upload(as_file(picture, "BMP"), name="a.bmp")
    assert first.blobs[Rendition.PREVIEW] == second.blobs[Rendition.PREVIEW]
    store.delete(first.id)
    assert store.read(second, Rendition.PREVIEW)[0]


def test_an_unknown_id_is_answered_with_near_ones(store: ImageStore) -> None:
    for sample in read_samples():
        store.add_sample(sample)
    with pytest.raises(UnknownImage, match="no image 'cofee'") as refusal:
        store["cofee"]
    assert "Did you mean 'coffee'?" in refusal.value.hint


def test_samples_have_a_credit_keep_their_order_and_cannot_be_deleted(store: ImageStore) -> None:
    for sample in read_samples():
        store.add_sample(sample)
    listed = store.samples()
    assert [image.id for image in listed] == [sample.id for sample in read_samples()]
    assert len(listed) >= 6
    for image in listed:
        assert "CC0" in (image.credit or "") or "public domain" in (image.credit or "")
        with pytest.raises(SampleIsKept):
            store.delete(image.id)


def test_a_sample_whose_file_has_changed_replaces_the_old_one(store: ImageStore) -> None:
    sample = Sample(id="s", name="Old", credit="CC0", content=PNG)
    store.add_sample(sample)
    store.add_sample(replace(sample, name="New", content=as_file(gradient(10, 10))))
    assert [(image.name, image.width) for image in store.samples()] == [("New", 10)]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/cat.png", "cat.png"),
        ("C:\\pictures\\cat.png", "cat.png"),
        ("a\nb\x00.png", "ab.png"),
        ("x" * 300 + ".png", "x" * 120),
    ],
)
def test_names_are_shown_without_folders_and_control_characters(store: ImageStore, given: str, shown: str) -> None:
    image, _ = store.add_upload(PNG, name=given)
    assert image.name == shown


def with_place(size: tuple[int, int] = (60, 40)) -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "SecretCam 4711"
    exif[0x0112] = 6
    buffer = io.BytesIO()
    gradient(*size).save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def test_place_and_camera_are_neither_kept_nor_served(store: ImageStore, tmp_path: Path) -> None:
    content = with_place()
    image, _ = store.add_upload(content, name="a.jpg")
    served, _ = store.read(image, Rendition.ORIGINAL)
    assert b"SecretCam" not in served
    assert np.array_equal(decode(served).pixels, decode(content).pixels)
    assert (image.width, image.height, image.size_bytes) == (40, 60, len(served))
    assert not any(b"SecretCam" in file.read_bytes() for file in files_below(tmp_path))


def test_a_store_that_keeps_metadata_keeps_the_file_as_it_came(places: tuple[Database, BlobStore]) -> None:
    keeping = ImageStore(*places, keeps_metadata=True)
    content = with_place()
    image, _ = keeping.add_upload(content, name="a.jpg")
    assert keeping.read(image, Rendition.ORIGINAL)[0] == content


def test_the_id_of_a_file_is_the_same_whether_metadata_is_kept_or_not(
    places: tuple[Database, BlobStore], tmp_path: Path
) -> None:
    content = with_place()
    other = ImageStore(Database(f"sqlite:///{tmp_path}/b.sqlite"), places[1], keeps_metadata=True)
    assert ImageStore(*places).add_upload(content, "a.jpg")[0].id == other.add_upload(content, "a.jpg")[0].id


def test_what_an_older_version_kept_loses_its_metadata_when_it_is_read(
    places: tuple[Database, BlobStore], tmp_path: Path
) -> None:
    content = with_place()
    old, _ = ImageStore(*places, keeps_metadata=True).add_upload(content, name="a.jpg")
    store = ImageStore(*places)
    served, _ = store.read(store[old.id], Rendition.ORIGINAL)
    assert b"SecretCam" not in served
    assert not any(b"SecretCam" in file.read_bytes() for file in files_below(tmp_path / "blobs"))
    assert store[old.id].is_clean
    assert store.read(store[old.id], Rendition.ORIGINAL)[0] == served
    assert store.add_upload(content, name="b.jpg") == (store.seen(old.id), False)
