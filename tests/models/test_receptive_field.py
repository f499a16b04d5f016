"""Receptive fields against ones computed by hand, changed pixels, and published ones."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from models.efficientnet_lite0 import build
from models.graph_reader import read_layer_graph, read_layers, receptive_fields
from models.receptive_field import ONE_PIXEL, ReceptiveField, Window, receptive_field_after
from tests.support import keras_models
from tests.support.thorough import chosen_of, each_once


def fields_of(model: Model) -> dict[str, tuple[int | None, int | None]]:
    graph = read_layer_graph(model, "network")
    return {layer.name: (layer.receptive_field_px, layer.stride_px) for layer in graph.layers}


def stack() -> Model:
    """Receptive fields: 7, 11, 11, 19, 35 pixels, with strides 2, 4, 4, 4, 8."""
    image = Input((64, 64, 3), name="image")
    x = layers.Conv2D(2, 7, strides=2, name="conv7", kernel_initializer="ones")(image)
    x = layers.AveragePooling2D(3, strides=2, name="pool3")(x)
    x = layers.ReLU(name="relu")(x)
    x = layers.DepthwiseConv2D(3, name="depthwise3", depthwise_initializer="ones")(x)
    x = layers.Conv2D(2, 3, strides=1, dilation_rate=2, name="dilated3", kernel_initializer="ones")(x)
    return Model(image, layers.AveragePooling2D(1, strides=2, name="stride2")(x))


def test_a_stack_sees_what_was_reckoned_by_hand() -> None:
    assert fields_of(stack()) == {
        "image": (1, 1),
        "conv7": (7, 2),
        "pool3": (7 + 2 * 2, 4),
        "relu": (11, 4),
        "depthwise3": (11 + 2 * 4, 4),
        "dilated3": (19 + 4 * 4, 4),
        "stride2": (35, 8),
    }


@pytest.mark.parametrize("name", ["conv7", "pool3", "depthwise3", "stride2"])
def test_just_the_pixels_of_the_field_reach_an_output(name: str) -> None:
    """Change each pixel in turn: dilation leaves gaps, but the outermost pixels count."""
    model = stack()
    seen_px, _ = fields_of(model)[name]
    first_output = Model(model.input, model.get_layer(name).output[:, 0, 0, 0])
    columns = np.zeros((64, 64, 64, 3), dtype=np.float32)
    for column in range(64):
        columns[column, :, column] = 1
    reached = np.flatnonzero(np.asarray(first_output(columns)))
    assert reached.min() == 0
    assert reached.max() + 1 == seen_px


def padded(side_px: int) -> Model:
    """Paddings of all kinds, on both sides differently."""
    image = Input((side_px, side_px, 3), name="image")
    x = layers.Conv2D(2, 5, strides=2, padding="same", name="same5", kernel_initializer="ones")(image)
    x = layers.ZeroPadding2D(((1, 2), (3, 0)), name="zeros")(x)
    x = layers.Conv2D(2, 3, name="valid3", kernel_initializer="ones")(x)
    x = layers.Cropping2D(((2, 1), (1, 3)), name="cropped")(x)
    x = layers.MaxPooling2D(3, strides=2, padding="same", name="pool3")(x)
    return Model(image, layers.Conv2D(2, 4, padding="same", name="same4", kernel_initializer="ones")(x))


@pytest.mark.parametrize(
    ("name", "side_px"), each_once(["same5", "zeros", "valid3", "cropped", "pool3", "same4"], [64, 65, 66, 67])
)
def test_the_field_of_any_output_is_where_the_gradient_is(name: str, side_px: int) -> None:
    model = padded(side_px)
    field = receptive_fields(read_layers(model))[name]
    assert field is not None
    part = Model(model.input, model.get_layer(name).output)
    photograph = tf.Variable(np.random.default_rng(1).uniform(1, 2, (1, side_px, side_px, 3)).astype(np.float32))
    row, column = (side // 2 for side in part.output.shape[1:3])
    averaged = keras.models.clone_model(part, clone_function=_averaging)
    with tf.GradientTape() as tape:
        value = averaged(photograph)[0, row, column, 0]
    rows, columns = np.nonzero(np.asarray(tape.gradient(value, photograph))[0, :, :, 0])
    assert (rows.min(), columns.min()) == field.at(row, column)
    assert (np.ptp(rows) + 1, np.ptp(columns) + 1) == field.size_px


def _averaging(layer: keras.Layer) -> keras.Layer:
    """Put a mean in the place of a maximum, so that each pixel of the field counts."""
    if isinstance(layer, layers.MaxPooling2D):
        return layers.AveragePooling2D(layer.pool_size, layer.strides, layer.padding, name=layer.name)
    return layer.__class__.from_config(layer.get_config())


def test_the_widest_of_several_branches_counts() -> None:
    fields = fields_of(keras_models.fork_and_join())
    assert (fields["left2"], fields["right"], fields["joined"]) == ((5, 1), (5, 1), (5, 1))
    assert fields_of(keras_models.residual(blocks=2))["b_sum"] == (11, 1)


def test_behind_a_global_pooling_and_a_flattening_there_is_no_field() -> None:
    assert fields_of(keras_models.fork_and_join())["flat"] == (None, None)
    assert fields_of(keras_models.chain())["scores"] == (None, None)


def test_an_excitation_is_a_factor_and_no_view() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(4, 3, name="conv")(image)
    squeezed = layers.GlobalAveragePooling2D(keepdims=True, name="squeeze")(x)
    gate = layers.Conv2D(4, 1, activation="sigmoid", name="excite")(squeezed)
    fields = fields_of(Model(image, layers.Multiply(name="scaled")([x, gate])))
    assert fields["excite"] == (None, None)
    assert fields["scaled"] == (3, 1)


def test_a_layer_that_nobody_knows_may_see_anything() -> None:
    assert receptive_field_after("Lambda", Window(), [ONE_PIXEL]) is None
    assert receptive_field_after("Add", Window(), [ONE_PIXEL, None]) is None
    assert receptive_field_after("UpSampling2D", Window(), [ONE_PIXEL]) is None
    assert receptive_field_after("Dropout", Window(), [ONE_PIXEL]) == ONE_PIXEL


def test_height_and_width_are_reckoned_apart() -> None:
    across = receptive_field_after("Conv2D", Window(kernel=(1, 7), strides=(1, 2)), [ONE_PIXEL])
    assert across == ReceptiveField(size_px=(1, 7), stride_px=(1, 2))


def test_efficientnet_lite0_sees_851_pixels_in_steps_of_32() -> None:
    """3x3 stem; then 3, 3+3, 5+5, 3+3+3, 5+5+5, 5+5+5+5 and 3 pixels at strides 2 · 1, 2, 4, 8, 16, 16, 32."""
    fields = fields_of(build())
    stem = 3
    stages = (
        2 * 2 + (2 * 2 + 2 * 4) + (4 * 4 + 4 * 8) + (2 * 8 + 2 * 16 * 2) + 4 * 16 * 3 + (4 * 16 + 3 * 4 * 32) + 2 * 32
    )
    assert fields["stem_conv"] == (3, 2)
    assert fields["head_relu6"] == (stem + stages, 32) == (851, 32)


PUBLISHED_PX = {"MobileNet": 315, "ResNet50": 483, "InceptionV3": 1311}


@pytest.mark.parametrize("name", chosen_of([*PUBLISHED_PX], ["MobileNet"]))
def test_fields_are_those_that_were_published(name: str) -> None:
    """Source: Araujo, Norris, Sim 2019, the table of receptive fields."""
    fields = fields_of(getattr(keras.applications, name)(weights=None))
    assert [field for field in fields.values() if field[0]][-1] == (PUBLISHED_PX[name], 32)
