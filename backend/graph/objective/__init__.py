"""Objectives: outputs of the network → one number per image. Adding one: its file here and its line below."""

from backend.graph.objective.base import Scene, Term
from backend.graph.objective.channel import Channel
from backend.graph.objective.class_logit import ClassLogit
from backend.graph.objective.layer import Layer
from backend.graph.objective.layer_squares import LayerSquares
from backend.graph.objective.mix import Mix, Weighted
from backend.graph.objective.neuron import Neuron
from backend.graph.objective.penalties import L2, TotalVariation

OBJECTIVES: tuple[type[Term], ...] = (Layer, LayerSquares, Channel, Neuron, ClassLogit, L2, TotalVariation)

__all__ = [
    "L2",
    "OBJECTIVES",
    "Channel",
    "ClassLogit",
    "Layer",
    "LayerSquares",
    "Mix",
    "Neuron",
    "Scene",
    "Term",
    "TotalVariation",
    "Weighted",
]
