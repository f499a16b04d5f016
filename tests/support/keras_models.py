"""Keras models small enough to know their graphs by heart."""

import keras
from keras import Input, Model, layers


def fork_and_join() -> Model:
    """image → stem → (left1 → left2, right) → joined → predictions, the left branch being built last."""
    image = Input((8, 8, 3), name="image")
    stem = layers.Conv2D(4, 3, padding="same", name="stem")(image)
    right = layers.MaxPooling2D(3, strides=1, padding="same", name="right")(stem)
    left = layers.Conv2D(4, 1, name="left1")(stem)
    left = layers.Conv2D(4, 3, padding="same", name="left2")(left)
    joined = layers.Concatenate(name="joined")([left, right])
    flat = layers.GlobalAveragePooling2D(name="flat")(joined)
    return Model(image, layers.Dense(2, activation="softmax", name="predictions")(flat), name="fork_and_join")


def residual(blocks: int = 3, named: bool = False) -> Model:
    """A stem, then blocks of convolution, normalization, activation, convolution beside a short cut, then ReLU."""
    image = Input((16, 16, 3), name="image")
    x = layers.Conv2D(4, 3, padding="same", name="stem")(image)
    for number in range(blocks):
        before = f"unit{number}_" if named else f"{'abcdefgh'[number]}_"
        y = layers.Conv2D(4, 3, padding="same", use_bias=False, name=f"{before}first")(x)
        y = layers.BatchNormalization(name=f"{before}norm")(y)
        y = layers.ReLU(name=f"{before}active")(y)
        y = layers.Conv2D(4, 3, padding="same", name=f"{before}second")(y)
        x = layers.Add(name=f"{before}sum")([x, y])
        x = layers.ReLU(name=f"{before}out")(x)
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    return Model(image, layers.Dense(2, name="logits")(x), name="residual")


def chain() -> keras.Sequential:
    """A Sequential model: conv → drop → flat → scores."""
    return keras.Sequential(
        [
            Input((6, 6, 1), name="image"),
            layers.Conv2D(2, 3, strides=2, activation="relu", name="conv"),
            layers.Dropout(0.5, name="drop"),
            layers.Flatten(name="flat"),
            layers.Dense(3, name="scores"),
        ],
        name="chain",
    )


def nested() -> Model:
    """Two models in a model, one of them in the other, and one used twice: image → body(core(…)) twice → sum → end."""
    inner = keras.Sequential(
        [Input((8, 8, 3)), layers.Conv2D(3, 3, padding="same", name="conv"), layers.ReLU(name="relu")], name="core"
    )
    entry = Input((8, 8, 3), name="entry")
    body = Model(entry, layers.Conv2D(3, 1, name="last")(inner(entry)), name="body")
    image = Input((8, 8, 3), name="image")
    twice = layers.Add(name="sum")([body(image), body(layers.ReLU(name="positive")(image))])
    return Model(image, layers.GlobalMaxPooling2D(name="end")(twice), name="nested")


def two_eyes() -> Model:
    """Two images, seen by the same convolution, and two outputs."""
    left, right = Input((8, 8, 1), name="left"), Input((8, 8, 1), name="right")
    eye = layers.Conv2D(2, 3, name="eye")
    seen = [eye(left), eye(right)]
    depth = layers.Subtract(name="depth")(seen)
    both = layers.Concatenate(name="both")(seen)
    scores = layers.Dense(2, name="scores")(layers.Flatten(name="flat")(both))
    return Model([left, right], [depth, scores], name="two_eyes")


@keras.saving.register_keras_serializable("tests")
class Subclassed(Model):
    """A model whose layers are called by Python code."""

    def __init__(self) -> None:
        super().__init__(name="by_hand")
        self.conv = layers.Conv2D(2, 3)

    def call(self, inputs: keras.KerasTensor) -> keras.KerasTensor:
        """Call the only layer."""
        return self.conv(inputs)
