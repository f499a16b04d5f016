"""The errors that a user can cause: a code for programs, a message, a hint how to repair it, and the faulty field.

    InnsynError
    ├── NotFound       UnknownNetwork, UnknownLayer, UnknownClass
    ├── Invalid        InvalidSetting, UnsuitableLayer, UnsuitableNetwork
    ├── Unauthenticated
    ├── Forbidden      NothingToFetch
    ├── Conflict
    ├── TooLarge
    ├── Unsupported    UnsupportedNetwork
    ├── Unavailable    WeightsMissing, WeightsDamaged, FetchFailed
    ├── StorageFull
    └── TooMany

Every error belongs to one family, the left column; code decides by family, never by text. This file has the families
and the errors about networks, their layers, classes, weights and settings. Those about images, jobs and requests are in
backend/errors.py. Nothing here knows of HTTP: backend/api/failures.py turns families into status codes.
"""

from collections.abc import Iterable
from difflib import get_close_matches

NEAR_NAMES_SHOWN = 3


class InnsynError(Exception):
    """An error that the user can repair.

    message: what was given and why it is refused, one sentence.
    hint: what is allowed and how to repair it, one sentence.
    field: name of the faulty field of the request; None where it is not a single field.
    """

    code = "innsyn_error"

    def __init__(self, message: str, *, hint: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.field = field

    def __reduce__(self) -> tuple[object, ...]:
        """Keep hint and field when the error is pickled by a worker process."""
        return _rebuild, (type(self), self.message, self.hint, self.field)


class NotFound(InnsynError):
    """Family: nothing has that name."""

    code = "not_found"


class Invalid(InnsynError):
    """Family: a value was understood but is not allowed."""

    code = "invalid"


class Unauthenticated(InnsynError):
    """Family: it is not known whether the one who asks may."""

    code = "unauthenticated"


class Forbidden(InnsynError):
    """Family: it exists, but this may not be done to it or from here."""

    code = "forbidden"


class Conflict(InnsynError):
    """Family: it may be done, but not while something else goes on."""

    code = "conflict"


class TooLarge(InnsynError):
    """Family: more bytes than are accepted."""

    code = "too_large"


class Unsupported(InnsynError):
    """Family: a kind of content that Innsyn does not read."""

    code = "unsupported"


class Unavailable(InnsynError):
    """Family: it cannot be done now, but perhaps later."""

    code = "unavailable"


class StorageFull(InnsynError):
    """Family: there is no space left to store something."""

    code = "storage_full"


class TooMany(InnsynError):
    """Family: more at the same time, or in a time, than is allowed. retry_after_s: when to try again, in seconds."""

    code = "too_many"

    def __init__(self, message: str, *, hint: str, field: str | None = None, retry_after_s: int | None = None) -> None:
        super().__init__(message, hint=hint, field=field)
        self.retry_after_s = retry_after_s


class UnknownNetwork(NotFound):
    """The catalog has no network of that id."""

    code = "unknown_network"


class UnknownLayer(NotFound):
    """The network has no layer of that name."""

    code = "unknown_layer"


class UnknownClass(NotFound):
    """The network has no class of that name."""

    code = "unknown_class"


class UnsuitableLayer(Invalid):
    """The layer exists, but the method cannot work with its output."""

    code = "unsuitable_layer"


class UnsuitableNetwork(Invalid):
    """The network exists, but lacks something that the method needs."""

    code = "unsuitable_network"


class InvalidSetting(Invalid):
    """An environment variable, or a setting of a method, is outside its range."""

    code = "invalid_setting"


class UnsupportedNetwork(Unsupported):
    """A network whose layers cannot be read, such as a subclassed Keras model."""

    code = "unsupported_network"


class NothingToFetch(Forbidden):
    """The weights are part of a package and have no address to fetch them from."""

    code = "nothing_to_fetch"


class WeightsMissing(Unavailable):
    """The weight file of a network is not on this machine."""

    code = "weights_missing"


class WeightsDamaged(Unavailable):
    """A weight file does not fit its network: wrong checksum, or a missing, surplus or misshapen variable."""

    code = "weights_damaged"


class FetchFailed(Unavailable):
    """A file could not be fetched from its address."""

    code = "fetch_failed"


class FetchCancelled(Exception):
    """A download was cancelled, which is no failure. The part that has arrived is kept, and the next one resumes."""


def near_names(name: str, names: Iterable[str]) -> str:
    """Give the beginning of a hint: "Did you mean 'a' or 'b'? ", with the most similar names; "" where none is."""
    close = get_close_matches(name, list(dict.fromkeys(names)), n=NEAR_NAMES_SHOWN, cutoff=0.5)
    return f"Did you mean {' or '.join(repr(near) for near in close)}? " if close else ""


def _rebuild(kind: type[InnsynError], message: str, hint: str, field: str | None) -> InnsynError:
    return kind(message, hint=hint, field=field)
