"""GET /api/store: how much the store holds of each kind, and how much it may."""

from typing import Literal

from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services

Kind = Literal["uploads", "samples", "results", "artifacts", "checkpoints", "collections", "database", "orphans"]

blueprint = noun_blueprint("store", "What is kept on disk.")


class StoredKind(BaseModel):
    """How much there is of a kind."""

    kind: Kind = Field(
        description="results: answers that are computed again where they are gone; artifacts: what jobs made; "
        "checkpoints: what jobs go on from; orphans: files that nobody needs; `npm run store -- prune` deletes them"
    )
    count: int = Field(description="Number of files; 1 for the database.")
    size_bytes: int


class Store(BaseModel):
    """What the store holds."""

    kinds: list[StoredKind]
    size_bytes: int = Field(description="All kinds together.")
    limit_bytes: int | None = Field(description="The limit, STORE_LIMIT; null without a limit.")


@blueprint.get("", responses={200: Store, 503: Failure})
def get_store() -> Store:
    """Tell how much is stored of each kind. 503 store_unavailable."""
    sizes = services().inventory.sizes()
    kinds = [StoredKind.model_validate(size, from_attributes=True) for size in sizes]
    total = sum(size.size_bytes for size in sizes)
    return Store(kinds=kinds, size_bytes=total, limit_bytes=services().quota.limit_bytes)
