"""python -m backend.document: print the OpenAPI document, from which the page's types and forms are generated.

`x-settings` holds the schemas of the settings with everything declared for the page, which the document itself leaves
out: see backend/declare.py.
"""

import json
import sys
from collections.abc import Mapping

from pydantic.json_schema import models_json_schema

from backend.api.job_requests import JobRequest
from backend.app import create_app
from backend.methods.activations.settings import ActivationSettings
from backend.settings import Settings

DECLARED = (JobRequest, ActivationSettings)


def settings_schemas() -> Mapping[str, object]:
    """Give {name of a model: its schema} of all settings that the page draws a form of."""
    _, schema = models_json_schema([(model, "validation") for model in DECLARED])
    schemas: Mapping[str, object] = schema["$defs"]
    return schemas


if __name__ == "__main__":
    app = create_app(Settings(database_url="sqlite://", blobs_url="memory://document"))
    json.dump({**app.api_doc, "x-settings": settings_schemas()}, sys.stdout, indent=2, sort_keys=True)
