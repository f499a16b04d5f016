"""The application whose views return models: they become JSON here, and nowhere else."""

from __future__ import annotations

from typing import TypeAlias

from flask import Response
from flask.typing import ResponseReturnValue
from flask_openapi3 import OpenAPI
from pydantic import BaseModel

Headers: TypeAlias = "dict[str, str]"
ViewAnswer: TypeAlias = "ResponseReturnValue | BaseModel | tuple[BaseModel, int] | tuple[BaseModel, int, Headers]"


class ModelApp(OpenAPI):
    """An application as Flask's, whose views may also return a model, alone or with a status and headers."""

    def make_response(self, rv: ViewAnswer) -> Response:
        """Make the response to what a view returned."""
        if isinstance(rv, BaseModel):
            return super().make_response(_fields_of(rv))
        if isinstance(rv, tuple) and isinstance(rv[0], BaseModel):
            return super().make_response((_fields_of(rv[0]), *rv[1:]))
        return super().make_response(rv)


def _fields_of(model: BaseModel) -> dict[str, object]:
    return model.model_dump(mode="json")
