"""One layer of a plain form: it does one thing, and knows whose output it is in the user's network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.relevance.kinds import Kind
from backend.relevance.parts import LinearWeights
from backend.relevance.rules.pooling import Pooling


@dataclass(frozen=True)
class PlainLayer:
    """One layer of a plain form.

    name: unique. owner: the user's layer that it was read from, wholly or in part. inputs: names of the layers that
    each of its input tensors comes from. layers: names of the user's layers whose output this is; none, where it is a
    part of one. compute: from input tensors, (batch, …), to output. never_negative: whether it is known that no value
    of the output is negative. sees_image: whether the output is still the image, only moved or mapped to another range.
    is_gate: whether it may weigh others in a product. weights: of a linear layer. pooling: of a pooling. factors: of
    each input in a sum. signals: which inputs of a product get relevance. fills_in: whether some values of the output
    come from no input. negative_factors: which values it multiplies by negative factors, (1, …); None for none.
    """

    name: str
    owner: str
    kind: Kind
    inputs: tuple[str, ...]
    layers: tuple[str, ...]
    compute: Callable[..., tf.Tensor]
    never_negative: bool = False
    sees_image: bool = False
    is_gate: bool = False
    weights: LinearWeights | None = None
    pooling: Pooling | None = None
    factors: tuple[float, ...] = ()
    signals: tuple[int, ...] = ()
    fills_in: bool = False
    negative_factors: NDArray[np.bool_] | None = None
