"""Layers through which relevance cannot be propagated are refused with a reason; all others have a rule."""

from collections.abc import Callable

import keras
import numpy as np
import pytest
from keras import Input, Model, layers, ops

from backend.relevance.kinds import relevance_kind
from backend.relevance.plain_form import to_plain_form
from models.errors import UnsuitableLayer
from models.explainable import CLASSES_OF_EFFECT, obstacle_of
from models.graph_reader import LayerUse, read_layers
from models.layer_kinds import ONLY_IN_TRAINING
from models.report import report_on

Tensor = keras.KerasTensor


def uses_of(change: Callable[[Tensor], Tensor]) -> list[LayerUse]:
    image = Input((8, 8, 3), name="image")
    return read_layers(Model(image, change(image)))


REFUSED: dict[str, tuple[Callable[[Tensor], Tensor], str, str]] = {
    "attention": (
        lambda x: layers.MultiHeadAttention(1, 2)(x, x),
        "MultiHeadAttention weights its input",
        "without it",
    ),
    "lambda": (
        layers.Lambda(lambda values: values * 2, output_shape=(8, 8, 3)),
        "Lambda runs Python code",
        "Keras' own layers",
    ),
    "recurrent": (
        lambda x: layers.LSTM(2)(layers.Reshape((8, 24))(x)),
        "LSTM runs other layers in a loop",
        "without it",
    ),
    "no rule": (lambda x: ops.sort(x, axis=1), "of the class Sort", "without it"),
    "two tensors": (lambda x: x ** ops.relu(x), "Power takes 2 inputs", "without it"),
    "channels first": (
        layers.Conv2D(4, 3, data_format="channels_first"),
        "It has its channels first",
        "data_format='channels_last'",
    ),
    "channels first, pooled": (
        layers.GlobalAveragePooling2D(data_format="channels_first"),
        "It has its channels first",
        "save it again",
    ),
    "random crop": (layers.RandomCrop(6, 6), "RandomCrop crops in training only", "Use CenterCrop"),
    "batch": (lambda x: ops.mean(x, axis=0), "It mixes the images of a batch", "Do not change the first axis"),
    "everything": (ops.mean, "It mixes the images of a batch", "Do not change the first axis"),
}


@pytest.mark.parametrize(("change", "reason", "repair"), REFUSED.values(), ids=REFUSED)
def test_the_report_and_the_refusal_give_the_same_reason(
    change: Callable[[Tensor], Tensor], reason: str, repair: str
) -> None:
    uses = uses_of(change)
    obstacle = next(found for use in uses if (found := obstacle_of(use)))
    assert reason in obstacle.reason
    assert repair in obstacle.repair
    with pytest.raises(UnsuitableLayer) as refused:
        to_plain_form(uses, uses[-1].name)
    assert obstacle.reason in refused.value.message
    assert refused.value.hint == obstacle.repair
    image = Input((8, 8, 3), name="image")
    report = report_on(Model(image, change(image)), "network")
    assert any(f"{obstacle.reason} {obstacle.repair}" == layer.explained.reason for layer in report.layers)


def test_rounded_weights_are_refused() -> None:
    image = Input((8, 8, 3), name="image")
    model = Model(image, layers.Dense(4, name="dense")(image))
    model.get_layer("dense").quantize("int8")
    [obstacle] = [found for use in read_layers(model) if (found := obstacle_of(use))]
    assert obstacle.reason == "Its weights are quantized to int8, and the rules need the original weights."


def test_what_has_no_rule_for_a_class_has_no_kind_and_the_other_way_round() -> None:
    changes = [change for change, _, _ in REFUSED.values()] + [
        lambda x: layers.RandomFlip()(layers.Resizing(4, 4)(x)),
        lambda x: ops.split(x, 3, axis=-1)[1],
    ]
    for use in (use for change in changes for use in uses_of(change)):
        assert (relevance_kind(use) is None) == (obstacle_of(use) is not None)


def test_every_augmentation_layer_that_is_passed_does_nothing_at_inference() -> None:
    """Otherwise relevance would arrive at other positions than the signal came from."""
    images = np.random.default_rng(1).uniform(0, 255, (2, 8, 8, 3)).astype(np.float32)
    arguments = {"RandomBrightness": (0.3,), "RandomColorDegeneration": (0.3,), "RandomContrast": (0.3,)}
    arguments |= {
        "RandomCrop": (6, 6),
        "RandomHue": (0.3,),
        "RandomPosterization": (4,),
        "RandomRotation": (0.2,),
        "RandomZoom": (0.2,),
    }
    arguments |= {"RandomSaturation": (0.3,), "RandomSharpness": (0.3,), "RandomTranslation": (0.2, 0.2)}
    names = {
        name for name in ONLY_IN_TRAINING if name.startswith(("Random", "Rand", "AugMix", "CutMix", "MixUp", "Sol"))
    }
    assert len(names) > 20
    for name in names:
        layer = getattr(layers, name)(*arguments.get(name, ()))
        np.testing.assert_array_equal(layer(images, training=False), images, err_msg=name)


def test_no_class_has_two_ways() -> None:
    classes = [name for names in CLASSES_OF_EFFECT.values() for name in names]
    assert len(classes) == len(set(classes))
    assert ONLY_IN_TRAINING.isdisjoint(classes)


def test_a_wrapper_that_only_calls_its_layer_is_that_layer() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.SpectralNormalization(layers.Conv2D(4, 3, name="inner"), name="wrapped")(image)
    uses = read_layers(Model(image, x))
    assert [(use.name, use.keras_class) for use in uses] == [("image", "InputLayer"), ("wrapped", "Conv2D")]
    assert obstacle_of(uses[-1]) is None
