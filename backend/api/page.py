"""The built page: its files, and for every other address that is no API's the page itself, which knows its tabs."""

from pathlib import Path

from flask import Blueprint, Response, abort, send_from_directory

from backend.settings import PROJECT_FOLDER

PAGE_FOLDER = PROJECT_FOLDER / "frontend" / "dist"
A_YEAR_S = 31_536_000


def page_blueprint(folder: Path = PAGE_FOLDER) -> Blueprint:
    """Serve a built page from a folder."""
    blueprint = Blueprint("page", __name__)

    @blueprint.get("/", defaults={"path": ""})
    @blueprint.get("/<path:path>")
    def get_page(path: str) -> Response:
        if path == "api" or path.startswith("api/"):
            abort(404)
        if path.startswith("assets/"):  # their names change with their content
            return send_from_directory(folder, path, max_age=A_YEAR_S)
        if path and (folder / Path(path).name).is_file() and "/" not in path:
            return send_from_directory(folder, path)
        if not (folder / "index.html").is_file():
            abort(404, description="The page is not built yet; npm start builds it.")
        return send_from_directory(folder, "index.html")

    return blueprint
