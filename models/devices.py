"""What TensorFlow computes on in this process: a GPU, or the processor. For worker processes and commands only.

On a GPU kernels are deterministic, so that the same recipe gives the same bytes again; an operation that has no such
kernel is refused by TensorFlow, by name. On the processor nothing is changed: it is deterministic as it is.
"""

from __future__ import annotations

import tensorflow as tf


def set_up_devices() -> None:
    """Let a GPU's memory grow as it is needed, and choose deterministic kernels, before anything is computed."""
    gpus = tf.config.list_physical_devices("GPU")
    for gpu in gpus:
        tf.config.experimental.set_memory_growth(gpu, True)
    if gpus:
        tf.config.experimental.enable_op_determinism()


def gpu_name() -> str | None:
    """Name the GPU on which this process computes, as its driver does; None where it computes on the processor."""
    gpus = tf.config.list_physical_devices("GPU")
    if not gpus:
        return None
    return str(tf.config.experimental.get_device_details(gpus[0]).get("device_name", gpus[0].name))
