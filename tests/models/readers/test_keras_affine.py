"""The input range is found from the layers before the first one with weights, in all forms in which these are saved."""

from collections.abc import Callable
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers, ops

from models.description import NetworkDescription
from models.user_files import list_user_files

SIZE_PX = 8
MEAN, VARIANCE = [0.485, 0.456, 0.406], [0.229**2, 0.224**2, 0.225**2]
UNIT, BYTES, SIGNED = (0.0, 1.0), (0.0, 255.0), (-1.0, 1.0)

Tensor = keras.KerasTensor
Begin = Callable[[Tensor], Tensor]


def describe(folder: Path, begin: Begin, channels: int = 3, dtype: str = "float32") -> NetworkDescription:
    image = keras.Input((SIZE_PX, SIZE_PX, channels), dtype=dtype)
    pooled = layers.GlobalAveragePooling2D()(layers.Conv2D(4, 3, name="first")(begin(image)))
    keras.Model(image, layers.Dense(3, "softmax")(pooled)).save(folder / "net.keras")
    (network,) = list_user_files(folder)
    assert isinstance(network, NetworkDescription)
    return network


def in_sequence(*parts: layers.Layer) -> Begin:
    return keras.Sequential([keras.Input((SIZE_PX, SIZE_PX, 3)), *parts], name="begin")


def nested(begin: Begin) -> Begin:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    return keras.Model(image, begin(image), name="backbone")


def adapted(low: float, high: float) -> layers.Normalization:
    norm = layers.Normalization()
    norm.adapt(np.random.default_rng(0).uniform(low, high, (16, SIZE_PX, SIZE_PX, 3)).astype(np.float32))
    return norm


def learned_norm(mean: float, deviation: float) -> layers.BatchNormalization:
    norm = layers.BatchNormalization()
    norm.build((None, SIZE_PX, SIZE_PX, 3))
    norm.set_weights([np.ones(3), np.zeros(3), np.full(3, mean), np.full(3, deviation**2)])
    return norm


def reversed_minus_mean(x: Tensor) -> Tensor:
    return x[..., ::-1] - np.array([103.939, 116.779, 123.68], np.float32)


def mean_of_two_ways(x: Tensor) -> Tensor:
    return layers.Average()([layers.Rescaling(1 / 255)(x), layers.Rescaling(1 / 127.5, offset=-1.0)(x)])


FOLLOWED: dict[str, tuple[Begin, tuple[float, float]]] = {
    "rescaling": (layers.Rescaling(1 / 255), BYTES),
    "rescaling to signed": (layers.Rescaling(1 / 127.5, offset=-1), BYTES),
    "rescaling of unit": (layers.Rescaling(2.0, offset=-1), UNIT),
    "rescaling of signed": (layers.Rescaling(0.5, offset=0.5), SIGNED),
    "augmentation first": (
        in_sequence(
            layers.RandomFlip(), layers.RandomBrightness(0.1), layers.RandomCrop(6, 6), layers.Rescaling(1 / 255)
        ),
        BYTES,
    ),
    "noise and dropout first": (
        in_sequence(layers.GaussianNoise(0.1), layers.Dropout(0.1), layers.Rescaling(1 / 255)),
        BYTES,
    ),
    "resized first": (in_sequence(layers.Resizing(6, 6), layers.Rescaling(1 / 255)), BYTES),
    "normalization of unit": (layers.Normalization(mean=MEAN, variance=VARIANCE), UNIT),
    "two steps": (in_sequence(layers.Rescaling(1 / 255), layers.Normalization(mean=MEAN, variance=VARIANCE)), BYTES),
    "adapted to bytes": (nested(adapted(0, 255)), BYTES),
    "adapted to unit": (in_sequence(adapted(0, 1)), UNIT),
    "adapted to signed": (nested(nested(adapted(-1, 1))), SIGNED),
    "learned by a batch normalization": (in_sequence(learned_norm(120.0, 65.0)), BYTES),
    "learned of unit": (in_sequence(learned_norm(0.45, 0.25)), UNIT),
    "operators": (lambda x: x / 127.5 - 1.0, BYTES),
    "operators the other way round": (lambda x: 1.0 - (255.0 - x) / 255.0, BYTES),
    "keras tf": (keras.applications.mobilenet_v2.preprocess_input, BYTES),
    "keras caffe": (keras.applications.vgg16.preprocess_input, BYTES),
    "keras torch": (keras.applications.densenet.preprocess_input, BYTES),
    "caffe by hand": (reversed_minus_mean, BYTES),
    "made bytes first": (nested(lambda x: reversed_minus_mean(x * 255.0)), UNIT),
    "two ways": (mean_of_two_ways, BYTES),
    "negative beside": (lambda x: layers.Concatenate()([x, layers.Rescaling(-1.0, offset=1.0)(x)]), UNIT),
    "channels taken apart": (
        lambda x: layers.Concatenate()(ops.split(layers.Rescaling(1 / 255)(x), 3, axis=-1)[::-1]),
        BYTES,
    ),
    "flipped and taken": (lambda x: ops.take(ops.flip(x, axis=-1) / 255.0, [2, 0, 1], axis=-1), BYTES),
    "made grey": (lambda x: ops.image.rgb_to_grayscale(x) / 255.0, BYTES),
    "cast, padded and cut": (
        lambda x: ops.pad(ops.cast(x, "float16"), [[0, 0], [1, 1], [1, 1], [0, 0]]) / 255.0,
        BYTES,
    ),
    "a part of the image": (lambda x: x[:, 1:7, 1:7, :] / 255.0, BYTES),
}


@pytest.mark.parametrize("name", FOLLOWED)
def test_the_range_is_followed(name: str, tmp_path: Path) -> None:
    begin, (low, high) = FOLLOWED[name]
    network = describe(tmp_path, begin)
    assert (network.range_origin, network.image_input.low, network.image_input.high) == (
        "followed",
        (low,) * 3,
        (high,) * 3,
    )
    assert not network.image_input.reversed_channels
    assert network.range_words.startswith("followed ")


UNTOLD: dict[str, Begin] = {
    "nothing": lambda x: x,
    "augmentation alone": in_sequence(layers.RandomFlip()),
    "channels reversed": lambda x: x[..., ::-1],
    "an unlearned batch normalization": layers.BatchNormalization(),
    "divided twice": lambda x: x / 255.0 / 255.0,
    "no affine function": lambda x: ops.square(x) / 65025.0,
    "of position": lambda x: (
        x * np.linspace(0, 1, SIZE_PX * SIZE_PX * 3, dtype=np.float32).reshape(SIZE_PX, SIZE_PX, 3)
    ),
}


@pytest.mark.parametrize("name", UNTOLD)
def test_where_nothing_says_the_range_it_is_left_to_be_tried(name: str, tmp_path: Path) -> None:
    assert describe(tmp_path, UNTOLD[name]).range_origin == "untried"


def test_a_mean_taken_off_with_blue_first_says_that_blue_comes_first(tmp_path: Path) -> None:
    straight = describe(tmp_path, lambda x: x - np.array([123.68, 116.779, 103.939], np.float32))
    assert not straight.image_input.reversed_channels
    other = describe(tmp_path, lambda x: x - np.array([103.939, 116.779, 123.68], np.float32))
    assert other.image_input.reversed_channels
    assert "blue first" in other.range_words


def test_whole_numbers_are_pixels(tmp_path: Path) -> None:
    network = describe(tmp_path, layers.Rescaling(1 / 255), dtype="uint8")
    assert (network.image_input.high, network.range_origin) == ((255.0,) * 3, "followed")
    assert "uint8" in network.range_words


def test_grey_images_that_become_three_channels_are_followed(tmp_path: Path) -> None:
    for begin in (
        lambda x: layers.Concatenate()([x, x, x]) / 255.0,
        lambda x: ops.repeat(x, 3, axis=-1) / 255.0,
    ):
        network = describe(tmp_path, begin, channels=1)
        assert (network.image_input.high[0], network.image_input.channels) == (255.0, 1)


def test_a_shared_layer_and_two_ways_are_read_once_each(tmp_path: Path) -> None:
    rescale = layers.Rescaling(1 / 255, name="rescale")
    network = describe(tmp_path, lambda x: layers.Concatenate()([rescale(x), rescale(x[..., ::-1])]))
    assert network.range_words == "followed 0..255: it becomes 0..1 by rescale, before first."
