"""What a service that keeps files says when it does not answer, as an error that a person can repair.

fsspec turns what such a service refuses into OSError, but not that it is not there: those errors are of the libraries
below it, which are not imported here, because few stores need them.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from backend.errors import StoreUnavailable

LIBRARIES = ("aiobotocore", "aiohttp", "botocore")


def is_unanswered(error: BaseException) -> bool:
    """Whether an error says that a service of files did not answer."""
    if isinstance(error, OSError):
        return isinstance(error, ConnectionError | TimeoutError) or error.errno == errno.EBUSY  # asked to slow down
    return type(error).__module__.partition(".")[0] in LIBRARIES


@contextmanager
def answering() -> Iterator[None]:
    """Raise StoreUnavailable where the service of BLOBS_URL does not answer in this block."""
    try:
        yield
    except Exception as error:
        if not is_unanswered(error):
            raise
        raise StoreUnavailable(
            f"Where BLOBS_URL points to nothing answers: {error}.",
            hint="See that it is there and running, and that the server may use it, then ask again.",
        ) from error
