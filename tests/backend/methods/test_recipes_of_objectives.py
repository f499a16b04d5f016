"""Recipes name stored results, so the objectives in them stay as they were first written."""

import json

from backend.methods.deepdream.settings import DreamSettings
from backend.methods.feature_visualization.settings import VisualizationSettings

NONE = {"row": None, "column": None}


def as_json(objectives: object) -> str:
    """Write objectives as recipes do; 1 and 1.0 differ."""
    return json.dumps(objectives, sort_keys=True)


def test_objectives_of_visualizations_are_written_with_all_fields_of_version_0_4() -> None:
    settings = VisualizationSettings.model_validate(
        {
            "objectives": [
                {"layer": "maps", "index": 3},
                {"kind": "layer", "layer": "maps", "weight": 2},
                {"kind": "neuron", "layer": "maps", "index": 3, "row": 1, "column": None},
                {"kind": "class", "layer": None, "index": 3, **NONE},
            ]
        }
    )
    assert as_json(settings.resolved()["objectives"]) == as_json(
        [
            {"kind": "channel", "layer": "maps", "index": 3, "weight": 1.0, **NONE},
            {"kind": "layer", "layer": "maps", "index": None, "weight": 2.0, **NONE},
            {"kind": "neuron", "layer": "maps", "index": 3, "weight": 1.0, "row": 1, "column": None},
            {"kind": "class", "layer": None, "index": 3, "weight": 1.0, **NONE},
        ]
    )


def test_objectives_of_dreams_are_written_without_positions() -> None:
    settings = DreamSettings.model_validate(
        {
            "objectives": [
                {"layer": "maps", "index": 3},
                {"kind": "layer", "layer": "maps"},
                {"kind": "class", "index": 3},
            ]
        }
    )
    assert as_json(settings.resolved()["objectives"]) == as_json(
        [
            {"kind": "channel", "layer": "maps", "index": 3, "weight": 1.0},
            {"kind": "layer", "layer": "maps", "index": None, "weight": 1.0},
            {"kind": "class", "layer": None, "index": 3, "weight": 1.0},
        ]
    )
