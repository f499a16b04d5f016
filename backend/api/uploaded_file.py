"""A field of a form that is a file."""

from __future__ import annotations

from typing import Any

from flask_openapi3 import FileStorage
from pydantic_core import PydanticCustomError
from werkzeug.datastructures import FileStorage as Received


class UploadedFile(FileStorage):
    """A file of a form; flask-openapi3's own takes a text for a file."""

    @classmethod
    def validate(cls, value: Received, *_args: Any, **_kwargs: Any) -> Received:
        """Check that it is a file; called by pydantic."""
        if not isinstance(value, Received):
            raise PydanticCustomError("file_expected", "Input should be a file: a part of the form with a filename")
        return value
