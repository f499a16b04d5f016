"""Networks whose variables have no values yet: built in no time, and filled from a file without drawing numbers first.

A drawing needs only shapes, and random numbers for VGG-16 take longer than reading its weights.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import keras
import numpy as np
from keras.src.backend.common import global_state
from keras.src.backend.common.stateless_scope import StatelessScope
from numpy.typing import NDArray

WAITING = "uninitialized_variables"  # Keras keeps them for each thread


@contextmanager
def unfilled() -> Iterator[None]:
    """Leave the variables of what is built inside the block without values. Such a model has shapes, but cannot run."""
    waiting = list(global_state.get_global_attribute(WAITING) or ())
    try:
        with StatelessScope(initialize_variables=False):
            yield
    finally:
        global_state.set_global_attribute(WAITING, waiting)  # whoever builds next would fill those of this block


def fill(variable: keras.Variable, array: NDArray[np.generic]) -> None:
    """Give a variable its value, whether it has one already or not. array: of the variable's shape."""
    if variable._value is None:  # Keras has no public word for it
        variable._initialize(array.astype(variable.dtype, copy=False))
    else:
        variable.assign(array)


def fill_rest(model: keras.Model) -> None:
    """Give the variables that no file has, such as the seeds of dropout, the values they begin with."""
    for variable in model.variables:
        if variable._value is None:
            variable._deferred_initialize()
