"""Input ranges that nothing says are tried on the sample photographs, and what is chosen is said with its reason."""

from dataclasses import replace

import keras
import numpy as np
import pytest
from keras import Input, Model, layers

from models.input_range import (
    CAFFE,
    MINUS_ONE_TO_ONE,
    TORCH,
    USUAL_RANGES,
    ZERO_TO_255,
    ZERO_TO_ONE,
    InputRange,
    KnownRange,
)
from models.network import Network
from models.range_trial import LARGEST_MISFIT, answers_of, assume_range, misfits_of, try_ranges, with_range
from models.sample_photographs import sample_photographs
from tests.support.relevance_networks import network_of, seeded

SIDE = 24
CLASSES = 4
SHARP = 400.0
Array = np.ndarray


@pytest.fixture(autouse=True)
def _same_weights() -> None:
    keras.utils.clear_session()
    keras.utils.set_random_seed(5)


def photographs(network: Network, chosen: InputRange) -> Array:
    """The sample photographs as a network gets them with a range: (photographs, height, width, channels)."""
    image_input = with_range(network.description, KnownRange(chosen, "assumed", "")).image_input
    return image_input.to_input_range(np.stack([image_input.crop(one) for one in sample_photographs().values()]))


def with_norms(trained_in: InputRange | None, channels: int = 12) -> Network:
    """A classifier whose batch norms have seen the photographs in a range; in none, where it is None."""
    image = Input((SIDE, SIDE, 3), name="image")
    x = layers.Conv2D(channels, 3, name="maps")(image)
    x = layers.ReLU()(layers.BatchNormalization(name="norm")(x))
    x = layers.Dense(CLASSES, name="logits")(layers.GlobalAveragePooling2D()(x))
    model = Model(image, x, name="norms")
    network = network_of(model, "logits")
    if trained_in is not None:
        maps = np.asarray(model.get_layer("maps")(photographs(network, trained_in))).reshape(-1, channels)
        gamma, beta, *_ = model.get_layer("norm").get_weights()
        model.get_layer("norm").set_weights([gamma, beta, maps.mean(axis=0), maps.var(axis=0)])
    return network


def with_prototypes(made_for: InputRange, channels: int = 3) -> Network:
    """A classifier without norms that tells each photograph apart by its mean colour, in one range.

    -SHARP · |mean - prototype|² is linear in the mean but for a part that all classes share.
    """
    image = Input((SIDE, SIDE, channels), name="image")
    dense = layers.Dense(len(sample_photographs()), name="logits")
    network = network_of(
        Model(image, dense(layers.GlobalAveragePooling2D(name="mean")(image)), name="prototypes"), "logits"
    )
    if channels == 1:
        grey = replace(network.description.image_input, channels=1)
        network = replace(network, description=replace(network.description, image_input=grey))
    means = photographs(network, made_for).mean(axis=(1, 2))  # (photographs, channels)
    sharp = SHARP / (made_for.high[0] - made_for.low[0]) ** 2
    dense.set_weights([2 * sharp * means.T, -sharp * (means**2).sum(axis=1)])
    return network


@pytest.mark.parametrize("name", USUAL_RANGES)
def test_batch_norms_tell_the_range_they_were_trained_in(name: str) -> None:
    known = assume_range(with_norms(USUAL_RANGES[name]))
    assert (known.range, known.origin) == (USUAL_RANGES[name], "assumed")
    assert known.words.startswith(f"assumed {name}: with it photographs give its batch normalizations the means")
    assert "nats off; the next best, " in known.words


def test_a_misfit_is_the_divergence_of_two_normal_distributions() -> None:
    """Of the median channel, by the formula as it is written; ReLUs and the range do not matter to it."""
    network = with_norms(MINUS_ONE_TO_ONE)
    inputs = {"right": photographs(network, MINUS_ONE_TO_ONE), "wrong": photographs(network, ZERO_TO_ONE)}
    found = misfits_of(network, inputs)
    norm = network.model.get_layer("norm")
    mean, variance = (np.asarray(one, np.float64) for one in (norm.moving_mean, norm.moving_variance))
    variance = variance + norm.epsilon
    for name, images in inputs.items():
        maps = np.asarray(network.model.get_layer("maps")(images), np.float64).reshape(-1, len(mean))
        own = maps.var(axis=0) + norm.epsilon
        divergence = np.log(np.sqrt(variance / own)) + (own + (maps.mean(axis=0) - mean) ** 2) / (2 * variance) - 0.5
        assert found[name] == pytest.approx(np.median(divergence), rel=1e-4, abs=1e-7)
    assert found["right"] < 1e-4 < LARGEST_MISFIT < found["wrong"]


@pytest.mark.parametrize(("trained_in", "channels"), [(None, 12), (ZERO_TO_ONE, 4)])
def test_norms_that_know_nothing_are_not_heard(trained_in: InputRange | None, channels: int) -> None:
    """As they were made, or with too few channels to compare."""
    network = with_norms(trained_in, channels)
    assert misfits_of(network, {"0..1": photographs(network, ZERO_TO_ONE)}) == {}


def test_norms_of_other_images_than_photographs_are_not_heard() -> None:
    network = with_norms(ZERO_TO_ONE)
    norm = network.model.get_layer("norm")
    gamma, beta, mean, variance = norm.get_weights()
    norm.set_weights([gamma, beta, mean, np.sort(variance)[np.argsort(-variance).argsort()]])
    assert misfits_of(network, {"0..1": photographs(network, ZERO_TO_ONE)}) == {}


@pytest.mark.parametrize("chosen", [ZERO_TO_ONE, MINUS_ONE_TO_ONE])
def test_answers_tell_how_confident_a_classifier_is_and_whether_it_sees_anything(chosen: InputRange) -> None:
    network = with_prototypes(chosen)
    inputs = {"right": photographs(network, chosen), "black": np.zeros_like(photographs(network, chosen))}
    answers = answers_of(network, inputs)
    count = len(sample_photographs())
    assert (answers["right"].classes_seen, answers["right"].agreement) == (count, 1.0)
    assert answers["right"].tells_apart(count)
    assert answers["black"].classes_seen == 1
    assert not answers["black"].tells_apart(count)
    logits = np.asarray(network.model(inputs["right"]), np.float64)
    expected = np.exp(logits - logits.max(axis=1, keepdims=True))
    expected /= expected.sum(axis=1, keepdims=True)
    assert answers["right"].confidence == pytest.approx(expected.max(axis=1).mean(), rel=1e-5)


def test_mirror_images_that_are_of_other_classes_speak_against_a_range() -> None:
    """A classifier that looks at the left edge only."""
    image = Input((SIDE, SIDE, 3), name="image")
    edge = layers.Flatten()(layers.Cropping2D(((0, 0), (0, SIDE - 1)))(image))
    model = seeded(Model(image, layers.Dense(50, name="logits")(edge), name="edge"))
    network = network_of(model, "logits")
    inputs = photographs(network, MINUS_ONE_TO_ONE)
    straight, mirrored = (np.asarray(model(images)).argmax(axis=1) for images in (inputs, inputs[:, :, ::-1]))
    answers = answers_of(network, {"−1..1": inputs})["−1..1"]
    assert answers.agreement == pytest.approx((straight == mirrored).mean())
    assert answers.agreement < 1


def test_without_norms_the_most_confident_range_is_chosen_and_said() -> None:
    known = assume_range(with_prototypes(MINUS_ONE_TO_ONE))
    assert known.range == MINUS_ONE_TO_ONE
    assert known.words.startswith("assumed −1..1: with it its answers on the sample photographs are the most confident")


def test_where_nothing_can_be_told_it_is_0_to_1_and_says_so() -> None:
    image = Input((SIDE, SIDE, 3), name="image")
    dense = layers.Dense(CLASSES, name="logits")
    network = network_of(Model(image, dense(layers.GlobalAveragePooling2D()(image)), name="dull"), "logits")
    dense.set_weights([np.zeros((3, CLASSES), np.float32), np.array([9, 0, 0, 0], np.float32)])
    known = assume_range(network)
    assert (known.range, known.origin) == (ZERO_TO_ONE, "assumed")
    assert known.words == "assumed 0..1: which range it wants could not be told from the photographs."


def test_blue_first_is_kept_in_every_range_that_is_tried() -> None:
    network = with_norms(replace(MINUS_ONE_TO_ONE, reversed_channels=True))
    told = replace(network.description.image_input, reversed_channels=True)
    network = replace(network, description=replace(network.description, image_input=told))
    assert assume_range(network).range == replace(MINUS_ONE_TO_ONE, reversed_channels=True)


def test_every_usual_range_is_tried_and_the_own_one_first_where_it_is_another() -> None:
    network = with_prototypes(TORCH)
    assert [tried.name for tried in try_ranges(network)] == list(USUAL_RANGES)
    own = KnownRange(InputRange((-0.5,) * 3, (0.5,) * 3), "stated", "")
    network = replace(network, description=with_range(network.description, own))
    tried = try_ranges(network)
    assert [one.name for one in tried] == ["−0.5..0.5", *USUAL_RANGES]
    assert [one.range for one in tried] == [own.range, *USUAL_RANGES.values()]
    names = list(sample_photographs())
    for one in tried:
        assert [answer.photograph for answer in one.answers] == names
    of_torch = next(one for one in tried if one.range == TORCH)
    assert [answer.class_index for answer in of_torch.answers] == list(range(len(names)))
    assert all(0 < answer.probability <= 1 for one in tried for answer in one.answers)


def test_a_network_without_classes_has_no_answers() -> None:
    network = with_norms(CAFFE)
    network = replace(network, description=replace(network.description, classes=0))
    assert all(one.answers == () for one in try_ranges(network))
    assert assume_range(network).range == CAFFE  # the norms are heard all the same


def test_grey_networks_are_asked_in_grey_ranges() -> None:
    tried = try_ranges(with_prototypes(ZERO_TO_255, channels=1))
    assert [one.name for one in tried] == ["0..1", "−1..1", "0..255"]
    assert all(len(one.answers) == len(sample_photographs()) for one in tried)


def test_probabilities_of_a_sigmoid_do_not_compete() -> None:
    network = with_prototypes(ZERO_TO_ONE)
    network = replace(network, description=replace(network.description, output_activation="sigmoid"))
    logits = np.asarray(network.model(photographs(network, ZERO_TO_ONE)), np.float64)
    tried = next(one for one in try_ranges(network) if one.range == ZERO_TO_ONE)
    expected = 1 / (1 + np.exp(-logits.max(axis=1)))
    np.testing.assert_allclose([answer.probability for answer in tried.answers], expected, rtol=1e-4)


def test_another_range_changes_nothing_else() -> None:
    before = with_norms(None).description
    after = with_range(before, KnownRange(CAFFE, "stated", "said so"))
    image_input = after.image_input
    assert (image_input.low, image_input.high, image_input.reversed_channels) == (CAFFE.low, CAFFE.high, True)
    assert (after.range_origin, after.range_words) == ("stated", "said so")
    same = replace(after, image_input=before.image_input, range_origin=before.range_origin)
    assert replace(same, range_words=before.range_words) == before
