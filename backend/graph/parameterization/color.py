"""Decorrelated colours, in which the planes of photographs are uncorrelated, and the inverse map.

The columns of the matrix are the principal axes of the colours of photographs, each as long as its standard deviation;
the longest is scaled to 1. Source: Lucid 0.3, optvis/param/color.py, with the values of ImageNet.
"""

import numpy as np
import tensorflow as tf

AXES = np.array([[0.26, 0.09, 0.02], [0.27, 0.00, -0.05], [0.27, -0.09, 0.03]], dtype=np.float64)
TO_RGB = AXES / np.linalg.norm(AXES, axis=0).max()  # 0.46195
FROM_RGB = np.linalg.inv(TO_RGB)


def from_decorrelated(planes: tf.Tensor) -> tf.Tensor:
    """Turn decorrelated planes, (…, 3), into red, green and blue before the sigmoid."""
    return tf.tensordot(planes, tf.constant(TO_RGB.T, dtype=planes.dtype), axes=1)


def to_decorrelated(planes: tf.Tensor) -> tf.Tensor:
    """Turn red, green and blue before the sigmoid, (…, 3), into decorrelated planes."""
    return tf.tensordot(planes, tf.constant(FROM_RGB.T, dtype=planes.dtype), axes=1)
