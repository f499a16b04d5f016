"""Asks about a request by its head alone, so that who may not send a large body is told before sending it.

The server (backend/serving/bridge.py) calls the application twice for a request with a large body: first with HEAD_ONLY
in the environment and without the body. What is registered before this file answers then as it always does: a foreign
name, a missing token, a foreign page, an unknown address.
"""

from flask import Flask, Response, request

HEAD_ONLY = "innsyn.head_only"
PASSED = "innsyn.head_passed"


def register_heads(app: Flask) -> None:
    """Let heads pass. Register it after all checks that need no body, and before what counts requests."""

    @app.before_request
    def pass_head() -> Response | None:
        """End a request that is only a head; where it leads nowhere, Flask answers."""
        if HEAD_ONLY not in request.environ or request.routing_exception is not None:
            return None
        request.environ[PASSED] = True
        return Response(status=204)
