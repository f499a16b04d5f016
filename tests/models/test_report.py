"""The load report: what can be done with a layer, why not, and how it is treated."""

import keras
import pytest
from keras import Input, Model, layers

from models.efficientnet_lite0 import build
from models.errors import UnsupportedNetwork
from models.report import LayerReport, report_on
from tests.support import keras_models


def report_of(model: Model) -> dict[str, LayerReport]:
    return {layer.name: layer for layer in report_on(model, "network").layers}


def test_everything_can_be_done_with_efficientnet_lite0_but_with_its_ends() -> None:
    report = report_on(build(), "efficientnet_lite0")
    assert report.counts == {"layers": 145, "predicted": 145, "visualized": 143, "explained": 145}
    refused = {layer.name: layer.visualized.reason for layer in report.layers if not layer.visualized.possible}
    assert refused == {
        "image": "It is the image itself.",
        "probabilities": "Its softmax makes all classes compete, so an image would suppress the other classes; "
        "use the layer before it.",
    }
    folded = [layer.name for layer in report.layers if layer.treatments == ("folded",)]
    assert len(folded) == 49
    assert all(name.endswith("_bn") for name in folded)


def test_dropout_and_activations_are_passed() -> None:
    report = report_of(keras_models.chain())
    assert report["drop"].treatments == ("passed",)
    assert report["conv"].treatments == ()
    assert report_of(keras_models.residual())["a_active"].treatments == ("passed",)


def test_layers_of_nested_models_are_flattened() -> None:
    report = report_of(keras_models.nested())
    assert report["body_core_relu"].treatments == ("flattened", "passed")
    assert report["body_last"].treatments == ("flattened",)
    assert report["positive"].treatments == ("passed",)


@pytest.mark.parametrize(
    ("before", "after", "folded"),
    [
        (layers.Conv2D(2, 3), layers.ReLU(), True),
        (layers.Conv2D(2, 3, activation="relu"), layers.ReLU(), False),
        (layers.ReLU(), layers.Conv2D(2, 3), True),
        (layers.ReLU(), layers.Conv2D(2, 3, padding="same"), False),
        (layers.ReLU(), layers.Conv2D(2, 1, padding="same"), True),
        (layers.DepthwiseConv2D(3), layers.MaxPooling2D(2), True),
        (layers.MaxPooling2D(2), layers.ReLU(), False),
    ],
)
def test_a_batch_normalization_is_folded_where_the_result_stays_the_same(
    before: keras.Layer, after: keras.Layer, folded: bool
) -> None:
    image = Input((9, 9, 2), name="image")
    model = Model(image, after(layers.BatchNormalization(name="norm")(before(image))))
    assert ("folded" in report_of(model)["norm"].treatments) == folded


def test_a_convolution_that_others_use_too_cannot_take_a_normalization_in() -> None:
    image = Input((9, 9, 2), name="image")
    x = layers.Conv2D(2, 3)(image)
    norm = layers.BatchNormalization(name="norm")(x)
    assert report_of(Model(image, layers.Add()([x, norm])))["norm"].treatments == ()


def test_behind_a_softmax_nothing_is_visualized_unless_another_way_leads_there() -> None:
    image = Input((4,), name="image")
    logits = layers.Dense(3, name="logits")(image)
    shares = layers.Softmax(name="shares")(logits)
    scaled = layers.Rescaling(2.0, name="scaled")(shares)
    both = layers.Concatenate(name="both")([scaled, logits])
    report = report_of(Model(image, both))
    assert report["logits"].visualized.possible
    assert "use the layer before it" in report["shares"].visualized.reason
    assert report["scaled"].visualized.reason == "Only the softmax of shares leads to it."
    assert report["both"].visualized.possible


def test_a_dense_layer_with_its_softmax_inside_is_visualized_by_its_logits() -> None:
    assert report_of(keras_models.fork_and_join())["predictions"].visualized.possible


def test_what_has_no_gradient_stops_it() -> None:
    image = Input((4,), name="image")
    whole = keras.ops.round(image)
    last = layers.Dense(3, name="last")(whole)
    chosen = keras.ops.argmax(last, axis=-1)
    report = list(report_on(Model(image, chosen), "network").layers)
    assert [layer.keras_class for layer in report] == ["InputLayer", "Round", "Dense", "Argmax"]
    assert report[1].visualized.reason == "Round has no gradient."
    assert report[2].visualized.reason == f"No gradient passes through {report[1].name}."
    assert report[3].visualized.reason == "Its output is of type int32, which no gradient reaches."


def test_layers_and_operators_without_a_gradient_are_refused_and_so_is_what_is_behind_them() -> None:
    image = Input((8, 8, 3), name="image")
    for layer, reason in (
        (layers.Resizing(4, 4, interpolation="area", name="there"), "Resizing by areas has no gradient"),
        (layers.Embedding(5, 4, name="there"), "Embedding has no gradient."),
        (keras.ops.trunc, "Trunc has no gradient."),
    ):
        found = list(report_on(Model(image, layers.Dense(2, name="behind")(layer(image))), "network").layers)
        assert str(found[1].visualized.reason).startswith(reason)
        assert found[2].visualized.reason == f"No gradient passes through {found[1].name}."
    bilinear = report_of(Model(image, layers.Resizing(4, 4, name="there")(image)))
    assert bilinear["there"].visualized.possible


def test_a_network_with_a_layer_that_relevance_cannot_get_over_is_not_explained() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(4, 3, name="conv")(image)
    beside = layers.GlobalMaxPooling2D(name="beside")(layers.Conv2D(4, 3, name="other")(image))
    x = layers.Attention(name="attention")([x, x])
    x = layers.Add(name="sum")([layers.GlobalAveragePooling2D(name="pool")(x), beside])
    report = report_of(Model(image, x))
    assert not any(layer.explained.possible for layer in report.values())
    assert report["attention"].explained.reason.startswith("Attention weights its input by factors")
    assert report["attention"].explained.reason.endswith("Choose a network without it.")
    over = "Relevance would have to pass attention, but cannot; see there."
    assert report["conv"].explained.reason == over
    by = "The output also depends on attention, which relevance cannot pass; see there."
    assert {report[name].explained.reason for name in ("pool", "sum", "beside", "other")} == {by}


def test_a_network_is_predicted_through_wherever_it_can_be_read_at_all() -> None:
    assert all(layer.predicted.possible for layer in report_of(keras_models.two_eyes()).values())
    with pytest.raises(UnsupportedNetwork):
        report_on(keras_models.Subclassed(), "network")
