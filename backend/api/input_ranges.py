"""GET, PUT and DELETE /api/networks/<id>/input-range: what black and white become, and how that is known."""

from pydantic import BaseModel, ConfigDict, Field, model_validator

from backend.api.answers import ask_network
from backend.api.failures import Failure
from backend.api.known_ranges import known_range
from backend.api.networks import NetworkPath
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.api.uploads import network_limit_bytes
from backend.methods.input_range.answer import KnownRange
from backend.methods.input_range.settings import INPUT_RANGE_TRIAL
from models.input_range import InputRange
from models.user_range import state_range

blueprint = noun_blueprint("input_ranges", "What black and white become before a network sees them.", "/api/networks")

Color = tuple[float, float, float]


class StatedRange(BaseModel):
    """An input range that a person states."""

    model_config = ConfigDict(
        extra="forbid",
        allow_inf_nan=False,
        json_schema_extra={"example": {"low": [-1, -1, -1], "high": [1, 1, 1], "reversed_channels": False}},
    )

    low: Color = Field(description="Input value of black, for each of red, green, blue.")
    high: Color = Field(description="Input value of white, for each of red, green, blue; another one than of black.")
    reversed_channels: bool = Field(default=False, description="Whether the network takes blue, green, red.")

    @model_validator(mode="after")
    def _are_apart(self) -> "StatedRange":
        if any(map(float.__eq__, self.low, self.high)):
            raise ValueError("low and high are the same for a colour, so that black and white would be one")
        return self


class SampleAnswer(BaseModel):
    """What a network says of a sample photograph."""

    image: str = Field(description="Id of the photograph.")
    name: str = Field(description="The most probable class.")
    probability: float


class TriedRange(BaseModel):
    """A usual input range, and what the network makes of the sample photographs with it."""

    name: str
    low: list[float]
    high: list[float]
    reversed_channels: bool
    answers: list[SampleAnswer] = Field(description="One for each photograph; none where the network has no classes.")


class RangeTrial(BaseModel):
    """The usual input ranges, tried."""

    network: str
    known: KnownRange
    tried: list[TriedRange]


@blueprint.get(
    "/<string:network_id>/input-range",
    responses={200: RangeTrial, 404: Failure, 415: Failure, 503: Failure},
)
def get_input_range(path: NetworkPath) -> RangeTrial:
    """Say which input range a network has, and what each usual one would make of the sample photographs.

    404 unknown_network; 415 unsupported_network; 503 engine_unavailable, weights_missing.
    """
    network = services().networks[path.network_id]
    trials = ask_network(INPUT_RANGE_TRIAL, network, network.fingerprint())
    names = network.class_names()
    tried = [
        TriedRange(
            name=one.name,
            low=list(one.range.low),
            high=list(one.range.high),
            reversed_channels=one.range.reversed_channels,
            answers=[
                SampleAnswer(image=told.photograph, name=names[told.class_index].name, probability=told.probability)
                for told in one.answers
            ],
        )
        for one in trials.tried
    ]
    return RangeTrial(network=network.id, known=known_range(network), tried=tried)


@blueprint.put("/<string:network_id>/input-range", responses={200: KnownRange, 403: Failure, 404: Failure})
def put_input_range(path: NetworkPath, body: StatedRange) -> KnownRange:
    """State the input range of a network in models/user/. It is kept in its NAME.json, and all answers are made anew.

    403 forbidden for other networks, uploads_off; 404 unknown_network; 422 invalid_request.
    """
    network_limit_bytes()
    state_range(
        services().networks[path.network_id], InputRange(body.low, body.high, reversed_channels=body.reversed_channels)
    )
    return known_range(services().networks[path.network_id])


@blueprint.delete("/<string:network_id>/input-range", responses={200: KnownRange, 403: Failure, 404: Failure})
def delete_input_range(path: NetworkPath) -> KnownRange:
    """Take a stated range out of NAME.json: it is found by itself again.

    403 forbidden for other networks, uploads_off; 404 unknown_network; 503 engine_unavailable.
    """
    network_limit_bytes()
    state_range(services().networks[path.network_id], None)
    return known_range(services().networks[path.network_id])
