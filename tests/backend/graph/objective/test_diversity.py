"""Images of one channel that are pushed apart, beside a second, slow version in plain NumPy."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from backend.graph import program
from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Diversity, Layer, Mix, Scene
from backend.graph.program import GraphParts
from backend.graph.transformation import Pad
from backend.methods.feature_visualization.settings import VisualizationSettings
from models.catalog import NETWORKS
from models.errors import InvalidSetting
from models.network import wrap_model

TOLERANCE = 1e-5  # float32 sums over 16 products of sums over 12 positions
MAPS = np.random.default_rng(6).normal(size=(5, 3, 4, 4)).astype(np.float32)
PARTS = GraphParts(size=(20, 20), pad=Pad(2), transformations=())


def plain(output: np.ndarray, groups: list[int], image: int, channel: int) -> float:
    """Minus the mean cosine similarity of one image's Gram matrix with those of its group, times its channel."""
    grams = []
    for maps in output.astype(np.float64):
        rows = maps.reshape(-1, maps.shape[-1])
        gram = sum(np.outer(row, row) for row in rows)
        grams.append(gram / np.linalg.norm(gram))
    others = [place for place, group in enumerate(groups) if place != image and group == groups[image]]
    excitement = max(0.0, float(output[image, ..., channel].mean(dtype=np.float64)))
    return -excitement * float(np.mean([np.sum(grams[image] * grams[other]) for other in others]))


@pytest.fixture(scope="module")
def builder() -> GraphBuilder:
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(6, 5, padding="same", activation="relu", name="first")(image)
    x = layers.Conv2D(5, 3, padding="same", name="second")(x)
    return GraphBuilder(wrap_model(NETWORKS["efficientnet_lite0"], Model(image, x)))


def diverse(count: int, weight: float, number: int = 1) -> list[Mix]:
    return [Channel("second", 1) + weight * Diversity("second", 1, number, place) for place in range(count)]


def likeness(builder: GraphBuilder, weight: float) -> float:
    """Mean cosine similarity of the Gram matrices of three images that were made together."""
    run = builder.begin(PARTS, diverse(3, weight), seed=1)
    for _ in range(30):
        run.step()
    apart = [Mix.of(Diversity("second", 1, 1, place)) for place in range(3)]
    excited = builder.begin_with(PARTS, [Mix.of(Channel("second", 1))] * 3, 1, run.images()).step()
    return -float((builder.begin_with(PARTS, apart, 1, run.images()).step() / excited).mean())


@pytest.mark.parametrize("output", [MAPS, MAPS[:, 0, 0]], ids=["maps", "units"])
def test_diversity_is_minus_the_mean_similarity_within_a_group(output: np.ndarray) -> None:
    groups = [1, 1, 2, 1, 2]
    scene = Scene(tf.zeros((5, 8, 8, 3)), {"layer": tf.constant(output)})
    channels = [2, 2, 0, 2, 0]
    arguments = {"group": tf.constant(groups), "channel": tf.constant(channels)}
    values = Diversity("layer", 2, 1, 0).value(scene, arguments, tf).numpy()
    expected = [plain(output, groups, image, channel) for image, channel in enumerate(channels)]
    assert min(expected) < -TOLERANCE
    assert max(expected) == 0  # an image that does not excite the channel is left to it
    np.testing.assert_allclose(values, expected, atol=TOLERANCE)


def test_images_alone_or_without_a_group_are_compared_with_none() -> None:
    scene = Scene(tf.zeros((3, 8, 8, 3)), {"layer": tf.constant(MAPS[:3])})
    arguments = {"group": tf.constant([0, 0, 1]), "channel": tf.constant([1, 1, 1])}
    values = Diversity("layer", 1, 1, 0).value(scene, arguments, tf).numpy()
    np.testing.assert_array_equal(values, 0.0)


def test_images_end_less_alike_where_diversity_counts(builder: GraphBuilder) -> None:
    assert likeness(builder, weight=5.0) < likeness(builder, weight=0.0) - 0.05


def test_each_image_begins_with_noise_of_its_own(builder: GraphBuilder) -> None:
    images = builder.begin(PARTS, diverse(3, 1.0), seed=4).images()
    for place, image in enumerate(images):
        alone = builder.begin(PARTS, [Mix.of(Channel("second", 1))], seed=4 + place).images()
        np.testing.assert_allclose(image, alone[0], atol=1e-6)
    assert min(np.abs(images[one] - images[other]).max() for one, other in ((0, 1), (0, 2), (1, 2))) > 1e-4


def test_a_group_is_never_cut_where_memory_is_short(builder: GraphBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    mixes = [Mix.of(Layer("first")), *diverse(3, 5.0), *diverse(2, 5.0, number=2)]
    whole = builder.begin(PARTS, mixes, seed=2).step()
    pixels = PARTS.canvas[0] * PARTS.canvas[1]
    monkeypatch.setattr(program, "MOST_PIXELS", 3 * pixels)
    np.testing.assert_allclose(builder.begin(PARTS, mixes, seed=2).step(), whole, rtol=1e-4)
    monkeypatch.setattr(program, "MOST_PIXELS", 2 * pixels)
    with pytest.raises(InvalidSetting, match="3 images of 24 × 24 pixels") as refused:
        builder.check(PARTS, mixes)
    assert refused.value.field == "count"


def test_images_of_a_group_that_do_not_follow_each_other_are_refused(builder: GraphBuilder) -> None:
    first, second = diverse(2, 1.0)
    with pytest.raises(InvalidSetting, match="do not follow each other"):
        builder.check(PARTS, [first, Mix.of(Layer("first")), second])


def test_objectives_of_several_images_are_no_mix() -> None:
    objective = {"kind": "diversity", "layer": "second", "index": 1}
    settings = VisualizationSettings.model_validate({"objectives": [objective], "mix": True})
    with pytest.raises(InvalidSetting, match="4 images") as refused:
        settings.check()
    assert refused.value.field == "settings.objectives.0"
    assert VisualizationSettings.model_validate({"objectives": [objective]}).workload(None).total == 200 * 4 * 152**2
