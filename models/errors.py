"""The errors a person can cause: a code for programs, a message, a hint for the repair, and the field to blame.

    InnsynError
    ├── NotFound       UnknownNetwork, UnknownLayer, UnknownClass
    ├── Invalid        InvalidSetting, UnsuitableLayer, UnsuitableNetwork
    ├── Forbidden      NothingToFetch
    ├── TooLarge
    ├── Unsupported    UnsupportedNetwork
    ├── Unavailable    WeightsMissing, WeightsDamaged, FetchFailed
    ├── StorageFull
    └── TooMany

Every error belongs to one family, the left column; whoever shows errors decides by family, never by text. Here are
the families and the errors about networks, their layers, classes, weights and settings. Those about images, jobs and
requests are in backend/errors.py. Nothing here knows of HTTP: backend/api/failures.py turns families into status codes.
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


class UnsupportedNetwork(Unsupported):
    """A network whose layers cannot be seen from outside, such as a subclassed Keras model."""

    code = "unsupported_network"


class NothingToFetch(Forbidden):
    """Weights that come with a package have no address of their own."""

    code = "nothing_to_fetch"


class WeightsMissing(Unavailable):
    """The weight file of a network is not on this machine."""

    code = "weights_missing"


class WeightsDamaged(Unavailable):
    """A weight file is not what its network needs: wrong checksum, or a missing, surplus or misshapen variable."""

    code = "weights_damaged"


class FetchFailed(Unavailable):
    """A file could not be fetched from its address."""

    code = "fetch_failed"


def near_names(name: str, names: Iterable[str]) -> str:
    """Begin a hint: 'Did you mean 'a' or 'b'? ' for the names closest to a mistyped one, '' where none is close."""
    close = get_close_matches(name, list(dict.fromkeys(names)), n=NEAR_NAMES_SHOWN, cutoff=0.5)
    return f"Did you mean {' or '.join(repr(near) for near in close)}? " if close else ""


def _rebuild(kind: type[InnsynError], message: str, hint: str, field: str | None) -> InnsynError:
    return kind(message, hint=hint, field=field)
