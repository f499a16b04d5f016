"""The sheets that come along: data/atlas/NETWORK/LAYER.webp, each with a JSON file of its facts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from backend.methods.atlas.answer import SheetFacts
from backend.methods.atlas.settings import ATLAS
from backend.settings import PROJECT_FOLDER
from backend.store.recipe import Recipe

ATLAS_FOLDER = PROJECT_FOLDER / "data" / "atlas"


@dataclass(frozen=True)
class BundledSheet:
    """A sheet in a folder. facts: how it is cut and was made. file: the WebP file."""

    facts: SheetFacts
    file: Path

    @classmethod
    def read(cls, file: Path) -> BundledSheet:
        """Read the facts of a sheet. file: the JSON file beside it."""
        return cls(SheetFacts.model_validate_json(file.read_bytes()), file.with_suffix(".webp"))

    @property
    def id(self) -> str:
        """Name of its recipe: the id that a job for the same would have."""
        return recipe_of(self.facts).name


class BundledAtlas:
    """The sheets of a folder, read at each access, so that a new sheet is found at once. folder: see above."""

    def __init__(self, folder: Path = ATLAS_FOLDER) -> None:
        self._folder = folder

    def __iter__(self) -> Iterator[BundledSheet]:
        """All sheets, in the order of their files."""
        for file in sorted(self._folder.glob("*/*.json")):
            yield BundledSheet.read(file)

    def of(self, network: str) -> list[BundledSheet]:
        """The sheets of a network. network: its id."""
        return [sheet for sheet in self if sheet.facts.network == network]

    def find(self, sheet_id: str) -> BundledSheet | None:
        """Look a sheet up by its id; None if no sheet has it."""
        return next((sheet for sheet in self if sheet.id == sheet_id), None)


def file_of(folder: Path, network: str, layer: str) -> Path:
    """Name the WebP file of a sheet. Characters that file names may not have are escaped as in addresses: %2F."""
    return folder / quote(network, safe="") / f"{quote(layer, safe='')}.webp"


def recipe_of(facts: SheetFacts) -> Recipe:
    """The recipe of a sheet."""
    return Recipe(ATLAS.id, facts.network, facts.fingerprint, None, facts.settings, facts.versions)
