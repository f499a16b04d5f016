"""What a rule for linear layers is given and what it gives back.

A rule shares out the relevance that arrived at the output of a convolution, depthwise convolution or dense layer over
its inputs. Below, a are the inputs, w the weights, R the relevance of the output, j its units and i the inputs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import tensorflow as tf

from backend.relevance.parts import LinearWeights


@dataclass(frozen=True)
class Box:
    """The values that inputs can take at all. low, high: (1, …), of the input's shape but for the batch."""

    low: tf.Tensor
    high: tf.Tensor


@dataclass(frozen=True)
class LinearStep:
    """A linear layer at work.

    inputs: (batch, …). sums: what it puts out, bias included, before any activation. never_negative: whether it is
    known that no input is negative. box: what the inputs can be, where they come straight from the image.
    """

    weights: LinearWeights
    inputs: tf.Tensor
    sums: tf.Tensor
    never_negative: bool
    box: Box | None = None


@dataclass(frozen=True)
class Shared:
    """Relevance after a step. relevance: of the inputs' shape. lost: what no input got, (batch,), float64."""

    relevance: tf.Tensor
    lost: tf.Tensor


class LinearRule(Protocol):
    """Shares relevance over the inputs of a linear layer."""

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share it out. relevance: of the output, (batch, …)."""
