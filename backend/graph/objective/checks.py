"""Refusals that several terms share."""

from models.errors import InvalidSetting


def check_index(index: int, count: int, *, what: str, layer: str, field: str) -> None:
    """Raise InvalidSetting unless 0 ≤ index < count. what: the thing that is counted. field: of the request."""
    if not 0 <= index < count:
        raise InvalidSetting(
            f"There is no {what} {index} in {layer}.", hint=f"Choose from 0 to {count - 1}.", field=field
        )
