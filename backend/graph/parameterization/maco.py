"""Trainable phases: how strong each frequency is stays that of photographs, only where its waves lie is optimized."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.parameterization.base import Parameterization, Size, Variables
from backend.graph.parameterization.color import TO_RGB
from backend.graph.parameterization.spectrum import magnitudes


@dataclass(frozen=True)
class Maco(Parameterization):
    """The phases of each plane's spectrum, whose magnitudes are those of photographs on average.

    One variable of shape (3, height, width // 2 + 1): angles in radians. The contrast of an image is fixed, so nothing
    becomes black or white, and no frequency can be exaggerated. Source: T. Fel et al.: Unlocking Feature Visualization
    for Deeper Networks with MAgnitude Constrained Optimization, 2023, Section 3, without its transparency.

    Not every image can be made: from_planes takes the phases of a photograph, not its magnitudes.
    """

    def shapes(self, size: Size) -> list[tuple[int, ...]]:
        """(3, height, width // 2 + 1)."""
        height, width = size
        return [(3, height, width // 2 + 1)]

    def to_planes(self, variables: Variables, size: Size) -> tf.Tensor:
        """Give each wave its magnitude and apply the inverse Fourier transform."""
        angles = odd_where_real(variables[0], size)
        kept = tf.constant(self._magnitudes(size))
        waves = tf.complex(kept * tf.cos(angles), kept * tf.sin(angles))
        planes = tf.signal.irfft2d(waves, fft_length=size)  # (batch, 3, height, width)
        return tf.transpose(planes, (0, 2, 3, 1))

    def from_planes(self, planes: tf.Tensor) -> Variables:
        """Take the phases of planes."""
        angles = tf.math.angle(tf.signal.rfft2d(tf.transpose(planes, (0, 3, 1, 2))))
        halves = np.where(_is_real((planes.shape[1], planes.shape[2])), 0.5, 1.0).astype(np.float32)
        return (angles * halves,)

    def draw(self, size: Size, seeds: Sequence[int]) -> Variables:
        """Draw equally likely phases for each seed: noise with the spectrum of photographs."""
        shape = self.shapes(size)[0]
        drawn = [np.random.default_rng(seed).uniform(-np.pi, np.pi, shape).astype(np.float32) for seed in seeds]
        return (tf.constant(np.stack(drawn)),)

    def _magnitudes(self, size: Size) -> NDArray[np.float32]:
        decorrelated = magnitudes(size)
        if self.decorrelated:
            return decorrelated.astype(np.float32)
        mixed = np.sqrt(np.einsum("ca,ahw->chw", np.square(TO_RGB), np.square(decorrelated)))
        return np.asarray(mixed, np.float32)


def odd_where_real(angles: tf.Tensor, size: Size) -> tf.Tensor:
    """Make phases those of a real image: in the columns of a half spectrum that hold both a wave and its mirror image.

    angles: (…, height, width // 2 + 1). There the phase of a wave is minus that of its mirror image, which is the wave
    itself where it has no other; elsewhere nothing changes.
    """
    mirrored = tf.roll(tf.reverse(angles, axis=[-2]), shift=1, axis=-2)
    return tf.where(tf.constant(_is_real(size)), angles - mirrored, angles)


def _is_real(size: Size) -> NDArray[np.bool_]:
    """Which columns hold both a wave and its mirror image: (1, width // 2 + 1)."""
    across = np.arange(size[1] // 2 + 1)
    return np.asarray((across == 0) | (2 * across == size[1]))[np.newaxis]
