"""What a database says when it cannot do something, as an error that a person can repair.

Drivers tell failures apart by text: sqlite3 of Python 3.10 has no codes.
"""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from backend.errors import StoreUnavailable
from models.errors import InnsynError, StorageFull

FULL = ("database or disk is full", "no space left on device", "disk quota exceeded")
DAMAGED = ("malformed", "file is not a database")
READ_ONLY = ("readonly database", "read-only")
BUSY = ("database is locked", "database table is locked")

REPAIR_HINT = "`npm run store -- check` says what is damaged, and `npm run store -- prune` saves what can be read."


def reason_of(error: BaseException) -> str:
    """What the database says, the first line of it."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    return next(iter(str(cause).splitlines()), type(cause).__name__)


def is_damaged(error: BaseException) -> bool:
    """Whether the file of a database cannot be read."""
    return any(text in str(error).lower() for text in DAMAGED)


def explained(error: DBAPIError) -> InnsynError | None:
    """Explain a failure of the database; None where the program is to blame."""
    reason = reason_of(error)
    said = str(error.orig).lower()
    if any(text in said for text in FULL):
        return StorageFull(
            "There is no space left where the database is.",
            hint="Delete images or collections, or free some space there; nothing was stored.",
        )
    if is_damaged(error):
        return StoreUnavailable(f"The database is damaged: {reason}.", hint=REPAIR_HINT)
    if any(text in said for text in READ_ONLY):
        return StoreUnavailable(
            f"The database cannot be written: {reason}.", hint="Allow the server to write where DATABASE_URL points to."
        )
    if any(text in said for text in BUSY):
        return StoreUnavailable("The database is busy.", hint="Ask again.")
    if isinstance(error, OperationalError | InterfaceError):
        return StoreUnavailable(
            f"The database does not answer: {reason}.", hint="See that it is there and running, then ask again."
        )
    return None
