"""Photographs that are shared by a link: POST and DELETE /api/images/<id>/share, and the link itself, /shared/<token>.

Who opens a link sees the photograph as long as it is shared, and only on the server where it lies.
"""

from __future__ import annotations

from flask import Blueprint, Flask, Response, url_for
from pydantic import BaseModel, Field

from backend.api.access import may_ask
from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.page import PAGE_FOLDER, send_page
from backend.api.services import services
from backend.api.visitors import known_visitor, visitor
from backend.errors import UnknownShare
from backend.store.image_holders import EVERYONE

blueprint = noun_blueprint("shares", "Photographs that are shared by a link.", address="/api")
SHOWN_AT = "/prediction"
LINK = "links.open_link"


class SharePath(BaseModel):
    """Names the image that is shared."""

    image_id: str = Field(description="Id of an uploaded image.")


class ShareRequest(BaseModel):
    """A link that somebody was given."""

    token: str = Field(min_length=1, max_length=200, description="The last part of the link.")


class Share(BaseModel):
    """A link to a photograph."""

    image: str = Field(description="Id of the image.")
    token: str = Field(description="Cannot be guessed; only this answer tells it.")
    path: str = Field(description="Path of the link on this server.")


class SharedImage(BaseModel):
    """The photograph of a link that was opened."""

    image: str = Field(description="Id of the image, which may now be asked about.")


@blueprint.post("/images/<string:image_id>/share", responses={201: Share, 404: Failure})
def post_share(path: SharePath) -> tuple[Share, int]:
    """Make a link to an uploaded photograph of one's own. 403 not_yours; 404 unknown_image."""
    token = services().images.share(path.image_id, visitor())
    link = url_for(LINK, token=token)
    return Share(image=path.image_id, token=token, path=link), 201


@blueprint.delete("/images/<string:image_id>/share", responses={204: None, 404: Failure})
def delete_share(path: SharePath) -> tuple[str, int]:
    """Undo all one's links to a photograph, for who opened them too. 403 not_yours; 404 unknown_image."""
    services().images.stop_sharing(path.image_id, visitor())
    return "", 204


@blueprint.post("/shares", responses={200: SharedImage, 404: Failure})
def open_share(body: ShareRequest) -> SharedImage:
    """Open a link, as a program with a key of its own. 403 not_yours; 404 unknown_share."""
    return SharedImage(image=services().images.open_share(body.token, known_visitor()).id)


def register_links(app: Flask) -> None:
    """Lead who opens a link in a browser to the photograph; who may not use the server yet sees its page first."""
    links = Blueprint("links", __name__)

    @links.get("/shared/<string:token>")
    def open_link(token: str) -> Response:
        """Send the page where the link leads nowhere: it says so."""
        if visitor() == EVERYONE or not may_ask():
            return send_page(PAGE_FOLDER)
        try:
            image = services().images.open_share(token, visitor())
        except UnknownShare:
            return send_page(PAGE_FOLDER)
        address = f"{SHOWN_AT}?image={image.id}"
        return Response(status=303, headers={"Location": address, "Cache-Control": "no-store"})

    app.register_blueprint(links)
