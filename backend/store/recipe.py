"""A recipe: everything a result depends on. Its hash is the result's name."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.metadata import version

from backend.version import VERSION

PACKAGES = ("keras", "tensorflow", "pillow", "numpy")


@cache
def versions() -> Mapping[str, str]:
    """The versions of all that computes results."""
    return {"innsyn": VERSION} | {package: version(package) for package in PACKAGES}


@dataclass(frozen=True)
class Recipe:
    """How a result is made.

    method, network: their ids. weights: checksum of the network's weight file. image: id of the image, if there is one.
    settings: the method's settings, as JSON values. versions: of the programs that compute.
    """

    method: str
    network: str
    weights: str
    image: str | None
    settings: Mapping[str, object]
    versions: Mapping[str, str] = field(default_factory=versions)

    @property
    def name(self) -> str:
        """SHA-256 of the recipe, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def text(self) -> str:
        """The recipe as JSON."""
        return json.dumps(asdict(self), sort_keys=True)

    def without(self, *settings: str) -> "Recipe":
        """The same recipe, some settings left open."""
        return replace(self, settings={name: value for name, value in self.settings.items() if name not in settings})
