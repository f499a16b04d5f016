"""Labelled photographs: a folder with a folder per class, or NumPy shards. Each photograph is checked when it is read.

Folders: CLASS/photo.jpg, where a part of each class is held out for validation; or train/CLASS/… and val/CLASS/….
Shards: train-*.npz and val.npz, each with `jpeg` (the files' bytes, one after another), `offsets` and `labels`
(index into classes.tsv: WordNet id, names). Photographs stay encoded; pixels are decoded only for the check.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.ExifTags import Base

from backend.images import decode, encode_jpeg, shrink
from models.errors import InnsynError, Invalid

HELD_OUT = 0.1  # of each class, where the folder has no photographs for validation
SMALLEST_CLASS = 2  # one for training, one for validation
FEWEST_CLASSES = 2
LONGEST_PX = 640  # larger photographs are scaled down once
LISTED = 20
SPLITS = ("train", "val")
WORDNET_ID = slice(0, 9)

Report = Callable[[int, int], None]


class UnsuitableData(Invalid):
    """A folder that cannot be used for training."""

    code = "unsuitable_data"


@dataclass(frozen=True)
class LabelledClass:
    """A class of the collection. wordnet_id: None where it is unknown."""

    names: str
    wordnet_id: str | None = None


@dataclass(frozen=True)
class Split:
    """The photographs for training or validation. files: all RGB JPEGs; labels: index of a class, (count,)."""

    files: Sequence[bytes]
    labels: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.files)


@dataclass
class ReadingReport:
    """The files that were not used as they are: names of skipped ones, and the number of converted ones."""

    skipped: list[str] = field(default_factory=list)
    converted: int = 0

    def sentence(self) -> str:
        """Describe what was skipped and converted; "" where nothing was."""
        parts = []
        if self.converted:
            parts.append(f"Converted to RGB JPEG: {self.converted}")
        if self.skipped:
            names = ", ".join(self.skipped[:LISTED])
            more = f" and {len(self.skipped) - LISTED} more" if len(self.skipped) > LISTED else ""
            parts.append(f"Skipped because they cannot be read: {len(self.skipped)} ({names}{more})")
        return f"{'. '.join(parts)}." if parts else ""


@dataclass(frozen=True)
class LabelledImages:
    """A labelled collection, split for training and validation."""

    classes: tuple[LabelledClass, ...]
    train: Split
    val: Split
    reading: ReadingReport


def read_labelled_images(folder: Path, seed: int, report: Report) -> LabelledImages:
    """Read a collection. seed: of the held-out choice. report: called with the photographs read, and their total.

    Raises UnsuitableData where the folder is missing or empty, or has fewer than two classes, or a class with fewer
    than two photographs.
    """
    if not folder.is_dir():
        raise UnsuitableData(
            f"There is no folder {folder}.", hint="Give --data a folder with photographs.", field="data"
        )
    shards = sorted(folder.glob("train*.npz"))
    images = _read_shards(folder, shards, report) if shards else _read_folders(folder, seed, report)
    _check(images, folder)
    return images


def _check(images: LabelledImages, folder: Path) -> None:
    if not len(images.train):
        raise UnsuitableData(
            f"{folder} has no photographs that can be read. {images.reading.sentence()}".rstrip(),
            hint="Put a folder per class into it, each with photographs as JPEG, PNG, WebP, GIF, BMP or TIFF.",
            field="data",
        )
    if len(images.classes) < FEWEST_CLASSES:
        raise UnsuitableData(
            f"{folder} has a single class, {images.classes[0].names}.",
            hint="Add a folder for each class; at least two are needed.",
            field="data",
        )
    for use, split in (("for training", images.train), ("for validation", images.val)):
        counts = np.bincount(split.labels, minlength=len(images.classes))
        empty = [images.classes[index].names for index in np.flatnonzero(counts == 0)]
        if empty:
            raise UnsuitableData(
                f"{', '.join(empty[:LISTED])} {'has' if len(empty) == 1 else 'have'} no photograph {use}.",
                hint=f"Give every class {SMALLEST_CLASS} photographs or more, or remove its folder.",
                field="data",
            )


def _read_shards(folder: Path, shards: Sequence[Path], report: Report) -> LabelledImages:
    table = folder / "classes.tsv"
    if not table.is_file() or not (folder / "val.npz").is_file():
        missing = "classes.tsv" if not table.is_file() else "val.npz"
        raise UnsuitableData(
            f"{folder} has shards but no {missing}.",
            hint="Beside train-*.npz there must be val.npz, and classes.tsv with a WordNet id and names in each line.",
            field="data",
        )
    rows = [line.split("\t", 1) for line in table.read_text(encoding="utf8").splitlines() if line.strip()]
    classes = tuple(LabelledClass(names=row[-1], wordnet_id=row[0] if len(row) > 1 else None) for row in rows)
    loaded = {file.name: _load_shard(file, len(classes)) for file in (*shards, folder / "val.npz")}
    total = sum(len(files) for files, _ in loaded.values())
    reader = _Reader(report, total)
    splits = []
    for names in ([file.name for file in shards], ["val.npz"]):
        named = [
            (f"{name}[{index}]", file, int(label))
            for name in names
            for index, (file, label) in enumerate(zip(*loaded[name], strict=True))
        ]
        splits.append(reader.split(named))
    return LabelledImages(classes=classes, train=splits[0], val=splits[1], reading=reader.reading)


def _load_shard(file: Path, classes: int) -> tuple[list[bytes], NDArray[np.int32]]:
    try:
        with file.open("rb") as stored, np.load(stored, allow_pickle=False) as shard:
            content, offsets, labels = shard["jpeg"].tobytes(), shard["offsets"], shard["labels"].astype(np.int32)
    except (KeyError, OSError, ValueError, zipfile.BadZipFile) as error:
        raise UnsuitableData(
            f"The shard {file.name} cannot be read: {error}.",
            hint="A shard has the arrays jpeg (uint8), offsets (one more than images) and labels.",
            field="data",
        ) from error
    if len(offsets) != len(labels) + 1 or (len(labels) and not 0 <= labels.min() <= labels.max() < classes):
        raise UnsuitableData(
            f"The shard {file.name} has {len(offsets)} offsets and {len(labels)} labels up to {labels.max(initial=0)}, "
            f"but {classes} classes are listed.",
            hint="There must be one offset more than labels, and every label must be a line of classes.tsv.",
            field="data",
        )
    return [content[start:end] for start, end in pairwise(offsets)], labels


def _read_folders(folder: Path, seed: int, report: Report) -> LabelledImages:
    divided = all((folder / split).is_dir() for split in SPLITS)
    roots = [folder / split for split in SPLITS] if divided else [folder]
    names = sorted({entry.name for root in roots for entry in root.iterdir() if _is_class(entry)})
    found = [[(path, names.index(name)) for name in names for path in _files_in(root / name)] for root in roots]
    reader = _Reader(report, total=sum(map(len, found)))
    splits = [
        reader.split(((str(path.relative_to(folder)), path.read_bytes(), label) for path, label in paths))
        for paths in found
    ]
    train, val = splits if divided else _hold_out(splits[0], seed)
    classes = tuple(LabelledClass(names=name) for name in names)
    return LabelledImages(classes=classes, train=train, val=val, reading=reader.reading)


def _is_class(entry: Path) -> bool:
    return entry.is_dir() and not entry.name.startswith(".")


def _files_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _hold_out(split: Split, seed: int) -> tuple[Split, Split]:
    """Split the photographs of each class at random; a class with one photograph keeps it for training."""
    chance = np.random.default_rng(seed)
    held = np.zeros(len(split), dtype=bool)
    for label in np.unique(split.labels):
        members = chance.permutation(np.flatnonzero(split.labels == label))
        count = max(1, round(len(members) * HELD_OUT)) if len(members) >= SMALLEST_CLASS else 0
        held[members[:count]] = True
    return _part(split, ~held), _part(split, held)


def _part(split: Split, chosen: NDArray[np.bool_]) -> Split:
    places = np.flatnonzero(chosen)
    return Split(files=[split.files[int(place)] for place in places], labels=split.labels[places])


class _Reader:
    """Checks photographs one by one, so that training finds none that it cannot read."""

    def __init__(self, report: Report, total: int) -> None:
        self.reading = ReadingReport()
        self._report = report
        self._total = total
        self._done = 0

    def split(self, named: Iterator[tuple[str, bytes, int]] | Sequence[tuple[str, bytes, int]]) -> Split:
        """Keep the readable photographs. named: (displayed name, encoded image, label)."""
        files, labels = [], []
        for name, content, label in named:
            readable = self._checked(name, content)
            if readable is not None:
                files.append(readable)
                labels.append(label)
            self._done += 1
            self._report(self._done, self._total)
        return Split(files=files, labels=np.asarray(labels, dtype=np.int32))

    def _checked(self, name: str, content: bytes) -> bytes | None:
        """Give the photograph as an RGB JPEG of a moderate size; unchanged where it already is one."""
        try:
            photograph = decode(content)
        except InnsynError:
            self.reading.skipped.append(name)
            return None
        is_plain = _is_plain_jpeg(content)
        if is_plain and max(photograph.width, photograph.height) <= LONGEST_PX:
            return content
        self.reading.converted += not is_plain
        return encode_jpeg(shrink(photograph.pixels, LONGEST_PX))


def _is_plain_jpeg(content: bytes) -> bool:
    """Whether a readable file is an upright RGB JPEG, for which any decoder gives the same pixels."""
    with Image.open(io.BytesIO(content)) as image:
        return image.format == "JPEG" and image.mode == "RGB" and image.getexif().get(Base.Orientation, 1) == 1
