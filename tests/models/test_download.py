import errno
import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models import download, weights
from models.download import fetch
from models.errors import FetchCancelled, FetchFailed, StorageFull, WeightsDamaged
from models.weights import DownloadedWeights
from tests.support.far_end import FarEnd, serving
from tests.support.photographs import PROJECT

WEIGHTS = bytes(range(256)) * 8000


def tar_of(name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz", compresslevel=1) as archive:
        facts = tarfile.TarInfo(name)
        facts.size = len(content)
        archive.addfile(facts, io.BytesIO(content))
    return buffer.getvalue()


def zip_of(name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(weights, "FETCHED_FOLDER", tmp_path)
    return tmp_path


@pytest.fixture
def far_end(folder: Path) -> Iterator[FarEnd]:
    with serving(FarEnd(content=tar_of("inside/a.ckpt", WEIGHTS))) as far_end:
        yield far_end


def wanted(far_end: FarEnd) -> DownloadedWeights:
    return DownloadedWeights(
        file_name="a.ckpt",
        url=far_end.url,
        member="inside/a.ckpt",
        size_bytes=len(far_end.content),
        sha256=hashlib.sha256(far_end.content).hexdigest(),
    )


def get(weights: DownloadedWeights, reports: list[tuple[int, int | None]] | None = None) -> Path:
    return fetch(weights, lambda have, total: (reports or []).append((have, total)), lambda: False)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix != ".lock"}


def test_a_file_is_fetched_taken_out_of_its_archive_and_nothing_else_stays(far_end: FarEnd, folder: Path) -> None:
    reports: list[tuple[int, int | None]] = [(0, 0)]
    file = get(wanted(far_end), reports)
    assert file.read_bytes() == WEIGHTS
    assert names_in(folder) == {"a.ckpt"}
    assert reports[-1] == (len(far_end.content), len(far_end.content))
    assert [have for have, _ in reports] == sorted(have for have, _ in reports)


def test_zip_files_and_plain_files_work_as_well(far_end: FarEnd) -> None:
    far_end.content = zip_of("inside/a.ckpt", WEIGHTS)
    assert get(wanted(far_end)).read_bytes() == WEIGHTS
    far_end.content = WEIGHTS
    assert get(replace(wanted(far_end), member=None, file_name="b.ckpt")).read_bytes() == WEIGHTS


def test_a_file_that_is_there_is_not_fetched_again(far_end: FarEnd) -> None:
    get(wanted(far_end))
    get(wanted(far_end))
    assert len(far_end.asked) == 1


def test_a_broken_connection_goes_on_where_it_stopped(far_end: FarEnd) -> None:
    far_end.breaks_after = [3000, 2000]
    assert get(wanted(far_end)).read_bytes() == WEIGHTS
    assert far_end.asked == [None, "bytes=3000-", "bytes=5000-"]


def test_a_server_that_cannot_go_on_in_the_middle_is_asked_from_the_beginning(far_end: FarEnd) -> None:
    far_end.breaks_after, far_end.knows_ranges = [3000], False
    assert get(wanted(far_end)).read_bytes() == WEIGHTS


def test_after_too_many_breaks_it_fails_and_the_next_time_goes_on(far_end: FarEnd, folder: Path) -> None:
    far_end.breaks_after = [1000] * download.ATTEMPTS
    with pytest.raises(FetchFailed, match="the connection ended after 3000 of") as refusal:
        get(wanted(far_end))
    assert "put a.ckpt into models/weights/fetched/ by hand" in refusal.value.hint
    assert names_in(folder) == {"weights.tar.gz.part"}
    assert get(wanted(far_end)).read_bytes() == WEIGHTS
    assert far_end.asked[-1] == "bytes=3000-"


def test_a_cancelled_fetch_keeps_what_has_arrived(far_end: FarEnd, folder: Path) -> None:
    with pytest.raises(FetchCancelled):
        fetch(wanted(far_end), lambda *_: None, lambda: True)
    assert names_in(folder) == {"weights.tar.gz.part"}
    assert get(wanted(far_end)).read_bytes() == WEIGHTS


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"sha256": "00"}, "with the SHA-256 [0-9a-f]{64}, not 00"),
        ({"size_bytes": 10}, "bytes instead of 10"),
        ({"member": "gone.ckpt"}, r"gave a damaged archive: .*gone\.ckpt"),
    ],
)
def test_what_is_not_what_was_promised_is_never_kept(
    far_end: FarEnd, folder: Path, change: dict[str, object], sentence: str
) -> None:
    with pytest.raises(WeightsDamaged, match=sentence):
        get(replace(wanted(far_end), **change))
    assert names_in(folder) == set()


def test_an_archive_that_is_none_is_never_kept(far_end: FarEnd, folder: Path) -> None:
    far_end.content = b"<html>please log in</html>"
    with pytest.raises(WeightsDamaged, match=r"gave a damaged archive"):
        get(replace(wanted(far_end), sha256=None))
    assert names_in(folder) == set()


@pytest.mark.parametrize("status", [404, 500])
def test_an_address_that_refuses_is_named(far_end: FarEnd, folder: Path, status: int) -> None:
    far_end.status = status
    with pytest.raises(FetchFailed, match=far_end.url):
        get(wanted(far_end))
    assert names_in(folder) == set()


def test_without_any_network_the_file_and_its_place_are_named(folder: Path) -> None:
    nowhere = DownloadedWeights("a.ckpt", url="http://127.0.0.1:9/a.tar.gz")
    with pytest.raises(FetchFailed, match=r"could not be fetched: .*refused") as refusal:
        get(nowhere)
    assert "a.ckpt into models/weights/fetched/" in refusal.value.hint


def test_a_disk_that_is_full_is_said_and_nothing_stays(
    far_end: FarEnd, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(download.shutil, "copyfileobj", full)
    with pytest.raises(StorageFull, match=r"no space left for a\.ckpt"):
        get(wanted(far_end))
    assert names_in(folder) == set()


FETCH = """
import pathlib, sys
from models import weights
from models.download import fetch
weights.FETCHED_FOLDER = pathlib.Path(sys.argv[1])
fetch(weights.DownloadedWeights("a.ckpt", url=sys.argv[2], member="inside/a.ckpt"), lambda *_: None, lambda: False)
"""


def test_several_servers_fetch_it_once(far_end: FarEnd, folder: Path) -> None:
    command = [sys.executable, "-c", FETCH, str(folder), far_end.url]
    servers = [subprocess.Popen(command, cwd=PROJECT) for _ in range(4)]
    assert [server.wait(timeout=60) for server in servers] == [0] * 4
    assert len(far_end.asked) == 1
    assert (folder / "a.ckpt").read_bytes() == WEIGHTS


def test_no_file_may_have_more_bytes_than_any_network(
    far_end: FarEnd, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "LARGEST_DOWNLOAD_BYTES", 1000)
    monkeypatch.setattr(download, "READ_BYTES", 600)
    for tells_length in (True, False):
        far_end.tells_length = tells_length
        with pytest.raises(WeightsDamaged, match="at most 1000 are allowed"):
            get(replace(wanted(far_end), size_bytes=None, sha256=None))
        assert names_in(folder) == set()


def test_a_file_that_does_not_end_is_left_at_its_published_size(far_end: FarEnd, folder: Path) -> None:
    far_end.content *= 100
    promised = replace(wanted(far_end), size_bytes=len(far_end.content) // 100)
    reports: list[tuple[int, int | None]] = [(0, 0)]
    with pytest.raises(WeightsDamaged):
        get(promised, reports)
    assert max(have for have, _ in reports) < 2 * len(far_end.content) // 100
    assert names_in(folder) == set()
