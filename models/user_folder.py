"""Adds, changes and deletes the files of users' networks; each change is made as a whole, or not at all.

A new file, or new facts about one, are first put into a folder of their own in .incoming/, where they are read as any
other file is. Only what can be used is moved into place. What a killed process leaves in .incoming/ is deleted by the
next change, which finds its lock released.
"""

from __future__ import annotations

import json
import os
import shutil
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, TypedDict

from models.description import NetworkDescription
from models.download import NO_ROOM
from models.errors import Forbidden, InnsynError, Invalid, StorageFull, TooLarge, UnsupportedNetwork
from models.file_lock import locked
from models.user_files import ENDINGS, USER_FOLDER, describe_anew, find_user_file, id_of_name

INCOMING = ".incoming"
LOCK = "changes.lock"
LONGEST_STEM = 60
LONGEST_TITLE = 100
COPIED_BYTES = 1_048_576
MB = 1_000_000
LOOK_AGAIN_S = 0.02
SAVED_AS = "Upload a .keras or .h5 file, as keras.Model.save writes it."

Facts = dict[str, Any]  # all entries of a NAME.json, also those that nothing here reads


class FactChanges(TypedDict, total=False):
    """Entries of NAME.json that are changed; None takes one out. models/user_files.py says what they mean."""

    title: str | None
    licence: str | None
    class_names: list[str] | None
    size_px: int | None
    low: Sequence[float] | None
    high: Sequence[float] | None
    reversed_channels: bool | None


class NameTaken(Invalid):
    """There is a network of that name already."""

    code = "name_taken"


class _Held(Exception):
    """Another process has the lock."""


@dataclass(frozen=True)
class Candidate:
    """A network's file that is read and checked before it takes its place.

    path: of the file, in a folder of its own inside .incoming/; its facts are beside it, as NAME.json.
    """

    path: Path

    @property
    def place(self) -> str:
        """Its path below the folder of users' networks, which may be elsewhere on a worker's machine."""
        return self.path.relative_to(self.path.parents[2]).as_posix()

    def describe(self) -> NetworkDescription:
        """Read it. Raises UnsupportedNetwork, WeightsDamaged."""
        return describe_anew(self.path)

    def add(self) -> str:
        """Move file and facts into the folder, and give the network's id. Raises NameTaken, Forbidden."""
        folder, beside = self.path.parents[2], self.path.with_suffix(".json")
        target = folder / self.path.name
        with _explained(folder), _changing(folder):
            _refuse_taken(target.stem, folder)
            if beside.is_file():
                beside.replace(target.with_suffix(".json"))
            else:
                target.with_suffix(".json").unlink(missing_ok=True)  # of a file that is gone
            self.path.replace(target)
        return id_of_name(target.stem)

    def change(self) -> None:
        """Let the facts take the place of the present ones. Raises UnsupportedNetwork where the network is gone."""
        folder, beside = self.path.parents[2], self.path.with_suffix(".json")
        target = folder / self.path.name
        with _explained(folder), _changing(folder):
            if not target.is_file():
                raise UnsupportedNetwork(f"{target.name} has just been deleted.", hint="Upload it again.")
            if beside.is_file():
                beside.replace(target.with_suffix(".json"))
            else:
                target.with_suffix(".json").unlink(missing_ok=True)


@contextmanager
def new_file(
    content: BinaryIO, name: str, facts: FactChanges, largest_bytes: int, folder: Path = USER_FOLDER
) -> Iterator[Candidate]:
    """Hold a file that somebody brings until it is added, or the block ends. name: of the file. facts: for NAME.json.

    Raises Invalid where the name has another ending, NameTaken, TooLarge, StorageFull, Forbidden.
    """
    shown = PurePosixPath(name.replace("\\", "/"))
    title, ending = shown.stem, shown.suffix.lower()
    if ending not in ENDINGS:
        raise Invalid(f"The file is named {shown.name!r}.", hint=SAVED_AS, field="file")
    stem = id_of_name(title).removeprefix("user_")[:LONGEST_STEM].strip("_") or f"network_{uuid.uuid4().hex[:8]}"
    _refuse_taken(stem, folder)
    printable = "".join(filter(str.isprintable, title)).strip()[:LONGEST_TITLE]
    named = {**facts} if not printable or printable == stem else {"title": printable, **facts}
    with _own_folder(folder) as place:
        candidate = Candidate(place / f"{stem}{ending}")
        with _explained(folder):
            _copy(content, candidate.path, largest_bytes)
            _write_facts(candidate.path, named)
        yield candidate


@contextmanager
def changed_facts(file: Path, changes: FactChanges) -> Iterator[Candidate]:
    """Hold new facts about a network until they are kept, or the block ends. changes: its entries that change.

    Raises Forbidden, StorageFull, and UnsupportedNetwork where the present NAME.json cannot be read.
    """
    facts = {name: value for name, value in {**facts_written(file), **changes}.items() if value is not None}
    with _own_folder(file.parent) as place:
        candidate = Candidate(place / file.name)
        with _explained(file.parent):
            _link(file, candidate.path)
            _write_facts(candidate.path, facts)
        yield candidate


def facts_written(file: Path) -> Facts:
    """Read NAME.json as it is; empty if the file does not exist. Raises UnsupportedNetwork."""
    beside = file.with_suffix(".json")
    try:
        facts = json.loads(beside.read_bytes()) if beside.is_file() else {}
    except ValueError as error:
        raise UnsupportedNetwork(f"{beside.name} is not JSON: {error}.", hint="Correct or delete it.") from error
    if not isinstance(facts, dict):
        raise UnsupportedNetwork(f"{beside.name} is not a JSON object.", hint="Correct or delete it.")
    return facts


def delete_file(file: Path) -> None:
    """Delete the file of a network and its facts; nothing happens where they are gone. Raises Forbidden."""
    with _explained(file.parent), _changing(file.parent):
        file.unlink(missing_ok=True)
        file.with_suffix(".json").unlink(missing_ok=True)


def delete_abandoned(folder: Path = USER_FOLDER) -> None:
    """Delete what processes that were killed have left in .incoming/."""
    incoming = folder / INCOMING
    if not incoming.is_dir():
        return
    with _explained(folder), _changing(folder):
        for place in (entry for entry in incoming.iterdir() if entry.is_dir()):
            if _is_abandoned(place):
                shutil.rmtree(place)


@contextmanager
def _own_folder(folder: Path) -> Iterator[Path]:
    """Make a folder inside .incoming/ that goes at the end of the block, or when the next one finds it abandoned."""
    with ExitStack() as held:
        place = folder / INCOMING / uuid.uuid4().hex
        with _explained(folder):
            place.parent.mkdir(parents=True, exist_ok=True)
            delete_abandoned(folder)
            with _changing(folder):
                place.mkdir()
                held.callback(shutil.rmtree, place)
                held.enter_context(locked(place / "lock", _give_up))
        yield place


@contextmanager
def _changing(folder: Path) -> Iterator[None]:
    """Let no other process change the folder meanwhile."""
    (folder / INCOMING).mkdir(parents=True, exist_ok=True)
    with locked(folder / INCOMING / LOCK, lambda: time.sleep(LOOK_AGAIN_S)):
        yield


def _is_abandoned(place: Path) -> bool:
    """Whether no process holds a folder; none makes one meanwhile, because the whole folder is locked."""
    try:
        with locked(place / "lock", _give_up):
            return True
    except _Held:
        return False


def _give_up() -> None:
    raise _Held


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Turn what the operating system refuses into words."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise StorageFull(
                "There is no space left to store the network.",
                hint="Free some space; nothing was stored.",
                field="file",
            ) from error
        raise Forbidden(
            f"{folder.parent.name}/{folder.name}/ cannot be written: {error.strerror}.",
            hint="Let the server write to that folder, or put the files there yourself.",
        ) from error


def _refuse_taken(stem: str, folder: Path) -> None:
    present = find_user_file(id_of_name(stem), folder)
    if present is not None:
        raise NameTaken(
            f"There is already a network of the name {stem!r}.",
            hint=f"Rename your file, or delete {present.name} first.",
            field="file",
        )


def _copy(content: BinaryIO, target: Path, largest_bytes: int) -> None:
    copied = 0
    with target.open("xb") as written:
        while part := content.read(COPIED_BYTES):
            copied += len(part)
            if copied > largest_bytes:
                raise too_large(largest_bytes)
            written.write(part)
        written.flush()
        os.fsync(written.fileno())


def too_large(largest_bytes: int) -> InnsynError:
    """Say that a file exceeds the limit."""
    return TooLarge(
        f"The file has more than {largest_bytes // MB} MB.",
        hint="Save the network without its optimizer: model.save('name.keras', include_optimizer=False); "
        "or set a larger NETWORK_LIMIT.",
        field="file",
    )


def _write_facts(file: Path, facts: Mapping[str, Any]) -> None:
    if facts:
        text = json.dumps(facts, indent=2, ensure_ascii=False)
        file.with_suffix(".json").write_text(f"{text}\n", encoding="utf8")


def _link(file: Path, target: Path) -> None:
    """Let a file be at a second place; where the file system has no links, copy it."""
    try:
        os.link(file, target)
    except OSError:
        shutil.copyfile(file, target)
