"""Users' networks: .keras files in models/user/, each with an optional NAME.json beside it.

They are listed without being built. Files that cannot be used are listed with the reason and never loaded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from models.description import NetworkDescription, Paper
from models.errors import InnsynError, UnsupportedNetwork
from models.image_input import ImageInput
from models.input_range import ZERO_TO_ONE, InputRange, KnownRange, name_of, range_before, range_of_integers
from models.readers.keras_affine import follow_image
from models.readers.keras_config import KerasConfig, read_keras_config
from models.saved_precisions import precision_note
from models.user_output import UserOutput
from models.weights import UserWeights

if TYPE_CHECKING:
    import keras
    import numpy as np
    from numpy.typing import NDArray

USER_FOLDER = Path(__file__).resolve().parent / "user"
DEFAULT_SIZE_PX = 224  # of networks that take any size
ENDINGS = (".keras", ".h5")
FACTS_PAGE = "models/user/README.md"


def _three(written: object) -> object:
    """Repeat a single number for all colours."""
    return (written,) * 3 if isinstance(written, int | float) else written


Color = Annotated[tuple[float, float, float], BeforeValidator(_three)]


class UserFacts(BaseModel):
    """The contents of NAME.json, the facts about NAME.keras."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)

    title: str | None = Field(default=None, min_length=1, max_length=100)
    summary: str = Field(default="A network from models/user/.", max_length=500)
    licence: str = "not stated"
    source: str = Field(default="", description="Address of a paper or page.")
    class_names: list[str] | None = None
    output: str | None = None
    size_px: int | None = Field(default=None, ge=8, le=2048)
    short_side_px: int | None = Field(default=None, ge=8, le=4096)
    low: Color | None = None
    high: Color | None = None
    reversed_channels: bool | None = None

    @model_validator(mode="after")
    def _need_two_ends(self) -> UserFacts:
        stated = self.stated_range()
        if stated is not None and any(map(float.__eq__, stated.low, stated.high)):
            raise ValueError("low and high are the same for a colour, so that black and white would be equal")
        return self

    def stated_range(self) -> InputRange | None:
        """The stated input range, with 0 or 1 where only one end is stated; None where none is."""
        if self.low is None and self.high is None:
            return None
        low, high = self.low or ZERO_TO_ONE.low, self.high or ZERO_TO_ONE.high
        return InputRange(low, high, bool(self.reversed_channels))


@dataclass(frozen=True)
class RefusedFile:
    """A file that cannot be used. network_id: the id it would have. error: why, and how to repair it."""

    network_id: str
    file_name: str
    error: InnsynError


def list_user_files(folder: Path = USER_FOLDER) -> list[NetworkDescription | RefusedFile]:
    """Describe every .keras and .h5 file of the folder, in the order of their names."""
    found: dict[str, NetworkDescription | RefusedFile] = {}
    for file in _files_in(folder):
        facts, beside = file.stat(), file.with_suffix(".json")
        changed_ns = beside.stat().st_mtime_ns if beside.is_file() else 0
        listed = _list(file, facts.st_size, facts.st_mtime_ns, changed_ns)
        network_id = id_of_name(file.stem)
        if network_id in found:
            same = UnsupportedNetwork(f"Another file there has the id {network_id} too.", hint="Rename one of them.")
            found[f"{network_id} {file.name}"] = RefusedFile(network_id, file.name, same)
        else:
            found[network_id] = listed
    return list(found.values())


def describe_file(file: Path) -> NetworkDescription:
    """Describe a .keras file in any folder. Raises UnsupportedNetwork, saying why it is refused."""
    if not file.is_file():
        raise UnsupportedNetwork(f"There is no file {file}.", hint="Give the path of a .keras file.", field="network")
    facts, beside = file.stat(), file.with_suffix(".json")
    changed_ns = beside.stat().st_mtime_ns if beside.is_file() else 0
    listed = _list(file, facts.st_size, facts.st_mtime_ns, changed_ns)
    if isinstance(listed, RefusedFile):
        raise listed.error
    return listed


def describe_anew(file: Path) -> NetworkDescription:
    """Describe a file without a look at earlier descriptions. Raises UnsupportedNetwork, WeightsDamaged."""
    from models.readers.keras_file import count_keras_weights  # noqa: PLC0415 - h5py: 10 MB, only for those who need it

    facts = facts_beside(file)
    return _describe(file, read_keras_config(file, facts.output), facts, count_keras_weights(file))


def find_user_file(network_id: str, folder: Path = USER_FOLDER) -> Path | None:
    """Find the file of a network by its id, whether it can be used or not; None if no file has it."""
    return next((file for file in _files_in(folder) if id_of_name(file.stem) == network_id), None)


def id_of_name(stem: str) -> str:
    """Give the id of a network. stem: the name of its file without the ending."""
    return f"user_{re.sub(r'[^a-z0-9]+', '_', stem.lower()).strip('_')}"


@cache
def _list(file: Path, _size: int, _changed_ns: int, _facts_changed_ns: int) -> NetworkDescription | RefusedFile:
    try:
        return describe_anew(file)
    except InnsynError as error:
        return RefusedFile(id_of_name(file.stem), file.name, error)


def _files_in(folder: Path) -> list[Path]:
    return sorted(file for ending in ENDINGS for file in folder.glob(f"*{ending}"))


def facts_beside(file: Path) -> UserFacts:
    """Read the NAME.json beside a file. Raises UnsupportedNetwork where it has an unknown or wrong entry."""
    beside = file.with_suffix(".json")
    if not beside.is_file():
        return UserFacts()
    try:
        return UserFacts.model_validate_json(beside.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "its text"
        raise UnsupportedNetwork(
            f"{beside.name} cannot be used: {place}: {first['msg']}.", hint=f"{FACTS_PAGE} lists its entries."
        ) from error


def _describe(file: Path, config: KerasConfig, facts: UserFacts, parameters: int) -> NetworkDescription:
    output = UserOutput.of(config, facts.class_names, file.stem)
    height, width = _size_px(config, facts)
    known = _range_of(file, config, facts)
    return NetworkDescription(
        id=id_of_name(file.stem),
        title=facts.title or file.stem,
        summary=facts.summary,
        paper=Paper(title=facts.source, url=facts.source),
        licence=facts.licence,
        parameters=parameters,
        classes=output.classes,
        image_input=ImageInput(
            short_side_px=max(min(height, width), facts.short_side_px or 0),
            size_px=height,
            resampling="bicubic",
            low=known.range.low,
            high=known.range.high,
            reversed_channels=known.range.reversed_channels,
            channels=config.channels,
            wide_px=width if width != height else None,
        ),
        range_origin=known.origin,
        range_words=known.words,
        takes_any_size=None in config.size,
        class_names_file="",
        weights=UserWeights(file, output.as_text()),
        logits_layer=output.logits_layer,
        build=partial(build, file, output),
        read_weights=read_weights,
        group="user",
        output_activation=output.output_activation,
        first_classes=tuple(facts.class_names or ()),
        notes=tuple(filter(None, [precision_note(config.precisions)])),
    )


def _size_px(config: KerasConfig, facts: UserFacts) -> tuple[int, int]:
    """Find height and width of the images; a side of any length is as the facts state, or as the other side."""
    height, width = config.size
    if facts.size_px is not None and {height, width} - {None, facts.size_px}:
        raise UnsupportedNetwork(
            f"size_px is {facts.size_px}, but the network takes {height or 'any'} × {width or 'any'} pixels.",
            hint="Leave size_px out.",
        )
    usual = height or width or facts.size_px or DEFAULT_SIZE_PX
    return height or usual, width or usual


def _read_layer(file: Path, layer: str) -> list[NDArray[np.float64]]:
    from models.readers.keras_file import read_layer  # noqa: PLC0415 - as above

    return read_layer(file, layer)


def _range_of(file: Path, config: KerasConfig, facts: UserFacts) -> KnownRange:
    """Find the input range: stated by the user, or followed from the layers; else untried until it is loaded."""
    stated = facts.stated_range()
    if stated is not None:
        return KnownRange(stated, "stated", f"stated {name_of(stated)}, in {file.stem}.json.")
    found = range_of_integers(config.dtype) or range_before(
        follow_image(config.whole, config.channels, partial(_read_layer, file))
    )
    known = found or KnownRange(ZERO_TO_ONE, "untried", "not known until it is loaded.")
    if facts.reversed_channels is None:
        return known
    return replace(known, range=replace(known.range, reversed_channels=facts.reversed_channels))


def build(file: Path, output: UserOutput) -> keras.Model:
    """Load the network of a file, with its weights, as models/user_model.py does. Raises UnsupportedNetwork."""
    from models.user_model import load_user_model  # noqa: PLC0415 - TensorFlow is for worker processes only

    return load_user_model(file, output)


def read_weights(_model: keras.Model, _file: Path) -> None:
    """Do nothing: build has loaded the weights already."""
