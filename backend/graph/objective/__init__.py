"""Objectives: outputs of the network → one number per image. Adding one: its file here and its line in OBJECTIVES.

A file holds the term with its mathematics, and the request: its arguments, title and help. Nothing here imports
TensorFlow, because the web process reads the requests.
"""

from typing import Annotated

from backend.graph.objective.base import Mix, Sum, Term, Weighted
from backend.graph.objective.channel import Channel, ChannelObjective
from backend.graph.objective.class_logit import ClassLogit, ClassObjective
from backend.graph.objective.direction import Direction, DirectionObjective
from backend.graph.objective.diversity import Diversity, DiversityObjective
from backend.graph.objective.layer import Layer, LayerObjective
from backend.graph.objective.layer_squares import LayerSquares
from backend.graph.objective.neuron import Neuron, NeuronObjective
from backend.graph.objective.penalties import L2, TotalVariation
from backend.graph.objective.request import ObjectiveRequest, OneOf, Surroundings, kind_of
from backend.graph.objective.scene import Scene

# In the order of the page.
OBJECTIVES: tuple[type[ObjectiveRequest], ...] = (
    LayerObjective,
    ChannelObjective,
    NeuronObjective,
    ClassObjective,
    DirectionObjective,
    DiversityObjective,
)

AnyObjective = Annotated[ObjectiveRequest, OneOf(*OBJECTIVES)]
PhotographObjective = Annotated[ObjectiveRequest, OneOf(*(kind for kind in OBJECTIVES if kind.suits_photographs))]

__all__ = [
    "L2",
    "OBJECTIVES",
    "AnyObjective",
    "Channel",
    "ClassLogit",
    "Direction",
    "Diversity",
    "Layer",
    "LayerSquares",
    "Mix",
    "Neuron",
    "ObjectiveRequest",
    "PhotographObjective",
    "Scene",
    "Sum",
    "Surroundings",
    "Term",
    "TotalVariation",
    "Weighted",
    "kind_of",
]
