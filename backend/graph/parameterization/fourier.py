"""A trainable spectrum, scaled so that all frequencies change equally fast."""

from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.parameterization.base import Parameterization, Size, Variables

# at this size a step of the optimizer changes an image as much as in the thesis; the root below does so at other sizes
REFERENCE_PX = 128


@dataclass(frozen=True)
class Fourier(Parameterization):
    """The spectrum of each plane, divided by the frequency, like the spectra of photographs.

    One variable of shape (2, 3, height, width // 2 + 1): real and imaginary parts of the half spectrum of each plane.
    Source: thesis, Section 3.2.2; scaled by √(height · width) as in Lucid, so that a learning rate fits all sizes.
    """

    def shapes(self, size: Size) -> list[tuple[int, ...]]:
        """(2, 3, height, width // 2 + 1)."""
        height, width = size
        return [(2, 3, height, width // 2 + 1)]

    def to_planes(self, variables: Variables, size: Size) -> tf.Tensor:
        """Scale the spectrum and apply the inverse Fourier transform."""
        real, imaginary = tf.unstack(variables[0] * tf.constant(wave_scale(size)), axis=1)
        waves = tf.signal.irfft2d(tf.complex(real, imaginary), fft_length=size)  # (batch, 3, height, width)
        return tf.transpose(waves, (0, 2, 3, 1))

    def from_planes(self, planes: tf.Tensor) -> Variables:
        """Apply the Fourier transform and undo the scale."""
        waves = tf.signal.rfft2d(tf.transpose(planes, (0, 3, 1, 2)))
        parts = tf.stack((tf.math.real(waves), tf.math.imag(waves)), axis=1)
        return (parts / tf.constant(wave_scale((planes.shape[1], planes.shape[2]))),)


def wave_scale(size: Size) -> NDArray[np.float32]:
    """The factor of each amplitude: (height, width // 2 + 1).

    It is inverse to the frequency in cycles per pixel; the constant counts as one cycle along the longer side.
    """
    height, width = size
    frequency = np.hypot(np.fft.fftfreq(height)[:, np.newaxis], np.fft.rfftfreq(width))
    scale: NDArray[np.float64] = np.sqrt(height * width) / REFERENCE_PX / np.maximum(frequency, 1 / max(size))
    return scale.astype(np.float32)
