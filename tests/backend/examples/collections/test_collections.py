"""Collections of every kind, and what is refused."""

import io
import os
import stat
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest

from backend.examples.collections import Collection, UnsuitableCollection, open_collection
from backend.images import MAX_BYTES
from tests.support.photographs import as_file, gradient, new_photograph

FILES = {
    "cats/one.png": new_photograph(1),
    "cats/deep/two.png": new_photograph(2),
    "n01440764/three.jpg": as_file(gradient(), "JPEG"),
    "dogs/four.webp": as_file(gradient(), "WEBP"),
}
OTHERS = {"cats/.hidden.png": b"x", "__MACOSX/cats/one.png": b"x", "notes.txt": b"x", "cats/Thumbs.db": b"x"}
NAMES = ["cats/deep/two.png", "cats/one.png", "dogs/four.webp", "n01440764/three.jpg"]


def write_folder(place: Path) -> Path:
    for name, content in (FILES | OTHERS).items():
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return place


def write_zip(place: Path) -> Path:
    file = place / "some.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (FILES | OTHERS).items():
            archive.writestr(name, content)
    return file


def write_tar(place: Path) -> Path:
    file = place / "some.tar"
    with tarfile.open(file, "w") as archive:
        for name, content in (FILES | OTHERS).items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return file


def write_shards(place: Path) -> Path:
    for name, numbers in (("train-0", [1, 2, 3]), ("val", [4, 5])):
        files = [new_photograph(number) for number in numbers]
        np.savez(
            place / f"{name}.npz",
            jpeg=np.frombuffer(b"".join(files), np.uint8),
            offsets=np.cumsum([0, *map(len, files)]),
            labels=np.array([number % 2 for number in numbers]),
        )
    (place / "classes.tsv").write_text("n01440764\ttench\nn01443537\tgoldfish\n")
    return place


@pytest.mark.parametrize("write", [write_folder, write_zip, write_tar])
def test_photographs_are_in_the_order_of_their_names_and_have_their_folders_as_classes(
    write: type[Path], tmp_path: Path
) -> None:
    collection = open_collection(str(write(tmp_path)))
    assert list(collection.names) == NAMES
    assert [collection.read(number) for number in range(4)] == [FILES[name] for name in NAMES]
    assert [one.names for one in collection.classes] == ["cats", "deep", "dogs", "tench, Tinca tinca"]
    assert collection.classes[3].wordnet_id == "n01440764"
    assert collection.labels.tolist() == [1, 0, 2, 3]


def test_wordnet_ids_in_the_names_of_files_are_classes(tmp_path: Path) -> None:
    (tmp_path / "0000_n01440764.png").write_bytes(FILES["cats/one.png"])
    (tmp_path / "0001_n01443537.png").write_bytes(FILES["cats/one.png"])
    collection = open_collection(str(tmp_path))
    assert [one.names.split(",")[0] for one in collection.classes] == ["tench", "goldfish"]
    assert collection.labels.tolist() == [0, 1]


def test_photographs_in_one_folder_have_no_classes(tmp_path: Path) -> None:
    (tmp_path / "one.png").write_bytes(FILES["cats/one.png"])
    collection = open_collection(str(tmp_path))
    assert (collection.classes, collection.labels.tolist()) == ((), [-1])


def test_shards_are_read_in_order_and_one_split_may_be_chosen(tmp_path: Path) -> None:
    place = str(write_shards(tmp_path))
    both, val = open_collection(place), open_collection(f"{place}#val")
    assert list(both.names) == ["train-0/0.jpg", "train-0/1.jpg", "train-0/2.jpg", "val/0.jpg", "val/1.jpg"]
    assert both.labels.tolist() == [1, 0, 1, 0, 1]
    assert [both.read(number) for number in range(5)] == [new_photograph(number) for number in range(1, 6)]
    assert [val.read(0), val.read(1)] == [new_photograph(4), new_photograph(5)]
    assert [one.names for one in val.classes] == ["tench", "goldfish"]
    with pytest.raises(UnsuitableCollection, match="no shards test"):
        open_collection(f"{place}#test")


def change_folder(place: Path) -> None:
    os.utime(place / "cats" / "one.png", (1, 1))


def change_zip(place: Path) -> None:
    with zipfile.ZipFile(place / "some.zip", "w") as archive:
        for name, content in FILES.items():
            archive.writestr(name, content[:-1] + b"x" if name == "cats/one.png" else content)


@pytest.mark.parametrize(("write", "change"), [(write_folder, change_folder), (write_zip, change_zip)])
def test_a_change_is_noticed(write: type[Path], change: type[Path], tmp_path: Path) -> None:
    address = str(write(tmp_path))
    before = open_collection(address).checksum
    assert open_collection(address, before).checksum == before
    change(tmp_path)
    with pytest.raises(UnsuitableCollection, match="has changed"):
        open_collection(address, before)


def zip_with(place: Path, name: str, content: bytes = b"x", mode: int = 0, kind: int = zipfile.ZIP_STORED) -> str:
    file = place / "evil.zip"
    with zipfile.ZipFile(file, "w") as archive:
        member = zipfile.ZipInfo(name)
        member.external_attr = mode << 16
        member.compress_type = kind
        archive.writestr(member, content)
    return str(file)


def tar_with(place: Path, name: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> str:
    file = place / "evil.tar"
    with tarfile.open(file, "w") as archive:
        member = tarfile.TarInfo(name)
        member.type, member.linkname = kind, target
        archive.addfile(member, io.BytesIO(b""))
    return str(file)


@pytest.mark.parametrize("name", ["/etc/one.png", "../one.png", "a/../../one.png", "C:\\one.png", "..\\one.png"])
def test_members_outside_an_archive_are_refused_by_name(name: str, tmp_path: Path) -> None:
    for address in (zip_with(tmp_path, name), tar_with(tmp_path, name)):
        with pytest.raises(UnsuitableCollection, match="lies outside the archive"):
            open_collection(address)
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["evil.tar", "evil.zip"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_refused(kind: bytes, tmp_path: Path) -> None:
    with pytest.raises(UnsuitableCollection, match=r"'one\.png' is a link or a device"):
        open_collection(tar_with(tmp_path, "one.png", kind, "/etc/passwd"))
    with pytest.raises(UnsuitableCollection, match="is a link or a device"):
        open_collection(zip_with(tmp_path, "one.png", b"/etc/passwd", mode=stat.S_IFLNK | 0o777))


def test_bombs_and_large_members_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsuitableCollection, match="grows to 20000000 bytes"):
        open_collection(zip_with(tmp_path, "bomb.png", bytes(20_000_000), kind=zipfile.ZIP_DEFLATED))
    large = np.random.default_rng(0).bytes(MAX_BYTES + 1)
    with pytest.raises(UnsuitableCollection, match="has more than 25 MB"):
        open_collection(zip_with(tmp_path, "large.png", large))


def test_a_lie_about_the_size_reads_no_more_than_the_limit(tmp_path: Path) -> None:
    address = Path(zip_with(tmp_path, "one.png", FILES["cats/one.png"]))
    content = address.read_bytes()
    size = len(FILES["cats/one.png"]).to_bytes(4, "little")
    address.write_bytes(content.replace(size + size, size + (5).to_bytes(4, "little")))
    collection = open_collection(str(address))
    with pytest.raises(UnsuitableCollection, match="cannot be read"):
        collection.read(0)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("broken.zip", b"PK\x03\x04 no zip", "cannot be read"),
        ("broken.tar", b"no tar", "cannot be read"),
        ("some.tar.gz", b"x", "is no collection"),
        ("some.txt", b"x", "is no collection"),
    ],
)
def test_what_is_no_archive_is_refused(name: str, content: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnsuitableCollection, match=told):
        open_collection(str(tmp_path / name))


def test_a_compressed_tar_says_how_to_pack_it(tmp_path: Path) -> None:
    (tmp_path / "some.tgz").write_bytes(b"x")
    with pytest.raises(UnsuitableCollection) as refused:
        open_collection(str(tmp_path / "some.tgz"))
    assert "without compression" in refused.value.hint


def test_what_is_empty_or_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsuitableCollection, match="has no photographs"):
        open_collection(str(tmp_path))
    with pytest.raises(UnsuitableCollection, match="There is nothing"):
        open_collection(str(tmp_path / "missing"))
    with pytest.raises(UnsuitableCollection, match="cannot be opened"):
        open_collection("nonsense://somewhere")


def test_a_damaged_shard_is_named(tmp_path: Path) -> None:
    write_shards(tmp_path)
    (tmp_path / "val.npz").write_bytes(b"damaged")
    with pytest.raises(UnsuitableCollection, match=r"The shard val\.npz cannot be read"):
        open_collection(str(tmp_path))


def test_a_collection_knows_how_many_it_has(tmp_path: Path) -> None:
    collection: Collection = open_collection(str(write_zip(tmp_path)))
    assert len(collection) == 4
