"""Reads the JSON of requests, and refuses what JSON allows but nothing here can use.

Deep nesting exhausts Python's stack, numbers beyond 64 bits and half characters cannot be stored, and NaN is no JSON.
"""

from __future__ import annotations

import math
import re
from typing import Any, NoReturn

from flask import Flask, request
from flask.json.provider import DefaultJSONProvider

from models.errors import InnsynError, Invalid

DEEPEST = 40
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
LARGEST_INTEGER = 2**63 - 1


class UnusableJson(Invalid):
    """JSON that cannot be used, whatever it is about."""

    code = "unusable_json"


class CheckedJson(DefaultJSONProvider):
    """JSON as Flask reads and writes it, checked."""

    def loads(self, s: str | bytes, **options: Any) -> Any:
        """Read JSON. Raises ValueError for text that is not JSON, and UnusableJson."""
        try:
            value = super().loads(s, parse_constant=_refuse_constant, **options)
        except RecursionError:
            raise _too_deep() from None
        _check(value)
        return value


def register_json(app: Flask) -> None:
    """Read the JSON of every request with checks."""
    app.json = CheckedJson(app)


def json_of_request() -> object:
    """Give the JSON of the current request; None where it has none that can be used."""
    try:
        return request.get_json(silent=True)
    except InnsynError:
        return None


def _check(value: object) -> None:
    """Raise UnusableJson for what cannot be used. Goes through level by level, which takes no stack."""
    level = [value]
    for _ in range(DEEPEST):
        following: list[object] = []
        for one in level:
            if isinstance(one, dict):
                following += [*one.keys(), *one.values()]
            elif isinstance(one, list):
                following += one
            else:
                _check_scalar(one)
        if not following:
            return
        level = following
    raise _too_deep()


def _check_scalar(value: object) -> None:
    if isinstance(value, str) and HALF_CHARACTER.search(value):
        raise UnusableJson("A text contains half of a character.", hint="Send complete characters, such as UTF-8.")
    if isinstance(value, float) and not math.isfinite(value):
        raise UnusableJson("A number is larger than any that is stored.", hint="Send numbers below 1e308.")
    if isinstance(value, int) and abs(value) > LARGEST_INTEGER:
        raise UnusableJson("A whole number has more than 64 bits.", hint=f"Send numbers up to {LARGEST_INTEGER}.")


def _refuse_constant(name: str) -> NoReturn:
    raise UnusableJson(f"{name} is not a number in JSON.", hint="Send a number, or leave the field out.")


def _too_deep() -> UnusableJson:
    return UnusableJson("The JSON is nested too deeply.", hint=f"Nest lists and objects at most {DEEPEST} levels.")
