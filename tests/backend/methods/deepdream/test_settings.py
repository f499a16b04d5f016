"""Settings of DeepDream: what becomes of a whole layer."""

import pytest

from backend.graph.objective import Channel, Layer, LayerSquares
from backend.methods.deepdream.settings import DreamSettings
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.optimization.settings import ObjectiveSettings
from backend.methods.optimization.work import mixes_of
from models.catalog import NETWORKS
from models.network import Network

OBJECTIVES = [{"kind": "layer", "layer": "maps"}, {"kind": "channel", "layer": "maps", "index": 1}]
# neither model nor layers are looked at for objectives that name a layer
NETWORK = Network(description=NETWORKS["efficientnet_lite0"], model=None, layers=(), logits_function=None)


@pytest.mark.parametrize(
    ("settings", "whole"),
    [
        (DreamSettings(objectives=OBJECTIVES), LayerSquares("maps")),
        (DreamSettings(objectives=OBJECTIVES, whole_layer="squares"), LayerSquares("maps")),
        (DreamSettings(objectives=OBJECTIVES, whole_layer="mean"), Layer("maps")),
        (VisualizationSettings(objectives=OBJECTIVES), Layer("maps")),
    ],
)
def test_a_whole_layer_is_measured_as_asked_and_a_channel_by_its_mean(
    settings: ObjectiveSettings, whole: Layer | LayerSquares
) -> None:
    (mix,) = mixes_of(settings, NETWORK, together=True)
    assert [part.term for part in mix.parts] == [whole, Channel("maps", 1)]


def test_the_recipe_holds_how_a_whole_layer_is_measured() -> None:
    assert DreamSettings(objectives=OBJECTIVES).resolved()["whole_layer"] == "squares"
