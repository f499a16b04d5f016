"""/api/openapi.json, and /api/docs to read and try it. Works offline: Swagger's files come from a Python package."""

from flask import Blueprint, Flask, Response, jsonify, render_template_string
from flask.typing import ResponseReturnValue
from flask_openapi3 import OpenAPI
from flask_openapi3_swagger.plugins import RegisterPlugin as Swagger
from flask_openapi3_swagger.templates import swagger_html_string

from backend.api.headers import POLICY, new_nonce, page_policy

DOCUMENT_ADDRESS = "openapi.json"
# Swagger puts a sheet into the page while it runs; tests/e2e/security.test.ts fails when it has another one
STYLES_OF_SWAGGER = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='"


def register_documentation(app: OpenAPI) -> None:
    """Add the document and the page that shows it."""
    blueprint = Blueprint("documentation", __name__, url_prefix="/api")

    @blueprint.get(f"/{DOCUMENT_ADDRESS}")
    def get_document() -> ResponseReturnValue:
        """Send the OpenAPI document."""
        return jsonify(app.api_doc)

    @blueprint.get("/docs")
    def get_docs() -> ResponseReturnValue:
        """Send the page that shows it."""
        nonce = new_nonce()
        page = render_template_string(
            _with_nonce(swagger_html_string, nonce), doc_url=DOCUMENT_ADDRESS, swagger_config={}, oauth_config=None
        )
        policy = page_policy(nonce, scripts=f"'self' 'nonce-{nonce}'", styles=f"'self' {STYLES_OF_SWAGGER}")
        return Response(page, headers={POLICY: policy})

    app.register_blueprint(blueprint)
    _register_swagger_files(app)


def _with_nonce(page: str, nonce: str) -> str:
    """Allow what stands in the page itself: one script and one sheet of styles."""
    return page.replace("<script>", f'<script nonce="{nonce}">').replace("<style>", f'<style nonce="{nonce}">')


def _register_swagger_files(app: Flask) -> None:
    app.register_blueprint(Swagger.register(doc_url=DOCUMENT_ADDRESS), url_prefix="/api")
