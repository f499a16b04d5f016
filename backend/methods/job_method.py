"""How a method that is a job is declared: what asks for it, and settings that know how to prepare it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from backend.examples.collections.catalog import CollectionFacts
from backend.jobs.job import JobFunctions
from backend.methods.layer_graph.answer import NetworkGraph
from backend.methods.method import Answer, Method, QuickMethod, Settings
from models.description import NetworkDescription

Size = tuple[int, int]


@dataclass(frozen=True)
class Workload:
    """How much work a job is, in any unit, such as pixels that the network is shown.

    steps: how many there are. last_step: work of the last one. total: of all.
    """

    steps: int
    last_step: float
    total: float


class AskPhotograph(Protocol):
    """Asks a quick method about the photograph of a job."""

    def __call__(self, method: QuickMethod[Settings, Answer], settings: Settings) -> Answer:
        """Give the answer. Raises what the method refuses, and InvalidSetting where there is no photograph."""


@dataclass(frozen=True)
class JobSubject:
    """What a job is about.

    photograph_px: (height, width) of the photograph, if there is one. ask: asks about it. graph: asks for the drawing
    of the network; raises UnsupportedNetwork and EngineUnavailable. collection: gives a collection by its id; raises
    UnknownCollection and UnsuitableCollection.
    """

    network: NetworkDescription
    photograph_px: Size | None
    ask: AskPhotograph
    collection: Callable[[str], CollectionFacts]
    graph: Callable[[], NetworkGraph]


class JobSettings(BaseModel, ABC):
    """What can be chosen of a job."""

    @abstractmethod
    def prepare(self, subject: JobSubject) -> PreparedJob:
        """Check all that can be known before a worker is asked, and complete the settings. Raises InvalidSetting."""

    @abstractmethod
    def resolved(self) -> dict[str, JsonValue]:
        """All that the result depends on, as JSON values."""


@dataclass(frozen=True)
class PreparedJob:
    """A job that may begin. settings: all of them, also what follows from the subject. layers: those it is about.

    part_size: how many steps are in each of its parts; None where it has none.
    """

    settings: JobSettings
    layers: list[str]
    workload: Workload
    part_size: int | None = None


class MethodRequest(BaseModel):
    """What every request for a job names."""

    model_config = ConfigDict(extra="forbid")

    network: str = Field(description="Id of a network.")
    method: str
    settings: JobSettings

    @property
    def image_id(self) -> str | None:
        """Id of the photograph, if the method takes one."""
        return None


class PhotographRequest(MethodRequest):
    """The same where the method takes a photograph."""

    image: str = Field(description="Id of an image.")

    @property
    def image_id(self) -> str:
        """Id of the photograph."""
        return self.image


@dataclass(frozen=True)
class JobMethod(Method):
    """Long work, done in short stretches.

    request: class of what asks for it. check: name of check(cache, network id, settings, size of the photograph), which
    refuses what cannot be made, without computing anything. advance: name of advance(cache, spec, resume point,
    seconds), which goes on for a while; see backend/jobs/job.py. private: settings that only workers are told.
    """

    request: type[MethodRequest]
    check: str
    advance: str
    private: frozenset[str] = field(default=frozenset(), kw_only=True)

    @property
    def functions(self) -> JobFunctions:
        """What the runner asks of workers."""
        return JobFunctions(self.advance)


@dataclass(frozen=True)
class PartedMethod(JobMethod):
    """A job that has parts: steps that depend on no others, done by any workers in any order.

    advance is called for one part, spec.part; the part's bytes are its one artifact. join: name of join(cache, spec,
    joined so far or None, part), which gives bytes; called in the order of the parts. finish: name of finish(cache,
    spec, joined), which gives the artifacts of the job.
    """

    join: str
    finish: str

    @property
    def functions(self) -> JobFunctions:
        """What the runner asks of workers."""
        return JobFunctions(self.advance, self.join, self.finish)
