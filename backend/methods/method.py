"""How a method is declared: its id, what it answers, and which function of its worker's half does its work.

Methods that are jobs are in job_method.py. A function is named "module:function", and only workers import it. So the
web process never imports TensorFlow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, JsonValue

from models.description import NetworkDescription


class QuickSettings(BaseModel):
    """What can be chosen of a quick method."""

    def check(self, network: NetworkDescription) -> None:
        """Raise InvalidSetting or UnsuitableNetwork where the settings do not suit each other or the network."""

    def recipe_settings(self) -> dict[str, JsonValue]:
        """All that the answer depends on, as JSON values."""
        return self.model_dump()


Settings = TypeVar("Settings", bound=QuickSettings)
Answer = TypeVar("Answer", bound=BaseModel)


@dataclass(frozen=True)
class Method:
    """Something a person can run. id: names it in requests and recipes."""

    id: str


@dataclass(frozen=True)
class QuickMethod(Method, Generic[Settings, Answer]):
    """A computation about a photograph, quick enough to wait for.

    answer: class of its answer. work: name of work(cache, network id, image file, settings), which gives the answer.
    """

    answer: type[Answer]
    work: str


@dataclass(frozen=True)
class NetworkMethod(Method, Generic[Answer]):
    """A computation about a network alone, quick enough to wait for.

    answer: class of its answer. work: name of work(cache, network id), which gives the answer.
    """

    answer: type[Answer]
    work: str
