"""Imports TensorFlow without the log lines it writes at its start. Other lines, errors above all, are kept."""

import importlib
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

NOISE = re.compile(
    rb"All log messages before absl|oneDNN custom operations|cudart_stub|cuInit|cuda drivers|cpu_feature_guard"
    rb"|To enable the following instructions|rebuild TensorFlow|Unable to register cu|computation_placer|TF-TRT Warning"
)


def import_tensorflow_quietly() -> None:
    """Import TensorFlow and Keras, and set up their devices.

    Their C++ libraries write to the error stream itself, so that is redirected.
    """
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    is_new = not {"tensorflow", "keras"} <= sys.modules.keys()
    with _standard_error_without(NOISE) if is_new else nullcontext():
        importlib.import_module("tensorflow")
        importlib.import_module("keras")
        importlib.import_module("models.devices").set_up_devices()  # the search for GPUs writes log lines too


@contextmanager
def _standard_error_without(noise: re.Pattern[bytes]) -> Iterator[None]:
    sys.stderr.flush()
    terminal = os.dup(2)
    with tempfile.TemporaryFile() as caught:
        os.dup2(caught.fileno(), 2)
        try:
            yield
        finally:
            sys.stderr.flush()
            os.dup2(terminal, 2)
            os.close(terminal)
            caught.seek(0)
            for line in caught:
                if not noise.search(line):
                    os.write(2, line)
