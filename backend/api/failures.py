"""Every failure as {code, message, hint, field} with the status of its family. No view builds an error body itself."""

import logging

from flask import Flask, Response, make_response, request
from pydantic import BaseModel, Field, ValidationError
from pydantic_core import ErrorDetails
from werkzeug.exceptions import HTTPException, InternalServerError, RequestEntityTooLarge

from backend.api.json_bodies import json_of_request
from backend.errors import EngineUnavailable, UnknownImage, UnknownJob, UnknownResult
from backend.images import ALLOWED
from models import errors

LOG = logging.getLogger(__name__)

STATUS_OF_FAMILY: tuple[tuple[type[errors.InnsynError], int], ...] = (
    (errors.NotFound, 404),
    (errors.Invalid, 422),
    (errors.Unauthenticated, 401),
    (errors.Forbidden, 403),
    (errors.Conflict, 409),
    (errors.TooLarge, 413),
    (errors.Unsupported, 415),
    (errors.TooMany, 429),
    (errors.Unavailable, 503),
    (errors.StorageFull, 507),
)
WHERE_FOUND: dict[type[errors.InnsynError], str] = {
    errors.UnknownNetwork: "GET /api/networks",
    errors.UnknownClass: "GET /api/networks/<id>",
    errors.UnknownLayer: "GET /api/networks/<id>/graph",
    UnknownImage: "GET /api/images",
    UnknownJob: "GET /api/jobs",
    UnknownResult: "POST /api/predictions, /api/activations and /api/heatmaps",
    EngineUnavailable: "GET /api/health",
}
ALLOWED_NETWORKS = "GET /api/networks tells how large the file of a network may be; NETWORK_LIMIT sets it."
HINT_OF_STATUS = {
    400: "Send a well-formed request; /api/docs shows every one.",
    404: "Look at /api/docs for the addresses there are.",
    405: "Use one of the methods named in the Allow header.",
    415: "Send the content type that /api/docs names for this address.",
}


class Failure(BaseModel):
    """The body of every answer that is no success."""

    code: str = Field(description="Name of the failure, for programs.", examples=["unknown_network"])
    message: str = Field(description="What came and why it is refused.")
    hint: str = Field(description="What is allowed and how to repair it.")
    field: str | None = Field(description="The field of the request that is to blame, if it is one.")

    @classmethod
    def of(cls, error: errors.InnsynError) -> "Failure":
        """Present an error, and say at which address is found what its hint names."""
        address = WHERE_FOUND.get(type(error))
        hint = error.hint if address is None else f"{error.hint} See {address}."
        return cls(code=error.code, message=error.message, hint=hint, field=error.field)


def larger_than(limit_bytes: int, path: str) -> errors.TooLarge:
    """Refuse a body that is larger than the limit of its address."""
    return errors.TooLarge(
        f"The request is larger than {limit_bytes / 1e6:g} MB, the most that is taken at this address.",
        hint=ALLOWED_NETWORKS if path == "/api/networks" else f"Send less. {ALLOWED}",
        field="file",
    )


def status_of(error: errors.InnsynError) -> int:
    """HTTP status of an error's family; 500 for an error of no family."""
    return next((status for family, status in STATUS_OF_FAMILY if isinstance(error, family)), 500)


def answer(failure: Failure, status: int) -> Response:
    """A response with a failure as its JSON body."""
    return make_response(failure, status)


def refuse_invalid_request(error: ValidationError) -> Response:
    """Turn pydantic's findings about a request into one failure: all of them in the message, the first one's field."""
    findings = error.errors(include_url=False)
    fields = [_field_of(finding) for finding in findings]
    sentences = [
        f"{field or 'the request'}: {finding['msg'].lower()}, but it is {_shortened(_value_of(finding))}"
        for field, finding in zip(fields, findings, strict=True)
    ]
    return answer(
        Failure(
            code="invalid_request",
            message="; ".join(sentences) + ".",
            hint="Correct the request; /api/docs lists each field with its type and limits.",
            field=fields[0],
        ),
        status=422,
    )


def register_failures(app: Flask) -> None:
    """Give every error of the app a JSON body: a person's, HTTP's own, and the unforeseen."""

    @app.errorhandler(errors.InnsynError)
    def known(error: errors.InnsynError) -> Response:
        """Answer what a person can repair."""
        response = answer(Failure.of(error), status_of(error))
        if isinstance(error, errors.Unauthenticated):
            response.headers["WWW-Authenticate"] = "Bearer"
        if isinstance(error, errors.TooMany) and error.retry_after_s is not None:
            response.headers["Retry-After"] = str(error.retry_after_s)
        return response

    @app.errorhandler(RequestEntityTooLarge)
    def too_large(_: RequestEntityTooLarge) -> Response:
        """Answer a request that is refused unread."""
        return known(larger_than(request.max_content_length or 0, request.path))

    @app.errorhandler(HTTPException)
    def of_http(error: HTTPException) -> Response:
        """Answer what HTTP itself refuses, and log the unforeseen."""
        if isinstance(error, InternalServerError):
            LOG.error("unforeseen path=%s method=%s", request.path, request.method, exc_info=error.original_exception)
        status = error.code or 500
        body = Failure(
            code=error.name.lower().replace(" ", "_"),
            message=f"{request.method} {request.path}: {error.description}",
            hint=HINT_OF_STATUS.get(status, "Try again; if it happens again, the server's log says more."),
            field=None,
        )
        response = answer(body, status)
        for name, value in error.get_headers():
            if name in {"Allow", "Retry-After"}:
                response.headers[name] = value
        return response


def _field_of(finding: ErrorDetails) -> str | None:
    """Name the field of the request that a finding is about."""
    place = finding["loc"]
    if finding["type"].startswith("union_tag"):
        place = (*place, _discriminator_of(finding))
    body = json_of_request()
    if isinstance(body, dict) and place and place[0] == body.get("method"):
        place = place[1:]  # of requests told apart by their method, pydantic names the method first
    # of objectives told apart by their kind, it names "kind=…" before the field
    return ".".join(part for part in map(str, place) if "=" not in part) or None


def _discriminator_of(finding: ErrorDetails) -> str:
    return str(finding["ctx"]["discriminator"]).strip("'")


def _value_of(finding: ErrorDetails) -> object:
    """Find what came instead of what is allowed; for a request of a kind that there is not, its kind."""
    value = finding["input"]
    if finding["type"].startswith("union_tag") and isinstance(value, dict):
        return value.get(_discriminator_of(finding), value)
    return value


def _shortened(value: object, longest: int = 60) -> str:
    text = "absent" if isinstance(value, dict) else repr(value)
    return text if len(text) <= longest else text[: longest - 1] + "…"
