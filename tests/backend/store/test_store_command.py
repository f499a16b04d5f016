"""npm run store: as a person runs it, on whole and on damaged stores. Never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.photographs import PROJECT
from tests.support.stores import Filled, empty_store, filled_store


def store(filled: Filled, *arguments: str) -> "subprocess.CompletedProcess[str]":
    ended = subprocess.run(
        [sys.executable, "-m", "backend.store", *arguments],
        cwd=PROJECT,
        env={**os.environ, **filled.environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in ended.stderr
    return ended


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    filled = filled_store(tmp_path / "filled")
    filled.store.database.close()
    return filled


def test_it_checks_and_prunes(filled: Filled) -> None:
    checked = store(filled, "check")
    assert (checked.returncode, checked.stdout.splitlines()[-1]) == (0, "nothing is wrong")
    orphan = filled.store.blobs.put(b"nobody needs this")
    checked = store(filled, "check")
    assert (checked.returncode, checked.stdout.splitlines()[-2:]) == (1, [f"{orphan}: nobody needs it", "1 faults"])
    assert "deleted 1 files that nobody needed" in store(filled, "prune").stdout
    assert store(filled, "check").returncode == 0


def test_it_exports_and_imports(filled: Filled, tmp_path: Path) -> None:
    parcel = str(tmp_path / "a.tar")
    assert store(filled, "export", parcel).returncode == 0
    other = empty_store(tmp_path / "other")
    assert "Added: 1 rows of images" in store(other, "import", parcel).stdout
    assert other.images[filled.image].name == "gradient.png"
    refused = store(other, "import", str(tmp_path / "none.tar"))
    assert (refused.returncode, refused.stderr) == (2, f"{tmp_path}/none.tar: No such file or directory.\n")


def test_of_a_damaged_database_what_can_be_read_is_saved_and_the_file_set_aside(filled: Filled) -> None:
    file = filled.folder / "a.sqlite"
    content = bytearray(file.read_bytes())
    events = content.index(b'"metrics"') // 4096 * 4096  # the page of what happened in jobs
    content[events : events + 4096] = b"\xff" * 4096
    file.write_bytes(content)
    checked = store(filled, "check")
    assert checked.returncode == 2
    assert checked.stderr.startswith(f"The database {file} is damaged: ")
    assert checked.stderr.count("\n") == 1
    pruned = store(filled, "prune")
    assert pruned.returncode == 0, pruned.stderr
    assert "saved 1 rows of images" in pruned.stdout
    assert "saved 2 rows of jobs" in pruned.stdout
    assert [path.name for path in filled.folder.glob("a.sqlite.damaged-*")]
    assert store(filled, "check").returncode == 0
    again = empty_store(filled.folder)
    assert again.images[filled.image].name == "gradient.png"


def test_of_a_file_that_is_no_database_nothing_is_saved_and_no_blob_deleted(filled: Filled) -> None:
    (filled.folder / "a.sqlite").write_bytes(b"nonsense" * 1000)
    assert "file is not a database" in store(filled, "check").stderr
    assert "No blob was deleted" in store(filled, "prune").stdout
    assert len(empty_store(filled.folder).store.blobs.sizes()) >= 6
