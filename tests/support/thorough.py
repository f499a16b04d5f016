"""Tests that repeat one contract over many members: `npm test` runs a choice, `npm test -- thorough` the others.

A test or a parameter that is marked `thorough` is not chosen. Files `test_*_thorough.py` hold what is slow to collect.
"""

from collections.abc import Collection, Sequence
from itertools import product
from typing import TypeVar

import pytest

Member = TypeVar("Member")


def chosen_of(members: Sequence[Member], chosen: Collection[Member]) -> list[object]:
    """All members as parameters; those that are not chosen are thorough.

    Raises ValueError where a chosen one is no member, so that no choice outlives what it chose.
    """
    strangers = [one for one in chosen if one not in members]
    if strangers:
        raise ValueError(f"{strangers} are not among {list(members)}: choose others.")
    return [_parameter((one,), one in chosen) for one in members]


def each_once(*axes: Sequence[object]) -> list[object]:
    """All combinations as parameters; chosen are as many as the longest axis has members, each member at least once."""
    most = max(len(axis) for axis in axes)
    chosen = {tuple(at % len(axis) for axis in axes) for at in range(most)}
    places = product(*(range(len(axis)) for axis in axes))
    return [
        _parameter(tuple(axis[at] for axis, at in zip(axes, place, strict=True)), place in chosen) for place in places
    ]


def _parameter(values: tuple[object, ...], is_chosen: bool) -> object:
    return pytest.param(*values, marks=() if is_chosen else pytest.mark.thorough)
