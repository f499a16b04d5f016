"""Applies several transformations; successive rotations and scalings are combined into one resampling."""

from collections.abc import Sequence

import tensorflow as tf

from backend.graph.transformation.base import LinearTransformation, Transformation
from backend.graph.transformation.resample import resample


def disturb(images: tf.Tensor, transformations: Sequence[Transformation], seed: tf.Tensor) -> tf.Tensor:
    """Transform images. seed: two integers, from which each transformation gets its own seed."""
    matrix: tf.Tensor | None = None
    for place, transformation in enumerate(transformations):
        drawn = transformation.draw(tf.stack((seed[0], seed[1] * len(transformations) + place)))
        if isinstance(transformation, LinearTransformation):
            own = transformation.matrix(drawn)
            matrix = own if matrix is None else tf.matmul(matrix, own)
        else:
            images = images if matrix is None else resample(images, matrix)
            matrix = None
            images = transformation.apply(images, drawn)
    return images if matrix is None else resample(images, matrix)
