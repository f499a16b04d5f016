"""How a method is declared: its id, and which functions of its worker's half do its work.

A function is named "module:function", and only workers import it. So the web process never imports TensorFlow.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Method:
    """Something a person can run. id: names it in requests and recipes."""

    id: str


@dataclass(frozen=True)
class QuickMethod(Method):
    """A computation quick enough to wait for. work: name of what a worker does."""

    work: str


@dataclass(frozen=True)
class JobMethod(Method):
    """Long work, done in short stretches.

    check: name of check(cache, network, settings, (height, width) of the photograph), which refuses what cannot be
    made, without computing anything. advance: name of advance(cache, work, begin, seconds), which goes on for a while.
    """

    check: str
    advance: str
