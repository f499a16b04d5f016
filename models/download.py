"""Fetches a weight file from its official address, with resume; the file is complete and checked, or absent.

The archive is written as <archive>.part beside its place and checked by size and SHA-256 where they are published. Only
then is its member extracted and renamed into place. Several servers may share the folder: one fetches, others wait.
"""

import errno
import http.client
import shutil
import tarfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import IO

from models.errors import FetchCancelled, FetchFailed, StorageFull, WeightsDamaged
from models.file_lock import locked
from models.weights import DownloadedWeights, hash_of

READ_BYTES = 262_144
TIMEOUT_S = 30
ATTEMPTS = 3
POLL_INTERVAL_S = 0.5
LARGEST_MEMBER_BYTES = 4_000_000_000
LARGEST_DOWNLOAD_BYTES = 2_000_000_000  # the largest network of keras.applications has 1.4 GB
HASH_TITLES = {"sha256": "SHA-256", "md5": "MD5"}
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)

Report = Callable[[int, int | None], None]


def fetch(weights: DownloadedWeights, report: Report, cancelled: Callable[[], bool]) -> Path:
    """Fetch a weight file into its place, unless it is there.

    report: called with the bytes received and the bytes in total, None where the server does not give a length.
    cancelled: called after each chunk. Raises FetchCancelled, FetchFailed, WeightsDamaged or StorageFull.
    """

    def wait() -> None:
        if cancelled():
            raise FetchCancelled
        time.sleep(POLL_INTERVAL_S)

    weights.file.parent.mkdir(parents=True, exist_ok=True)
    archive = weights.file.with_name(PurePosixPath(weights.url).name + ".part")
    try:
        with locked(weights.file.with_name(f"{weights.file_name}.lock"), wait):
            if not weights.file.is_file():
                _fetch_archive(weights, archive, report, cancelled)
                _check(weights, archive)
                _unpack(weights, archive)
                archive.unlink()
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        archive.unlink(missing_ok=True)
        raise StorageFull(
            f"There is no space left for {weights.file_name}.", hint="Free some space and fetch it again."
        ) from error
    return weights.file


def _fetch_archive(weights: DownloadedWeights, part: Path, report: Report, cancelled: Callable[[], bool]) -> None:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            _continue(weights, part, report, cancelled)
        except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
            if attempt == ATTEMPTS:
                raise FetchFailed(
                    f"{weights.url} could not be fetched: {getattr(error, 'reason', None) or error}.",
                    hint="Check the internet connection and fetch it again, which resumes the download; or put "
                    f"{weights.file_name} into models/weights/fetched/ by hand.",
                ) from error
        else:
            return


def _continue(weights: DownloadedWeights, part: Path, report: Report, cancelled: Callable[[], bool]) -> None:
    """Fetch the rest of the archive; all of it where the server does not support ranges."""
    have = part.stat().st_size if part.exists() else 0
    if have and have == weights.size_bytes:
        return
    request = urllib.request.Request(weights.url, headers={"Range": f"bytes={have}-"} if have else {})  # noqa: S310
    try:
        answer = urllib.request.urlopen(request, timeout=TIMEOUT_S)  # noqa: S310 - addresses are constants here
    except urllib.error.HTTPError as error:
        error.close()  # it holds the connection
        if error.code != http.client.REQUESTED_RANGE_NOT_SATISFIABLE:
            raise
        part.unlink()  # it is not the beginning of the server's file
        raise ConnectionError("the server's file has changed since the download began") from error
    with answer, part.open("ab" if answer.status == http.client.PARTIAL_CONTENT else "wb") as file:
        arrived = file.tell()
        length = answer.headers.get("Content-Length")
        total = weights.size_bytes or (arrived + int(length) if length else None)
        _refuse_longer(weights, part, arrived + int(length or 0))
        report(arrived, total)
        while piece := answer.read(READ_BYTES):
            file.write(piece)
            arrived += len(piece)
            _refuse_longer(weights, part, arrived)
            report(arrived, total)
            if cancelled():
                raise FetchCancelled
    if total is not None and arrived < total:
        raise ConnectionError(f"the connection ended after {arrived} of {total} bytes")


def _refuse_longer(weights: DownloadedWeights, part: Path, size_bytes: int) -> None:
    """Stop a download of more bytes than are published, or than any network has."""
    if weights.size_bytes is not None and size_bytes > weights.size_bytes:
        _discard(part, f"{weights.url} gave at least {size_bytes} bytes instead of {weights.size_bytes}.")
    if size_bytes > LARGEST_DOWNLOAD_BYTES:
        _discard(
            part, f"{weights.url} gives at least {size_bytes} bytes; at most {LARGEST_DOWNLOAD_BYTES} are allowed."
        )


def _check(weights: DownloadedWeights, archive: Path) -> None:
    size = archive.stat().st_size
    if weights.size_bytes is not None and size != weights.size_bytes:
        _discard(archive, f"{weights.url} gave {size} bytes instead of {weights.size_bytes}.")
    for name, expected in (("sha256", weights.sha256), ("md5", weights.md5)):
        if expected is None:
            continue
        found = hash_of(archive, name)
        if found != expected:
            _discard(archive, f"{weights.url} gave a file with the {HASH_TITLES[name]} {found}, not {expected}.")


def _discard(archive: Path, what: str) -> None:
    archive.unlink()
    raise WeightsDamaged(
        what, hint="Nothing was kept. Fetch it again; if it happens again, the file there has changed."
    )


def _unpack(weights: DownloadedWeights, archive: Path) -> None:
    """Extract the weight file, under another name until it is complete; the class names are extracted before it."""
    unfinished = weights.file.with_name(f"{weights.file_name}.unfinished")
    try:
        if weights.names_member is not None and weights.names_file is not None:
            with unfinished.open("wb") as target:
                _copy_member(archive, weights.names_member, target)
            unfinished.replace(weights.names_file)
        with unfinished.open("wb") as target:
            if weights.member is None:
                with archive.open("rb") as source:
                    shutil.copyfileobj(source, target, READ_BYTES)
            else:
                _copy_member(archive, weights.member, target)
        unfinished.replace(weights.file)
    except (KeyError, tarfile.TarError, zipfile.BadZipFile, EOFError, ValueError) as error:
        _discard(archive, f"{weights.url} gave a damaged archive: {error}.")
    finally:
        unfinished.unlink(missing_ok=True)


def _copy_member(archive: Path, member: str, target: IO[bytes]) -> None:
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as zipped, zipped.open(member) as source:
            _refuse_huge(zipped.getinfo(member).file_size)
            shutil.copyfileobj(source, target, READ_BYTES)
        return
    with tarfile.open(archive) as tarred:
        facts = tarred.getmember(member)
        opened = tarred.extractfile(facts) if facts.isfile() else None
        if opened is None:
            raise ValueError(f"{member} is not a file")
        _refuse_huge(facts.size)
        with opened as source:
            shutil.copyfileobj(source, target, READ_BYTES)


def _refuse_huge(size_bytes: int) -> None:
    if size_bytes > LARGEST_MEMBER_BYTES:
        raise ValueError(f"it would have {size_bytes} bytes")
