"""The errors a person can cause: a code for programs, a message, a hint for the repair, and the field to blame.

Every error belongs to one family (NotFound, Invalid, …); whoever shows errors decides by family, never by text.
This file knows nothing of HTTP: backend/api/failures.py turns families into status codes.
"""

from collections.abc import Iterable
from difflib import get_close_matches

NEAR_NAMES_SHOWN = 3


class InnsynError(Exception):
    """Something a person can repair.

    message: what came and why it is refused, one sentence.
    hint: what is allowed and how to repair it, one sentence.
    field: name of the offending field of the request, or None where no single field is to blame.
    """

    code = "innsyn_error"

    def __init__(self, message: str, *, hint: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.field = field

    def __reduce__(self) -> tuple[object, ...]:
        """Keep hint and field when the error travels from a worker process."""
        return _rebuild, (type(self), self.message, self.hint, self.field)


class NotFound(InnsynError):
    """Family: there is no thing of that name."""

    code = "not_found"


class Invalid(InnsynError):
    """Family: a value was understood but is not allowed."""

    code = "invalid"


class Forbidden(InnsynError):
    """Family: the thing exists, but this may not be done to it or from here."""

    code = "forbidden"


class TooLarge(InnsynError):
    """Family: more bytes than are accepted."""

    code = "too_large"


class Unsupported(InnsynError):
    """Family: a kind of content that is not read here."""

    code = "unsupported"


class Unavailable(InnsynError):
    """Family: right now it cannot be done; later it may."""

    code = "unavailable"


class StorageFull(InnsynError):
    """Family: there is no room left to keep something."""

    code = "storage_full"


class TooMany(InnsynError):
    """Family: more at once than one client may have."""

    code = "too_many"


class UnknownNetwork(NotFound):
    """No network of that id is in the catalog."""

    code = "unknown_network"


class UnknownImage(NotFound):
    """No image of that id is in the store."""

    code = "unknown_image"


class UnknownPicture(UnknownImage):
    """A job made no image of that number."""


class UnknownJob(NotFound):
    """No job of that id is in the store."""

    code = "unknown_job"


class UnknownLayer(NotFound):
    """The network has no layer of that name."""

    code = "unknown_layer"


class UnknownClass(NotFound):
    """The network tells no class of that name apart."""

    code = "unknown_class"


class UnsuitableLayer(Invalid):
    """The layer exists, but its output is of no kind that the method can show."""

    code = "unsuitable_layer"


class UnsuitableNetwork(Invalid):
    """The network exists, but has not what the method works with."""

    code = "unsuitable_network"


class InvalidSetting(Invalid):
    """A value of the environment, or a setting of a method, is outside its range."""

    code = "invalid_setting"


class DamagedImage(Invalid):
    """A file that begins like an image but cannot be decoded to its end."""

    code = "damaged_image"


class TooManyPixels(Invalid):
    """An image with more pixels than are decoded here."""

    code = "too_many_pixels"


class WrongExtension(Invalid):
    """A file name whose ending promises another format than the file holds."""

    code = "wrong_extension"


class UnsupportedImage(Unsupported):
    """Not an image, or one in a format that is not read here."""

    code = "unsupported_image"


class UnsupportedNetwork(Unsupported):
    """A network whose layers cannot be seen from outside, such as a subclassed Keras model."""

    code = "unsupported_network"


class TooManyJobs(TooMany):
    """One client has as many unfinished jobs as it may have."""

    code = "too_many_jobs"


class SampleIsKept(Forbidden):
    """Sample photographs come with Innsyn and cannot be deleted."""

    code = "sample_is_kept"


class NothingToFetch(Forbidden):
    """Weights that come with a package have no address of their own."""

    code = "nothing_to_fetch"


class ForeignOrigin(Forbidden):
    """A page of another origin tried to change something."""

    code = "foreign_origin"


class WeightsMissing(Unavailable):
    """The weight file of a network is not on this machine."""

    code = "weights_missing"


class WeightsDamaged(Unavailable):
    """A weight file is not what its network needs: wrong checksum, or a missing, surplus or misshapen variable."""

    code = "weights_damaged"


class FetchFailed(Unavailable):
    """A file could not be fetched from its address."""

    code = "fetch_failed"


class EngineUnavailable(Unavailable):
    """No worker can take the computation, or it was lost with its worker."""

    code = "engine_unavailable"


class StoredFileDamaged(Unavailable):
    """A stored file is gone or its bytes no longer match its name."""

    code = "stored_file_damaged"


def near_names(name: str, names: Iterable[str]) -> str:
    """Begin a hint: 'Did you mean 'a' or 'b'? ' for the names closest to a mistyped one, '' where none is close."""
    close = get_close_matches(name, list(dict.fromkeys(names)), n=NEAR_NAMES_SHOWN, cutoff=0.5)
    return f"Did you mean {' or '.join(repr(near) for near in close)}? " if close else ""


def _rebuild(kind: type[InnsynError], message: str, hint: str, field: str | None) -> InnsynError:
    return kind(message, hint=hint, field=field)
