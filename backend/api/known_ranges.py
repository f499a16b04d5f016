"""How the answers about networks tell an input range."""

from pydantic import BaseModel, Field

from backend.api.services import services
from backend.methods.input_range.settings import INPUT_RANGE
from backend.store.recipe import Recipe
from models.description import NetworkDescription
from models.input_range import Origin


class KnownRange(BaseModel):
    """The input range of a network."""

    low: list[float] = Field(description="Input value of black, for each of red, green, blue.")
    high: list[float] = Field(description="Input value of white, for each of red, green, blue.")
    reversed_channels: bool = Field(description="Whether the network takes blue, green, red.")
    origin: Origin = Field(
        description="stated: by its authors, or in NAME.json; followed: its layers say it; assumed: chosen after "
        "trying the usual ones on the sample photographs; correct it where it is wrong."
    )
    words: str = Field(description="Which range it is and how that is known.")


def known_range(network: NetworkDescription) -> KnownRange:
    """Tell the input range of a network; a worker is asked where it has to be tried.

    Raises UnsupportedNetwork, WeightsMissing, EngineUnavailable.
    """
    if network.range_origin == "untried":
        recipe = Recipe(INPUT_RANGE.id, network.id, network.fingerprint(), image=None, settings={})
        told, _ = services().questions.answer(recipe, lambda: services().compute_about(INPUT_RANGE, network))
        return KnownRange.model_validate(told)
    image_input = network.image_input
    return KnownRange(
        low=list(image_input.low),
        high=list(image_input.high),
        reversed_channels=image_input.reversed_channels,
        origin=network.range_origin,
        words=network.range_words,
    )
