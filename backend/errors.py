"""The errors about images, jobs and requests. Their families, and the errors about networks, are in models/errors.py.

NotFound       UnknownImage, UnknownJob, UnknownResult, UnknownSheet, UnknownShare
Invalid        DamagedImage, TooManyPixels, WrongExtension
Unauthenticated  TokenMissing, TokenWrong
Forbidden      SampleIsKept, NotYours, ForeignOrigin, ForeignHost, NetworkIsKept, UploadsOff
Conflict       IndexInProgress
Unsupported    UnsupportedImage
Unavailable    EngineUnavailable, StoreUnavailable, StoredFileDamaged
TooMany        TooManyJobs, TooManyUploads
"""

from models.errors import Conflict, Forbidden, Invalid, NotFound, TooMany, Unauthenticated, Unavailable, Unsupported


class UnknownImage(NotFound):
    """The store has no image of that id."""

    code = "unknown_image"


class UnknownPicture(UnknownImage):
    """A job made no image of that number."""


class UnknownJob(NotFound):
    """The store has no job of that id."""

    code = "unknown_job"


class UnknownResult(NotFound):
    """The store has no result of that recipe."""

    code = "unknown_result"


class UnknownSheet(NotFound):
    """There is no sheet of tiles of that id."""

    code = "unknown_sheet"


class UnknownShare(NotFound):
    """No photograph is shared under that link."""

    code = "unknown_share"


class DamagedImage(Invalid):
    """A file that begins like an image but cannot be decoded to its end."""

    code = "damaged_image"


class TooManyPixels(Invalid):
    """An image with more pixels than are allowed."""

    code = "too_many_pixels"


class WrongExtension(Invalid):
    """A file whose extension does not fit its format."""

    code = "wrong_extension"


class UnsupportedImage(Unsupported):
    """Not an image, or one in a format that Innsyn does not read."""

    code = "unsupported_image"


class TooManyJobs(TooMany):
    """A client has the largest number of unfinished jobs that is allowed."""

    code = "too_many_jobs"


class TooManyUploads(TooMany):
    """A client has uploaded as many files as are allowed in an hour."""

    code = "too_many_uploads"


class UnknownCollection(NotFound):
    """There is no collection of that id."""

    code = "unknown_collection"


class CollectionIsKept(Forbidden):
    """A collection that was not uploaded cannot be deleted."""

    code = "collection_is_kept"


class UnknownIndex(NotFound):
    """There is no such index of image examples, or none that suits a question."""

    code = "unknown_index"


class StaleIndex(Invalid):
    """An index whose network or collection has changed since it was made."""

    code = "stale_index"


class IndexInProgress(Conflict):
    """An index cannot be deleted while it is being made."""

    code = "index_in_progress"


class SampleIsKept(Forbidden):
    """Sample photographs come with Innsyn and cannot be deleted."""

    code = "sample_is_kept"


class NetworkIsKept(Forbidden):
    """Networks that come with Innsyn cannot be changed or deleted."""

    code = "network_is_kept"


class UploadsOff(Forbidden):
    """The server takes no networks."""

    code = "uploads_off"


class NotYours(Forbidden):
    """Only who uploaded a photograph may do that."""

    code = "not_yours"


class ForeignOrigin(Forbidden):
    """A page of another origin tried to change something."""

    code = "foreign_origin"


class ForeignHost(Forbidden):
    """A request calls the server by a name that is not its own."""

    code = "foreign_host"


class TokenMissing(Unauthenticated):
    """The server asks for a token, and the request has none."""

    code = "token_missing"


class TokenWrong(Unauthenticated):
    """The token of a request is not the server's."""

    code = "token_wrong"


class EngineUnavailable(Unavailable):
    """No worker is available for the computation, or its worker was lost."""

    code = "engine_unavailable"


class ComputationKills(EngineUnavailable):
    """Several workers died over the same computation."""


class StoreUnavailable(Unavailable):
    """The database does not answer, may not be written, is damaged or gone."""

    code = "store_unavailable"


class StoredFileDamaged(Unavailable):
    """A stored file is missing or its content does not match its name."""

    code = "stored_file_damaged"
