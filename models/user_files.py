"""Networks that people bring: .keras files in models/user/, each with a NAME.json beside it if there is more to say.

They are listed without being built. What cannot be used is listed with the reason, never loaded.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from backend.errors import InnsynError, UnsupportedNetwork, WeightsMissing
from models.description import NetworkDescription, Paper
from models.image_input import ImageInput
from models.readers.keras_config import KerasConfig, read_keras_config
from models.readers.keras_file import count_keras_weights
from models.user_end import EndOfFile
from models.weights import ChangeableFile

if TYPE_CHECKING:
    import keras

USER_FOLDER = Path(__file__).resolve().parent / "user"
DEFAULT_SIZE_PX = 224  # of networks that take any size
ENDINGS = (".keras", ".h5")
FACTS_PAGE = "models/user/README.md"


class UserFacts(BaseModel):
    """What NAME.json may say of NAME.keras."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = Field(default=None, min_length=1, max_length=100)
    summary: str = Field(default="A network from models/user/.", max_length=500)
    licence: str = "not stated"
    source: str = Field(default="", description="Address of a paper or page.")
    class_names: list[str] | None = None
    output: str | None = None
    size_px: int | None = Field(default=None, ge=8, le=2048)
    short_side_px: int | None = Field(default=None, ge=8, le=4096)
    low: tuple[float, float, float] | None = None
    high: tuple[float, float, float] | None = None
    reversed_channels: bool = False


@dataclass(frozen=True)
class UserWeights(ChangeableFile):
    """The weights in a file of a person: the network's structure is in there too. end: how it is read there."""

    file: Path
    end: EndOfFile

    @property
    def file_name(self) -> str:
        """Name of the file."""
        return self.file.name

    def fingerprint(self) -> str:
        """Checksum of the file and of how its end is read. Raises WeightsMissing."""
        return hashlib.sha256(f"{super().fingerprint()} {self.end}".encode()).hexdigest()

    def version(self) -> str:
        """Changes when the fingerprint does, and takes no time to find out. Raises WeightsMissing."""
        return f"{super().version()} {self.end}"

    def locate(self) -> Path:
        """Find the file. Raises WeightsMissing where it was taken away."""
        if not self.file.is_file():
            raise WeightsMissing(f"{self.file_name} is no longer in models/user/.", hint="Put it back there.")
        return self.file

    def is_present(self) -> bool:
        """Whether the file is there."""
        return self.file.is_file()


@dataclass(frozen=True)
class RefusedFile:
    """A file that is no network here. network_id: what it would be called. error: why, and how to repair it."""

    network_id: str
    file_name: str
    error: InnsynError


def list_user_files(folder: Path = USER_FOLDER) -> list[NetworkDescription | RefusedFile]:
    """Describe every .keras and .h5 file of the folder, in the order of their names."""
    found: dict[str, NetworkDescription | RefusedFile] = {}
    for file in sorted(file for ending in ENDINGS for file in folder.glob(f"*{ending}")):
        facts, beside = file.stat(), file.with_suffix(".json")
        changed_ns = beside.stat().st_mtime_ns if beside.is_file() else 0
        listed = _list(file, facts.st_size, facts.st_mtime_ns, changed_ns)
        network_id = _id_of(file)
        if network_id in found:
            same = UnsupportedNetwork(
                f"Another file there is called {network_id} too.", hint="Give one of them another name."
            )
            found[f"{network_id} {file.name}"] = RefusedFile(network_id, file.name, same)
        else:
            found[network_id] = listed
    return list(found.values())


@cache
def _list(file: Path, _size: int, _changed_ns: int, _facts_changed_ns: int) -> NetworkDescription | RefusedFile:
    try:
        facts = _facts_beside(file)
        return _describe(file, read_keras_config(file, facts.output), facts, count_keras_weights(file))
    except InnsynError as error:
        return RefusedFile(_id_of(file), file.name, error)


def _id_of(file: Path) -> str:
    return f"user_{re.sub(r'[^a-z0-9]+', '_', file.stem.lower()).strip('_')}"


def _facts_beside(file: Path) -> UserFacts:
    beside = file.with_suffix(".json")
    if not beside.is_file():
        return UserFacts()
    try:
        return UserFacts.model_validate_json(beside.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "its text"
        raise UnsupportedNetwork(
            f"{beside.name} cannot be used: {place}: {first['msg']}.", hint=f"{FACTS_PAGE} says what may stand in it."
        ) from error


def _describe(file: Path, config: KerasConfig, facts: UserFacts, parameters: int) -> NetworkDescription:
    end = EndOfFile.of(config, facts.class_names, file.stem)
    size_px = _size_px(config, facts)
    high = 255.0 if config.scales_itself else 1.0
    return NetworkDescription(
        id=_id_of(file),
        title=facts.title or file.stem,
        summary=facts.summary,
        paper=Paper(title=facts.source, url=facts.source),
        licence=facts.licence,
        parameters=parameters,
        classes=end.classes,
        image_input=ImageInput(
            short_side_px=max(size_px, facts.short_side_px or size_px),
            size_px=size_px,
            resampling="bicubic",
            low=facts.low or (0.0, 0.0, 0.0),
            high=facts.high or (high, high, high),
            reversed_channels=facts.reversed_channels,
        ),
        class_names_file="",
        weights=UserWeights(file, end),
        logits_layer=end.logits_layer,
        build=partial(build, file, end),
        read_weights=read_weights,
        group="user",
        ending=end.ending,
        first_classes=tuple(facts.class_names or ()),
    )


def _size_px(config: KerasConfig, facts: UserFacts) -> int:
    height, width = config.size
    if height != width:
        raise UnsupportedNetwork(
            f"The network takes images of {height} × {width} pixels (height × width); only squares are supported.",
            hint="Save it for square images, or for any size: keras.Input((None, None, 3)).",
        )
    if height is not None and facts.size_px not in {None, height}:
        raise UnsupportedNetwork(
            f"size_px is {facts.size_px}, but the network takes {height} pixels.", hint="Leave size_px out."
        )
    return height or facts.size_px or DEFAULT_SIZE_PX


def build(file: Path, end: EndOfFile) -> keras.Model:
    """Load the network of a file, with its weights, as models/user_model.py does. Raises UnsupportedNetwork."""
    from models.user_model import load_user_model  # noqa: PLC0415 - TensorFlow is for worker processes only

    return load_user_model(file, end)


def read_weights(_model: keras.Model, _file: Path) -> None:
    """Do nothing: the weights came with the network."""
