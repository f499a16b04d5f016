"""GET /api/health: is the server there, and can it compute?"""

from typing import Literal

from pydantic import BaseModel, Field

from backend.api.access import asks_for_token
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.version import VERSION

blueprint = noun_blueprint("health", "Is the server there, and can it compute?")


class DeviceHealth(BaseModel):
    """What a worker computes on."""

    kind: Literal["CPU", "GPU"] = Field(description="CPU: the processor.")
    name: str = Field(description="Name of the GPU, as its driver tells it; CPU for the processor.")


class EngineHealth(BaseModel):
    """The engine that computes: this server's own worker, or a cluster."""

    state: Literal["starting", "ready", "unavailable"] = Field(
        description="starting: no worker has joined yet; ready: computations are taken; "
        "unavailable: the scheduler or all workers are gone, questions are refused until they return"
    )
    workers: int = Field(description="Worker processes that take computations.")
    devices: list[DeviceHealth] = Field(description="What each worker computes on, as far as it has told.")
    local: bool = Field(description="Whether the server runs its own worker instead of a cluster's.")


class Health(BaseModel):
    """What the server can do right now."""

    version: str = Field(description="Version of Innsyn.")
    asks_for_token: bool = Field(description="Whether requests need the token of the server.")
    engine: EngineHealth


@blueprint.get("", responses={200: Health})
def get_health() -> Health:
    """Say whether the server can compute. Always 200 while the server answers at all."""
    engine = services().engine
    health = EngineHealth(
        state=engine.state,
        workers=engine.workers,
        devices=[DeviceHealth(kind=device.kind, name=device.name) for device in engine.devices()],
        local=engine.local,
    )
    return Health(version=VERSION, asks_for_token=asks_for_token(), engine=health)
