"""Any architecture of the catalog can have other classes and sizes, or is refused with the reason."""

from dataclasses import replace

import keras
import numpy as np
import pytest
from keras import layers

from backend.training.architecture import (
    CannotBeTrained,
    StartingNetwork,
    find_starting_network,
    make_student,
    resized,
    split_at,
)
from backend.training.labelled_images import LabelledClass
from backend.training.teacher import UnknownToTeacher, columns_of
from models.catalog import NETWORKS
from models.errors import UnknownLayer
from tests.support.thorough import chosen_of

# of each family of architectures one; what each needs is in its own file
TRAINED = {
    "inception_v1": 64,
    "efficientnet_lite0": 64,
    "inception_5h": 224,
    "keras_mobilenet": 64,
    "keras_resnet50": 64,
}


@pytest.mark.parametrize("network", chosen_of([*TRAINED], ["inception_v1", "efficientnet_lite0"]))
def test_an_architecture_begins_anew_with_other_classes_and_another_size(network: str) -> None:
    size_px = TRAINED[network]
    student = make_student(find_starting_network(network, None), classes=7, size_px=size_px, any_size=False, seed=1)
    images = np.zeros((2, size_px, size_px, 3), np.float32)
    probabilities = student.model(images, training=False).numpy()
    assert probabilities.shape == (2, 7)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    assert student.logits(images, training=False).shape == (2, 7)
    assert student.model.trainable_variables


def test_the_seed_alone_decides_the_first_weights() -> None:
    starting = find_starting_network("inception_v1", None)
    one, same, other = (
        make_student(starting, classes=3, size_px=64, any_size=True, seed=seed).model.get_weights()
        for seed in (1, 1, 2)
    )
    assert all(np.array_equal(a, b) for a, b in zip(one, same, strict=True))
    assert not all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def test_weights_are_taken_over_where_they_fit() -> None:
    starting = find_starting_network(None, "efficientnet_lite0")
    student = make_student(starting, classes=5, size_px=64, any_size=False, seed=1)
    assert student.head == ("logits",)
    kernel = starting.model.get_layer("stem_conv").get_weights()[0]
    np.testing.assert_array_equal(student.model.get_layer("stem_conv").get_weights()[0], kernel)


def test_a_network_takes_another_size_with_all_its_weights_or_is_refused() -> None:
    starting = find_starting_network(None, "efficientnet_lite0")
    smaller = resized(starting, 96)
    assert smaller.description.image_input.crop(np.zeros((200, 300, 3), np.uint8)).shape == (96, 96, 3)
    assert smaller.model.input_shape == (None, 96, 96, 3)
    for one, other in zip(starting.model.get_weights(), smaller.model.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)
    image = keras.Input((16, 16, 3), name="image")
    flat = layers.Softmax()(layers.Dense(3)(layers.Flatten()(image)))
    description = replace(NETWORKS["vgg16"], classes=3)
    with pytest.raises(CannotBeTrained, match="do not fit images of 8 × 8 pixels"):
        resized(StartingNetwork(description, keras.Model(image, flat), has_random_weights=False), 8)


def test_what_cannot_be_trained_says_why() -> None:
    with pytest.raises(CannotBeTrained, match="vgg16 cannot take images of 64 × 64 pixels"):
        make_student(find_starting_network("vgg16", None), classes=5, size_px=64, any_size=False, seed=1)
    image = keras.Input((16, 16, 3), name="image")
    pooled = layers.GlobalAveragePooling2D()(layers.Conv2D(4, 3)(image))
    sigmoid = StartingNetwork(
        NETWORKS["vgg16"], keras.Model(image, layers.Dense(3, activation="sigmoid")(pooled)), True
    )
    with pytest.raises(CannotBeTrained, match="does not end in a softmax"):
        make_student(sigmoid, classes=5, size_px=16, any_size=False, seed=1)
    maps = StartingNetwork(NETWORKS["vgg16"], keras.Model(image, layers.ReLU()(image)), True)
    with pytest.raises(CannotBeTrained, match="no fully connected layer or convolution for its classes"):
        make_student(maps, classes=5, size_px=16, any_size=False, seed=1)


def test_a_network_is_divided_only_where_everything_passes() -> None:
    student = make_student(find_starting_network("inception_v1", None), classes=5, size_px=64, any_size=False, seed=1)
    images = np.random.default_rng(0).uniform(-1, 1, (2, 64, 64, 3)).astype(np.float32)
    frozen, head = split_at(student, "Mixed_5b")
    together = head(frozen(images, training=False), training=False).numpy()
    np.testing.assert_allclose(together, student.logits(images, training=False).numpy(), rtol=1e-5, atol=1e-6)
    with pytest.raises(CannotBeTrained, match="Not all paths lead through Mixed_5b_Branch_0_Conv2d_0a_1x1"):
        split_at(student, "Mixed_5b_Branch_0_Conv2d_0a_1x1")
    with pytest.raises(UnknownLayer, match="has no layer 'Mixed_5x'") as caught:
        split_at(student, "Mixed_5x")
    assert caught.value.hint.startswith("Did you mean 'Mixed_5c' or 'Mixed_5b'")


def test_a_teacher_is_matched_by_wordnet_id_and_must_know_all_classes() -> None:
    description = NETWORKS["efficientnet_lite0"]
    known = (LabelledClass("anything", "n01443537"), LabelledClass("tench, Tinca tinca", "n01440764"))
    assert columns_of(description, known) == [1, 0]
    with pytest.raises(UnknownToTeacher, match="does not have 1 of the 3 classes: unicorn"):
        columns_of(description, (*known, LabelledClass("unicorn", None)))
