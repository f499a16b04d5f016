"""Errors name the field of the request that is to blame; what raises them knows only its own arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from models.errors import InnsynError

OF_EVERY_REQUEST = {"network", "image"}


@contextmanager
def fields_within(place: str, other_names: Mapping[str, str] | None = None) -> Iterator[None]:
    """Put a place of the request before the field of any error that is raised meanwhile.

    place: such as settings.objectives.0; an error without a field gets the place itself. other_names: what fields are
    called in the request, where that is another word.
    """
    try:
        yield
    except InnsynError as error:
        if error.field in OF_EVERY_REQUEST:
            raise
        raise type(error)(
            error.message, hint=error.hint, field=_within(place, error.field, other_names or {})
        ) from error


def _within(place: str, field: str | None, other_names: Mapping[str, str]) -> str:
    if field is None:
        return place
    name, *rest = field.split(".")
    return ".".join((place, other_names.get(name, name), *rest))
