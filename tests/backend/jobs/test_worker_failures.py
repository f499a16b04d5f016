"""Errors of TensorFlow that are explained; their texts are those of TensorFlow 2.21."""

import pytest
import tensorflow as tf

from backend.jobs.worker_failures import refusal_of
from models.errors import UnknownLayer, UnsuitableLayer


def test_an_operation_without_a_deterministic_kernel_is_named_with_the_way_out() -> None:
    reason = "A deterministic GPU implementation of ResizeNearestNeighborGrad is not currently available."
    refusal = refusal_of(tf.errors.UnimplementedError(None, None, f"{reason}\n\t [[node 3]] [Op:A]"))
    assert isinstance(refusal, UnsuitableLayer)
    assert refusal.message.endswith(reason)
    assert "GPU=off" in refusal.hint


@pytest.mark.parametrize(
    "error",
    [
        tf.errors.UnimplementedError(None, None, "Cast string to float is not supported"),
        tf.errors.InternalError(None, None, "not deterministic"),
        UnknownLayer("There is no layer 'deterministic'.", hint="", field=None),
    ],
)
def test_other_errors_are_left_as_they_are(error: Exception) -> None:
    assert refusal_of(error) is None
