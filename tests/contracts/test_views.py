"""What every view of the API must be: it returns the models that the document promises."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import get_args, get_type_hints

from flask import Flask
from flask.testing import FlaskClient
from pydantic import BaseModel

JSON = "application/json"


def test_every_view_returns_the_models_of_its_document(app: Flask, client: FlaskClient) -> None:
    document = client.get("/api/openapi.json").json
    views = {view.__name__: inspect.unwrap(view) for view in app.view_functions.values()}
    promised = dict(_promised(document))
    returned = {name: {model.__name__ for model in _models_in(_answer_of(views[name]))} for name in promised}
    assert returned == promised
    assert sum(map(bool, promised.values())) > 40


def _promised(document: dict) -> Iterator[tuple[str, set[str]]]:
    """Yield the name of each operation with the names of the models in its successes."""
    for path in document["paths"].values():
        for operation in path.values():
            contents = [
                response.get("content", {}) for status, response in operation["responses"].items() if status < "300"
            ]
            references = {content[JSON]["schema"]["$ref"] for content in contents if JSON in content}
            yield operation["operationId"], {reference.rpartition("/")[2] for reference in references}


def _answer_of(view: object) -> object:
    return get_type_hints(view)["return"]


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models in an annotation such as tuple[Image, int] or Heatmaps | tuple[str, int]."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
