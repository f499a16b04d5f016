"""A recipe: everything that a result depends on. Its hash is the name of the result."""

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
    """The versions of Innsyn and of the packages that compute results."""
    return {"innsyn": VERSION} | {package: version(package) for package in PACKAGES}


@dataclass(frozen=True)
class Recipe:
    """Everything that a result depends on.

    method, network: their ids. weights: checksum of the network's weight file. image: id of the image; None without
    one. settings: the method's settings, as JSON values. versions: of the packages that compute the result. device:
    the kind of device that computes it, GPU; None for the processor, of which recipes have never said anything.
    """

    method: str
    network: str
    weights: str
    image: str | None
    settings: Mapping[str, object]
    versions: Mapping[str, str] = field(default_factory=versions)
    device: str | None = None

    @property
    def name(self) -> str:
        """SHA-256 of the recipe, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def text(self) -> str:
        """The recipe as JSON."""
        return json.dumps(self.facts, sort_keys=True)

    @property
    def facts(self) -> dict[str, object]:
        """The recipe as JSON values."""
        facts = asdict(self)
        if self.device is None:
            del facts["device"]
        return facts

    def without(self, *settings: str) -> "Recipe":
        """The same recipe without some settings."""
        return replace(self, settings={name: value for name, value in self.settings.items() if name not in settings})
