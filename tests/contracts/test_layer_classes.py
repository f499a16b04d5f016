"""Every layer class of Keras that takes one input of rank 4: computed as Keras does, visualized, or refused by name.

The classes are listed from the package. What cannot be made of the arguments below, or takes other inputs, is left out.
"""

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from models.folding import FoldedNetwork
from models.forward import run_layers
from models.graph_reader import read_layers
from models.report import Verdict, report_on

SIDE, CHANNELS = 8, 3
TOLERANCE = 1e-4  # of the largest output
LEAST_CLASSES = 70
IMAGES = np.random.default_rng(4).random((2, SIDE, SIDE, CHANNELS)).astype(np.float32)
# by name of an argument without default, whatever the class
ARGUMENTS: Mapping[str, object] = {
    "activation": "relu",
    "dims": (2, 1, 3),
    "equation": "...a,ab->...b",
    "factor": 0.2,
    "filters": 4,
    "height": 6,
    "height_factor": 0.2,
    "input_dim": 5,
    "kernel_size": 3,
    "output_dim": 4,
    "output_shape": (SIDE, SIDE, 4),
    "output_size": 2,
    "rate": 0.1,
    "scale": 0.5,
    "stddev": 0.1,
    "target_shape": (SIDE, SIDE * CHANNELS),
    "units": 4,
    "width": 6,
    "width_factor": 0.2,
}
OWN_ARGUMENTS: Mapping[str, dict[str, object]] = {
    "Discretization": {"bin_boundaries": [0.2, 0.5]},
    "GroupNormalization": {"groups": 3},
    "RandomColorDegeneration": {"factor": 0.2, "value_range": (0, 1)},
    "RandomPosterization": {"factor": 4},
    "Resizing": {"height": 4, "width": 4, "interpolation": "area"},
    "SpectralNormalization": {"layer": layers.Conv2D(4, 3, activation="relu")},
    "TimeDistributed": {"layer": layers.Conv1D(4, 3)},
}


@dataclass(frozen=True)
class Finding:
    """What was found about a class. error: of the output beside Keras, as a share. has_gradient: of the image."""

    verdict: Verdict
    error: float
    has_gradient: bool


def built() -> Iterator[tuple[str, Model]]:
    """Make a network of every class that can be: an input, a convolution, and the layer."""
    classes = {one.__name__: one for _, one in inspect.getmembers(layers, inspect.isclass)}
    for name, layer_class in classes.items():
        parameters = inspect.signature(layer_class.__init__).parameters
        needed = {key for key, parameter in parameters.items() if parameter.default is inspect.Parameter.empty}
        arguments = {key: value for key, value in ARGUMENTS.items() if key in needed} | OWN_ARGUMENTS.get(name, {})
        try:
            image = Input(IMAGES.shape[1:], name="image")
            model = Model(image, layer_class(**arguments)(layers.Conv2D(CHANNELS, 1, name="first")(image)))
            model(IMAGES, training=False)
        except (IndexError, ImportError, NotImplementedError, TypeError, UnboundLocalError, ValueError):
            continue
        except tf.errors.OpError:
            continue
        yield name, model


def measure(model: Model) -> Finding:
    uses = read_layers(model)
    last = uses[-1].name
    verdict = next(layer.visualized for layer in report_on(model, "").layers if layer.name == last)
    expected = np.asarray(keras.tree.flatten(model(IMAGES, training=False))[0], np.float64)
    images = tf.constant(IMAGES)
    with tf.GradientTape() as tape:
        tape.watch(images)
        output = tf.cast(run_layers(uses, [last], images, FoldedNetwork(uses).call_for([last]))[last], tf.float32)
        weights = tf.reshape(tf.cos(tf.range(tf.size(output, tf.int32)) % 97 / 7), tf.shape(output))
        total = tf.reduce_sum(output * tf.cast(weights, tf.float32))
    error = np.abs(np.asarray(output, np.float64) - expected).max() / max(1.0, np.abs(expected).max())
    try:
        gradient = tape.gradient(total, images)
    except LookupError:  # TensorFlow has none for an operation
        gradient = None
    return Finding(verdict, float(error), gradient is not None and bool(np.any(gradient.numpy())))


@pytest.fixture(scope="module")
def findings() -> dict[str, Finding]:
    return {name: measure(model) for name, model in built()}


def test_nearly_all_classes_are_tried(findings: dict[str, Finding]) -> None:
    assert len(findings) >= LEAST_CLASSES
    assert {"Conv2DTranspose", "Embedding", "PReLU", "RandomFlip", "TimeDistributed"} <= set(findings)


def test_outputs_are_those_of_keras(findings: dict[str, Finding]) -> None:
    assert {name: one.error for name, one in findings.items() if one.error > TOLERANCE} == {}


def test_what_is_said_to_be_visualized_has_a_gradient(findings: dict[str, Finding]) -> None:
    assert [name for name, one in findings.items() if one.verdict.possible and not one.has_gradient] == []


def test_only_a_softmax_is_refused_though_it_has_a_gradient(findings: dict[str, Finding]) -> None:
    refused = [name for name, one in findings.items() if one.has_gradient and not one.verdict.possible]
    assert refused == ["Softmax"]
    assert all(one.verdict.reason for one in findings.values() if not one.verdict.possible)
