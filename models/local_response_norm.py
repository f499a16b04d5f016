"""Local response normalization as a Keras layer, because Keras has none. For worker processes only."""

import keras
from keras import ops


@keras.saving.register_keras_serializable(package="innsyn")
class LocalResponseNormalization(keras.layers.Layer):
    """Divide each channel by a norm of its neighbours: x / (bias + alpha · Σ x²) ** beta.

    The sum is over the channels from depth_radius before to depth_radius behind, as far as they exist; alpha is not
    divided by their number. The shape (batch, height, width, channels) is kept.
    Source: A. Krizhevsky et al., 2012, Section 3.3; the arguments are those of TensorFlow's LRN.
    """

    def __init__(self, depth_radius: int, bias: float, alpha: float, beta: float, **options: object) -> None:
        super().__init__(**options)
        self.depth_radius, self.bias, self.alpha, self.beta = depth_radius, bias, alpha, beta

    def call(self, inputs: keras.KerasTensor) -> keras.KerasTensor:
        """Normalise."""
        channels, radius = inputs.shape[-1], self.depth_radius
        squares = ops.pad(ops.square(inputs), ((0, 0), (0, 0), (0, 0), (radius, radius)))
        strength = sum(squares[..., start : start + channels] for start in range(2 * radius + 1))
        return inputs / ops.power(self.bias + self.alpha * strength, self.beta)

    def compute_output_shape(self, input_shape: tuple[int | None, ...]) -> tuple[int | None, ...]:
        """Keep the shape."""
        return input_shape

    def get_config(self) -> dict[str, object]:
        """Give the arguments, for saving the layer."""
        arguments = {name: getattr(self, name) for name in ("depth_radius", "bias", "alpha", "beta")}
        return {**super().get_config(), **arguments}
