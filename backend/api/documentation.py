"""/api/openapi.json, and /api/docs to read and try it. Works offline: Swagger's files come from a Python package."""

from flask import Blueprint, Flask, jsonify, render_template_string
from flask.typing import ResponseReturnValue
from flask_openapi3 import OpenAPI
from flask_openapi3_swagger.plugins import RegisterPlugin as Swagger
from flask_openapi3_swagger.templates import swagger_html_string

DOCUMENT_ADDRESS = "openapi.json"


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
        return render_template_string(
            swagger_html_string, doc_url=DOCUMENT_ADDRESS, swagger_config={}, oauth_config=None
        )

    app.register_blueprint(blueprint)
    _register_swagger_files(app)


def _register_swagger_files(app: Flask) -> None:
    app.register_blueprint(Swagger.register(doc_url=DOCUMENT_ADDRESS), url_prefix="/api")
