"""One layer of a plain form: it does one thing, and names the network's layers that it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.relevance.kinds import Kind
from backend.relevance.linear_weights import LinearWeights
from backend.relevance.rules.pooling import Pooling


@dataclass(frozen=True)
class PlainLayer:
    """One layer of a plain form.

    name: unique. owner: the network's layer of which it is all or a part. inputs: names of the plain layers that each
    of its input tensors comes from. layers: names of the network's layers that have the same output; none for an
    intermediate part. compute: from input tensors, (batch, …), to output. never_negative: whether the output is known
    to have no negative values. sees_image: whether the output is the image itself, only moved or mapped to another
    range. is_gate: whether it may gate the other inputs of a product. weights: of a linear layer. pooling: of a
    pooling. factors: of each input in a sum. signals: which inputs of a product get relevance. fills_in: whether some
    values of the output come from no input. negative_factors: where it multiplies by negative factors, (1, …); None
    where it multiplies by none.
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
