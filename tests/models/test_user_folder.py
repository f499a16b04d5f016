"""Networks are added, changed and deleted as a whole, or not at all, whatever comes and whoever dies."""

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import keras
import pytest
from keras import layers

from models.catalog import NetworkCatalog
from models.errors import Forbidden, Invalid, StorageFull, TooLarge, UnsupportedNetwork
from models.user_folder import NameTaken, changed_facts, delete_abandoned, delete_file, new_file
from tests.support.photographs import PROJECT

LIMIT = 10_000_000


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("made") / "pets.keras"
    parts = [layers.Conv2D(2, 3), layers.GlobalAveragePooling2D(), layers.Dense(2, "softmax")]
    keras.Sequential([keras.Input((None, None, 3)), *parts]).save(file)
    return file.read_bytes()


def listed(folder: Path) -> list[str]:
    """Every file below a folder, but for the lock."""
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.name != "changes.lock")


def add(folder: Path, content: bytes, name: str, **facts: object) -> str:
    with new_file(io.BytesIO(content), name, facts, LIMIT, folder) as candidate:
        candidate.describe()
        return candidate.add()


def test_a_file_is_added_under_a_name_made_from_its_own(network: bytes, tmp_path: Path) -> None:
    assert add(tmp_path, network, "My Pets-1.KERAS", class_names=["cat", "dog"]) == "user_my_pets_1"
    assert listed(tmp_path) == [".incoming", "my_pets_1.json", "my_pets_1.keras"]
    described = NetworkCatalog(user_folder=tmp_path)["user_my_pets_1"]
    assert (described.title, described.classes) == ("My Pets-1", 2)
    assert [name.names for name in described.class_names()] == ["cat", "dog"]


@pytest.mark.parametrize("name", ["../../evil.keras", "/etc/evil.keras", "..\\evil.keras", "evil\x00\x1b.keras"])
def test_no_name_leads_out_of_the_folder(name: str, network: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    folder.mkdir()
    assert add(folder, network, name) == "user_evil"
    assert {file.name for file in folder.iterdir()} <= {".incoming", "evil.keras", "evil.json"}
    assert sorted(tmp_path.iterdir()) == [folder]


def test_a_name_without_latin_letters_gets_another_one_and_stays_the_title(network: bytes, tmp_path: Path) -> None:
    network_id = add(tmp_path, network, "猫.keras")
    assert network_id.startswith("user_network_")
    assert NetworkCatalog(user_folder=tmp_path)[network_id].title == "猫"


def test_a_name_is_given_once(network: bytes, tmp_path: Path) -> None:
    add(tmp_path, network, "pets.keras")
    for name in ("Pets.h5", "pets.keras", "-PETS-.keras"):
        with pytest.raises(NameTaken, match="already a network of the name 'pets'"):
            add(tmp_path, network, name)
    assert listed(tmp_path) == [".incoming", "pets.keras"]


def test_of_two_uploads_of_one_name_at_once_the_second_is_refused(network: bytes, tmp_path: Path) -> None:
    with (
        new_file(io.BytesIO(network), "pets.keras", {}, LIMIT, tmp_path) as first,
        new_file(io.BytesIO(network), "pets.keras", {}, LIMIT, tmp_path) as second,
    ):
        second.add()
        with pytest.raises(NameTaken):
            first.add()


def test_what_is_refused_leaves_nothing(network: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Invalid, match=r"The file is named 'pets\.txt'"):
        add(tmp_path, network, "pets.txt")
    with pytest.raises(UnsupportedNetwork, match=r"pets\.keras is cut off"):
        add(tmp_path, network[:-100], "pets.keras")
    with (
        pytest.raises(TooLarge, match="more than 0 MB"),
        new_file(io.BytesIO(network), "pets.keras", {}, 100, tmp_path),
    ):
        pytest.fail("a file above the limit was taken")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageFull, match="no space left to store the network"):
        add(tmp_path, network, "pets.keras")
    assert listed(tmp_path) == [".incoming"]


def test_what_a_killed_upload_leaves_goes_with_the_next_but_not_what_is_being_checked(
    network: bytes, tmp_path: Path
) -> None:
    script = (
        "import io, os, sys; from pathlib import Path; from models.user_folder import new_file\n"
        "held = new_file(io.BytesIO(b'half'), 'half.keras', {'title': 'half'}, 100, Path(sys.argv[1]))\n"
        "held.__enter__(); os._exit(9)"
    )
    with new_file(io.BytesIO(network), "pets.keras", {}, LIMIT, tmp_path) as alive:
        ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=PROJECT, check=False)
        assert ended.returncode == 9
        assert "half.keras" in str(listed(tmp_path))
        delete_abandoned(tmp_path)
        assert "half.keras" not in str(listed(tmp_path))
        assert alive.add() == "user_pets"
    assert listed(tmp_path) == [".incoming", "pets.keras"]


def test_facts_are_changed_one_by_one_and_only_where_they_fit(network: bytes, tmp_path: Path) -> None:
    add(tmp_path, network, "pets.keras", class_names=["cat", "dog"], licence="CC0")
    file = tmp_path / "pets.keras"
    with changed_facts(file, {"title": "Pets", "class_names": None}) as candidate:
        assert candidate.describe().title == "Pets"
        candidate.change()
    assert json.loads(file.with_suffix(".json").read_text()) == {"licence": "CC0", "title": "Pets"}
    with (
        pytest.raises(UnsupportedNetwork, match="3 class names are given, but pets has 2 classes"),
        changed_facts(file, {"class_names": ["cat", "dog", "bird"]}) as candidate,
    ):
        candidate.describe()
    assert json.loads(file.with_suffix(".json").read_text()) == {"licence": "CC0", "title": "Pets"}
    with changed_facts(file, {"title": None, "licence": None}) as candidate:
        candidate.change()
    assert listed(tmp_path) == [".incoming", "pets.keras"]
    assert file.read_bytes() == network


def test_a_deleted_network_leaves_nothing_and_can_come_back(network: bytes, tmp_path: Path) -> None:
    add(tmp_path, network, "pets.keras", class_names=["cat", "dog"])
    with changed_facts(tmp_path / "pets.keras", {"title": "Pets"}) as candidate:
        delete_file(tmp_path / "pets.keras")
        with pytest.raises(UnsupportedNetwork, match="has just been deleted"):
            candidate.change()
    assert listed(tmp_path) == [".incoming"]
    delete_file(tmp_path / "pets.keras")
    (tmp_path / "pets.json").write_text('{"title": "of a file that is gone"}')
    add(tmp_path, network, "pets.keras")
    assert NetworkCatalog(user_folder=tmp_path)["user_pets"].title == "pets"


def test_a_folder_that_cannot_be_written_is_named(network: bytes, tmp_path: Path) -> None:
    (tmp_path / "user").write_text("a file where the folder should be")
    with pytest.raises(Forbidden, match=r"/user/ cannot be written"):
        add(tmp_path / "user", network, "pets.keras")
