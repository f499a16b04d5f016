"""The facts about a network that are known without loading it.

TensorFlow is not imported here, because the web process reads this too. A loaded network is models/network.py.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from models.classes import ClassName, OutputActivation, classes_called, read_class_lines, read_class_table
from models.errors import InvalidSetting, UnknownClass, near_names
from models.image_input import ImageInput
from models.input_range import Origin
from models.start import ChannelStart
from models.weights import DownloadedWeights, WeightFile

if TYPE_CHECKING:
    import keras

DATA_FOLDER = Path(__file__).resolve().parent.parent / "data"

Group = Literal["thesis", "keras", "user"]


@dataclass(frozen=True)
class Paper:
    """The paper that describes a network."""

    title: str
    url: str


@dataclass(frozen=True)
class NetworkDescription:
    """A network of the catalog.

    id: its name in addresses and files. summary: one or two sentences for the list.
    licence: of the weights. parameters: number of weights. classes: number of classes; 0 where it is not a classifier.
    class_names_file: table in data/ with the columns index, wnid, names; "" if the classes have no names.
    first_classes: names of the classes before those of the table; classes without a name are numbered.
    logits_layer: name of the layer whose output, (batch, classes), is the input of the softmax.
    output_activation: turns logits into probabilities: sigmoid for classes that do not exclude each other; for linear a
    softmax is used.
    group: thesis, with a file of its own here; keras, of keras.applications; user, a file in models/user/.
    range_origin, range_words: how the input range is known, and a sentence about it; see models/input_range.py.
    takes_any_size: whether the user may choose the size of its images.
    build: makes the network with random weights. read_weights: fills it from the weight file.
    start: channels whose images are worth a first look; None where none were chosen.
    notes: sentences for the load report about the network as a whole, such as how it is changed when loaded.
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
    weights: WeightFile
    logits_layer: str
    build: Callable[[], keras.Model]
    read_weights: Callable[[keras.Model, Path], None]
    group: Group = "thesis"
    output_activation: OutputActivation = "softmax"
    first_classes: tuple[str, ...] = ()
    start: ChannelStart | None = None
    notes: tuple[str, ...] = ()
    range_origin: Origin = "stated"
    range_words: str = "stated where its weights are from."
    takes_any_size: bool = False

    @property
    def structure(self) -> str:
        """What its drawing depends on: its id, and the contents of a user's file."""
        return f"{self.id}@{self.weights.fingerprint()}" if self.group == "user" else self.id

    def fingerprint(self) -> str:
        """Checksum of all that its outputs depend on: its weights, and for a user's file its image input.

        Raises WeightsMissing.
        """
        weights = self.weights.fingerprint()
        if self.group != "user":
            return weights
        return hashlib.sha256(f"{weights} {self.image_input} {self.range_origin}".encode()).hexdigest()

    def version(self) -> str:
        """A text that changes with the fingerprint but is computed at once. Raises WeightsMissing."""
        return f"{self.weights.version()} {self.image_input if self.group == 'user' else ''}"

    def class_names(self) -> tuple[ClassName, ...]:
        """Read the names of the classes, by index."""
        listed = read_class_table(DATA_FOLDER / self.class_names_file) if self.class_names_file else ()
        beside = self.weights.names_file if isinstance(self.weights, DownloadedWeights) else None
        lines = read_class_lines(beside) if beside is not None and beside.is_file() else ()
        named = (*(ClassName(names=name) for name in self.first_classes), *lines, *listed)[: self.classes]
        return (*named, *(ClassName(names=f"class {index}") for index in range(len(named), self.classes)))

    def find_class(self, name: str, field: str) -> int:
        """Give the index of the class with this name, or with exactly these names; case does not matter.

        field: the field of the request with the name. Raises UnknownClass, with similar names, and InvalidSetting where
        several classes have the name, such as crane, a bird and a machine.
        """
        classes = self.class_names()
        found = classes_called(name, classes)
        if not found:
            near = near_names(
                name.casefold(), (each.casefold() for one in classes for each in (one.names, *one.synonyms))
            )
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
