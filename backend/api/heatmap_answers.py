"""Answers about relevance, out of the store or computed: for POST /api/heatmaps, and for jobs that begin with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backend.api.services import services
from backend.methods.heatmaps.answer import relevance_per_filter
from backend.methods.heatmaps.settings import HEATMAPS, HeatmapSettings
from backend.store.images import StoredImage
from backend.store.recipe import Recipe
from backend.store.results import Result
from models.description import NetworkDescription


def answer_heatmaps(
    network: NetworkDescription, image: StoredImage, settings: HeatmapSettings, layers: Sequence[str] | None
) -> tuple[Result, Recipe, bool]:
    """Give what explain finds, and whether it was stored. layers: None for the usual ones. Raises what it refuses."""
    settings.check(network)
    chosen = settings.model_dump() | {"layers": None if layers is None else list(layers)}
    recipe = Recipe(HEATMAPS.id, network.id, weights=network.fingerprint(), image=image.id, settings=chosen)
    result, stored = services().questions.answer(recipe, lambda: services().compute(HEATMAPS, network, image, chosen))
    return result, recipe, stored


def relevance_of_filters(
    network: NetworkDescription, image: StoredImage, settings: HeatmapSettings, layers: Sequence[str]
) -> Mapping[str, Sequence[float]]:
    """Find the relevance of every filter of some layers: {layer: one number per filter}."""
    result, _, _ = answer_heatmaps(network, image, settings, layers)
    return relevance_per_filter(result)
