"""A blueprint for one noun of the API, with what all nouns have in common."""

from flask_openapi3 import APIBlueprint, Tag

from backend.api.failures import Failure


def noun_blueprint(name: str, explanation: str, address: str | None = None) -> APIBlueprint:
    """Begin the blueprint of /api/<name>, or of another address. explanation: a sentence for the documentation."""
    return APIBlueprint(
        name,
        __name__,
        url_prefix=address or f"/api/{name}",
        abp_tags=[Tag(name=name, description=explanation)],
        abp_responses={401: Failure, 403: Failure, 422: Failure},
        operation_id_callback=_operation_id,
    )


def _operation_id(*, name: str, path: str, method: str) -> str:
    """The name of the view, which says what it does; path and method are what flask-openapi3 offers besides."""
    del path, method
    return name
