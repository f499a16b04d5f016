"""Custom gradients, and with them whole graphs, are let go of once a program has been traced."""

import gc
import weakref

import numpy as np
import tensorflow as tf

from models.gradient_table import forget_custom_gradients


def traced(forgets: bool) -> tuple[np.ndarray, "weakref.ref[tf.Graph]"]:
    """Trace a program with a custom gradient of 7, and use it."""

    @tf.custom_gradient
    def odd(values: tf.Tensor) -> tuple[tf.Tensor, object]:
        return values * 2.0, lambda upstream: upstream * 7.0

    @tf.function(autograph=False)
    def program(values: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            tape.watch(values)
            total = tf.reduce_sum(odd(values))
        gradient = tape.gradient(total, values)
        if forgets:
            forget_custom_gradients()
        return gradient

    concrete = program.get_concrete_function(tf.TensorSpec((3,)))
    return concrete(tf.ones(3)).numpy(), weakref.ref(concrete.graph)


def test_a_program_that_forgets_its_gradients_computes_them_and_goes() -> None:
    gradient, graph = traced(forgets=True)
    gc.collect()
    np.testing.assert_array_equal(gradient, np.full(3, 7.0))
    assert graph() is None


def test_others_stay_or_all_this_is_no_longer_needed() -> None:
    _, graph = traced(forgets=False)
    gc.collect()
    assert graph() is not None


def test_outside_of_programs_nothing_happens() -> None:
    forget_custom_gradients()
