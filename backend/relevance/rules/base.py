"""The interface of the rules for linear layers: their inputs and their result.

A rule shares the relevance of the output of a convolution, depthwise convolution or dense layer among its inputs. In
the formulas a are the inputs, w the weights, R the relevance of the output, j its units and i the inputs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import tensorflow as tf

from backend.relevance.linear_weights import LinearWeights


@dataclass(frozen=True)
class Box:
    """The range of the inputs. low, high: (1, …), of the inputs' shape except for the batch."""

    low: tf.Tensor
    high: tf.Tensor


@dataclass(frozen=True)
class LinearStep:
    """A linear layer with its inputs and outputs for a batch.

    inputs: (batch, …). pre_activations: its output before any activation, bias included. never_negative: whether the
    inputs are known to have no negative values. box: the range of the inputs, where they are the image.
    """

    weights: LinearWeights
    inputs: tf.Tensor
    pre_activations: tf.Tensor
    never_negative: bool
    box: Box | None = None


@dataclass(frozen=True)
class Shared:
    """The result of a step. relevance: of the inputs, in their shape. lost: what no input got, (batch,), float64."""

    relevance: tf.Tensor
    lost: tf.Tensor


class LinearRule(Protocol):
    """Shares relevance among the inputs of a linear layer."""

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share relevance among the inputs. relevance: of the output, (batch, …)."""
