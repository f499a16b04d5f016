"""The built page: its files, and for every other address that is no API's the page itself, which knows its tabs.

Each load of the page has a nonce of its own, so it is never kept by the browser.
"""

import os
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, send_from_directory
from werkzeug.routing import PathConverter

from backend.api.headers import POLICY, new_nonce, page_policy
from backend.settings import PROJECT_FOLDER

PAGE_FOLDER = PROJECT_FOLDER / "frontend" / "dist"
NONCE_PLACE = "__NONCE__"  # in index.html
A_YEAR_S = 31_536_000


class PagePath(PathConverter):
    """Any path but the API's."""

    regex = r"(?!api(?:/|$))[^/].*?"


def register_page(app: Flask, folder: Path = PAGE_FOLDER) -> None:
    """Serve a built page from a folder."""
    app.url_map.converters["page_path"] = PagePath
    blueprint = Blueprint("page", __name__)

    @blueprint.get("/", defaults={"path": ""})
    @blueprint.get("/<page_path:path>")
    def get_page(path: str) -> Response:
        """Send a file of the page, or the page itself."""
        if path.startswith("assets/"):  # their names change with their content
            return send_from_directory(folder, path, max_age=A_YEAR_S)
        if path and "/" not in path and os.path.isfile(folder / path):  # noqa: PTH113 - false, not an error, for a long name
            return send_from_directory(folder, path)
        return send_page(folder)

    app.register_blueprint(blueprint)


def send_page(folder: Path) -> Response:
    """Send the page itself, with a nonce of its own, out of the folder of a built page."""
    file = folder / "index.html"
    if not file.is_file():
        abort(404, description="The page is not built yet; npm start builds it.")
    nonce = new_nonce()
    content = file.read_text(encoding="utf8").replace(NONCE_PLACE, nonce)
    return Response(content, mimetype="text/html", headers={POLICY: page_policy(nonce), "Cache-Control": "no-store"})
