"""The errors about images, jobs and requests. Their families, and the errors about networks, are in models/errors.py.

NotFound       UnknownImage, UnknownJob
Invalid        DamagedImage, TooManyPixels, WrongExtension
Forbidden      SampleIsKept, ForeignOrigin
Unsupported    UnsupportedImage
Unavailable    EngineUnavailable, StoredFileDamaged
TooMany        TooManyJobs
"""

from models.errors import Forbidden, Invalid, NotFound, TooMany, Unavailable, Unsupported


class UnknownImage(NotFound):
    """No image of that id is in the store."""

    code = "unknown_image"


class UnknownPicture(UnknownImage):
    """A job made no image of that number."""


class UnknownJob(NotFound):
    """No job of that id is in the store."""

    code = "unknown_job"


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


class TooManyJobs(TooMany):
    """One client has as many unfinished jobs as it may have."""

    code = "too_many_jobs"


class SampleIsKept(Forbidden):
    """Sample photographs come with Innsyn and cannot be deleted."""

    code = "sample_is_kept"


class ForeignOrigin(Forbidden):
    """A page of another origin tried to change something."""

    code = "foreign_origin"


class EngineUnavailable(Unavailable):
    """No worker can take the computation, or it was lost with its worker."""

    code = "engine_unavailable"


class StoredFileDamaged(Unavailable):
    """A stored file is gone or its bytes no longer match its name."""

    code = "stored_file_damaged"
