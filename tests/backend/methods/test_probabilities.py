"""Probabilities of networks whose classes compete, and of those whose classes do not."""

import keras
import numpy as np

from backend.methods.probabilities import probabilities_of

LOGITS = np.array([-90.0, -1.0, 0.0, 3.0, 90.0], dtype=np.float32)


def test_classes_that_compete_share_one() -> None:
    np.testing.assert_allclose(probabilities_of(LOGITS, "softmax").sum(), 1)
    np.testing.assert_array_equal(probabilities_of(LOGITS, "linear"), probabilities_of(LOGITS, "softmax"))


def test_classes_that_do_not_compete_have_each_their_own() -> None:
    expected = np.asarray(keras.ops.sigmoid(LOGITS))
    np.testing.assert_allclose(probabilities_of(LOGITS, "sigmoid"), expected, rtol=1e-6, atol=1e-30)
