"""What is known about a network without loading it.

TensorFlow is not imported here: the web process reads this too. A loaded network is models/network.py.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from backend.errors import InvalidSetting, UnknownClass, near_names
from models.image_input import ImageInput
from models.input_range import Origin
from models.weights import WeightFile

if TYPE_CHECKING:
    import keras

    from models.user_files import UserWeights

DATA_FOLDER = Path(__file__).resolve().parent.parent / "data"

Group = Literal["thesis", "keras", "user"]
Ending = Literal["softmax", "sigmoid", "linear"]


@dataclass(frozen=True)
class Paper:
    """Where something was first described."""

    title: str
    url: str


@dataclass(frozen=True)
class ClassName:
    """One class of a network.

    names: all its names, separated by commas. wordnet_id: such as n02123045, if it has one.
    """

    names: str
    wordnet_id: str | None = None

    @property
    def name(self) -> str:
        """The first of the names."""
        return self.synonyms[0]

    @property
    def synonyms(self) -> tuple[str, ...]:
        """All its names, one by one."""
        return tuple(name.strip() for name in self.names.split(","))


@dataclass(frozen=True)
class NetworkDescription:
    """A network of the catalog.

    id: its name in addresses and files. summary: one or two sentences for the list.
    licence: of the weights. parameters: number of weights. classes: length of the output.
    class_names_file: table in data/ with the columns index, wnid, names; "" where there is none.
    first_classes: names that stand before those of the table; classes that remain without a name are numbered.
    logits_layer: name of the layer whose output, (batch, classes), the softmax takes.
    ending: what makes probabilities of the logits: sigmoid for classes that do not compete; after linear, a softmax
    is taken.
    group: thesis, with a file of its own here; keras, of keras.applications; user, a file in models/user/.
    range_origin, range_words: how the input range is known, and a sentence about it; see models/input_range.py.
    build: makes the network with random weights. read_weights: fills it from the weight file.
    notes: sentences for the load report about the network as a whole, such as what is done to it.
    """

    id: str
    title: str
    summary: str
    paper: Paper
    licence: str
    parameters: int
    classes: int
    image_input: ImageInput
    class_names_file: str
    weights: WeightFile | UserWeights
    logits_layer: str
    build: Callable[[], keras.Model]
    read_weights: Callable[[keras.Model, Path], None]
    group: Group = "thesis"
    ending: Ending = "softmax"
    first_classes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    range_origin: Origin = "stated"
    range_words: str = "stated where its weights are from."

    @property
    def structure(self) -> str:
        """What its drawing hangs on: its id, and for a user's file what is in it."""
        return f"{self.id}@{self.weights.fingerprint()}" if self.group == "user" else self.id

    def fingerprint(self) -> str:
        """Checksum of all that its answers hang on: its weights, and for a user's file what is fed to it.

        Raises WeightsMissing.
        """
        weights = self.weights.fingerprint()
        if self.group != "user":
            return weights
        return hashlib.sha256(f"{weights} {self.image_input} {self.range_origin}".encode()).hexdigest()

    def version(self) -> str:
        """Changes when the fingerprint does, and takes no time to find out. Raises WeightsMissing."""
        return f"{self.weights.version()} {self.image_input if self.group == 'user' else ''}"

    def class_names(self) -> tuple[ClassName, ...]:
        """Read the names of the classes, by index."""
        listed = _read_class_names(DATA_FOLDER / self.class_names_file) if self.class_names_file else ()
        fetched = getattr(self.weights, "names_file", None)
        lines = _read_lines(fetched) if fetched is not None and fetched.is_file() else ()
        named = (*(ClassName(names=name) for name in (*self.first_classes, *lines)), *listed)[: self.classes]
        return (*named, *(ClassName(names=f"class {index}") for index in range(len(named), self.classes)))

    def find_class(self, name: str, field: str) -> int:
        """Give the index of the class that has a name, or all of its names, whatever their case.

        field: where the name stands in the request. Raises UnknownClass, with near names, and InvalidSetting where
        several classes have it, such as crane, a bird and a machine.
        """
        known = {
            index: [text.casefold() for text in (one.names, *one.synonyms)]
            for index, one in enumerate(self.class_names())
        }
        found = [index for index, names in known.items() if name.strip().casefold() in names]
        if not found:
            near = near_names(name.casefold(), (each for names in known.values() for each in names))
            raise UnknownClass(
                f"{self.id} has no class {name!r}.",
                hint=f"{near}The network's description lists the names of all {self.classes}.",
                field=field,
            )
        if len(found) > 1:
            raise InvalidSetting(
                f"{len(found)} classes of {self.id} are called {name!r}.",
                hint=f"Give the index of one: {', '.join(map(str, found))}.",
                field=field,
            )
        return found[0]


@cache
def _read_class_names(file: Path) -> tuple[ClassName, ...]:
    with file.open(encoding="utf8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    return tuple(ClassName(names=row["names"], wordnet_id=row["wnid"] or None) for row in rows)


@cache
def _read_lines(file: Path) -> tuple[str, ...]:
    return tuple(line.strip() for line in file.read_text(encoding="utf8").splitlines() if line.strip())
