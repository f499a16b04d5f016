"""Names that do not depend on what was built before: Keras numbers unnamed layers for as long as a process lives."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from keras.src.backend.common import global_state

COUNTERS = "object_name_uids"  # Keras keeps them for each thread


@contextmanager
def fresh_names() -> Iterator[None]:
    """Count unnamed layers from the beginning inside the block, so that each build of a network names them alike."""
    before = global_state.get_global_attribute(COUNTERS)
    global_state.set_global_attribute(COUNTERS, defaultdict(int))
    try:
        yield
    finally:
        global_state.set_global_attribute(COUNTERS, before)
