"""The requests for objectives: what all kinds have in common, and their union, discriminated by `kind`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, get_args

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from backend.graph.objective.base import Sum

TAG = "kind="  # before a kind in pydantic's account of where a fault is, so that it is never taken for a field
USUAL_KIND = "channel"


@dataclass(frozen=True)
class Surroundings:
    """What an objective is built for.

    logits_layer: name of the layer before the softmax; None for a network without classes. squares_layers: whether a
    whole layer is measured by its squares. place: of the objective in the request, counted from 0.
    """

    logits_layer: str | None
    squares_layers: bool = False
    place: int = 0


class ObjectiveRequest(BaseModel, ABC):
    """An objective as a request names it. Each kind adds `kind: Literal[…]`, its own arguments, and an example.

    title, help: of the kind, on the page. phrase: names one objective, with fields of the request in braces; {class} is
    the name of a class. suits_photographs: whether a photograph can be made to excite it all over.
    """

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False, frozen=True)

    title: ClassVar[str]
    help: ClassVar[str]
    phrase: ClassVar[str]
    suits_photographs: ClassVar[bool] = True

    weight: float = Field(
        default=1.0, ge=-1000, le=1000, description="Weight in a sum; below 0 the objective is minimized."
    )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Add what the page shows of the kind."""
        documented = handler.resolve_ref_schema(handler(schema))
        documented["x-objective"] = {"title": cls.title, "help": cls.help, "phrase": cls.phrase}
        return documented

    @property
    def images(self) -> int:
        """Number of its images."""
        return 1

    @abstractmethod
    def build(self, surroundings: Surroundings) -> tuple[Sum, ...]:
        """Build the objective of each of its images, without its weight. Raises InvalidSetting, with its field."""


class OneOf:
    """Annotates ObjectiveRequest so that pydantic reads, writes and documents exactly these kinds."""

    def __init__(self, *kinds: type[ObjectiveRequest]) -> None:
        self._kinds = kinds

    def __get_pydantic_core_schema__(self, _: type[ObjectiveRequest], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Give pydantic the union of the kinds."""
        return core_schema.tagged_union_schema(
            {TAG + kind_of(kind): handler.generate_schema(kind) for kind in self._kinds},
            discriminator=_tag_of,
            custom_error_type="union_tag_unknown",
            custom_error_message=f"input should be one of {', '.join(map(kind_of, self._kinds))}",
            custom_error_context={"discriminator": "'kind'"},
        )


def kind_of(kind: type[ObjectiveRequest]) -> str:
    """Name a kind as requests do."""
    (name,) = get_args(kind.model_fields["kind"].annotation)
    return str(name)


def _tag_of(value: object) -> str | None:
    """Find the tag of a request, as JSON or as an object; None where it is neither."""
    if isinstance(value, dict):
        return f"{TAG}{value.get('kind', USUAL_KIND)}"
    return TAG + kind_of(type(value)) if isinstance(value, ObjectiveRequest) else None
