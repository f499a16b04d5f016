"""Whose uploads are whose: who brought an image, who opened a link to it, and the links themselves.

A holder is a text that stands for a browser, or for a program with a key; EVERYONE stands for all. An image is seen by
its holders, and lives as long as somebody who brought it holds it. Functions work in a session of the caller's.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.orm import Session

from backend.store.database import ImageHolderRow, ImageRow, ImageShareRow

EVERYONE = ""
TOKEN_BYTES = 24


@dataclass(frozen=True)
class Holding:
    """How somebody holds an image. name: what they call it. shared_by: whose link they opened; None who brought it."""

    holder: str
    name: str
    shared_by: str | None


def visible_to(holder: str) -> ColumnElement[bool]:
    """The condition that an image is seen by a holder: samples are seen by all."""
    held = select(ImageHolderRow.image_id).where(ImageHolderRow.holder.in_((holder, EVERYONE)))
    return or_(ImageRow.origin == "sample", ImageRow.id.in_(held))


def holdings(session: Session, images: Iterable[str], holder: str) -> Mapping[str, Holding]:
    """How a holder, or else everyone, holds each of some images that they see."""
    query = (
        select(ImageHolderRow)
        .where(ImageHolderRow.image_id.in_(list(images)), ImageHolderRow.holder.in_((holder, EVERYONE)))
        .order_by(ImageHolderRow.holder)  # everyone first, so that a holder's own comes last and counts
    )
    return {row.image_id: Holding(row.holder, row.name, row.shared_by) for row in session.scalars(query)}


def hold(session: Session, image_id: str, holder: str, name: str, shared_by: str | None = None) -> bool:
    """Let somebody hold an image; gives whether that is new. Who brings what was shared with them owns it as well."""
    row = session.get(ImageHolderRow, (image_id, holder))
    if row is None:
        session.add(ImageHolderRow(image_id=image_id, holder=holder, name=name, shared_by=shared_by, created_at=_now()))
        return True
    if shared_by is None:
        row.shared_by = None
    return False


def let_go(session: Session, image_id: str, holder: str) -> bool:
    """Let somebody no longer hold an image, nor those with whom they shared it; gives whether an owner is left."""
    session.execute(delete(ImageHolderRow).where(ImageHolderRow.image_id == image_id, ImageHolderRow.holder == holder))
    stop_sharing(session, image_id, holder)
    owners = select(ImageHolderRow).where(ImageHolderRow.image_id == image_id, ImageHolderRow.shared_by.is_(None))
    return session.scalar(owners.limit(1)) is not None


def share(session: Session, image_id: str, holder: str) -> str:
    """Make a link to an image; gives its token, of which only a hash is kept."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    row = ImageShareRow(token_hash=_hash_of(token), image_id=image_id, holder=holder, created_at=_now())
    session.add(row)
    return token


def shared(session: Session, token: str) -> tuple[str, str] | None:
    """Give (image, who shared it) for the token of a link; None for an unknown token."""
    row = session.get(ImageShareRow, _hash_of(token))
    return None if row is None else (row.image_id, row.holder)


def stop_sharing(session: Session, image_id: str, holder: str) -> None:
    """Undo all that somebody shared of an image: its links, and what was seen through them."""
    links = delete(ImageShareRow).where(ImageShareRow.image_id == image_id, ImageShareRow.holder == holder)
    guests = delete(ImageHolderRow).where(ImageHolderRow.image_id == image_id, ImageHolderRow.shared_by == holder)
    session.execute(links)
    session.execute(guests)


def _hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _now() -> datetime:
    return datetime.now(timezone.utc).replace(tzinfo=None)
