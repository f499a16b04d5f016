"""TensorFlow's table of custom gradients, which grows with every program and is never emptied by TensorFlow itself."""

import tensorflow as tf
from tensorflow.python.framework.ops import gradient_registry  # the table has no public name

MARK = "_gradient_op_type"  # the attribute by which an operation names its entry
OWN = "CustomGradient-"  # how tf.custom_gradient begins the names it makes


def forget_custom_gradients() -> None:
    """Take the custom gradients of the graph that is being traced out of the table. Call it when they have been used.

    An entry holds its whole graph, some 10 MB, for as long as the process lives. Tapes do not need the table; only a
    gradient of the finished tf.function would.
    """
    table = gradient_registry._registry
    for operation in tf.compat.v1.get_default_graph().get_operations():
        try:
            name = tf.compat.as_str(operation.get_attr(MARK))
        except ValueError:  # it has none
            continue
        if name.startswith(OWN):
            table.pop(name, None)
