"""Seeded random weights of the original networks, for which independent programs computed tests/reference/*_seed1.npz.

Each variable is drawn from a stream of its own, named by the seed and the variable, so its values depend neither on the
order of drawing nor on NumPy's version. Names and shapes are those of the original files, listed in tests/reference/.
"""

import re
import zlib
from collections.abc import Iterator

import numpy as np

from tests.support.photographs import PROJECT

REFERENCE = PROJECT / "tests" / "reference"
SEED = 1
VGG_MEANS = np.array([123.68, 116.78, 103.94], dtype=np.float32)  # Source: TF-slim's vgg_preprocessing
NOT_SEEDED = {"global_step", "vgg_16/mean_rgb"}
SMALLER_FIRST_KERNEL = np.float32(1 / 64)  # where images are not of about unit range


def inception_v1_weights() -> dict[str, np.ndarray]:
    """Every variable of TF-slim's Inception V1."""
    return {name: _draw(name, shape) for name, shape in _listed("inception_v1_variables.txt")}


def vgg16_weights() -> dict[str, np.ndarray]:
    """Every variable of TF-slim's VGG-16 that the network uses."""
    weights = {name: _draw(name, shape) for name, shape in _listed("vgg_16_variables.txt")}
    weights["vgg_16/conv1/conv1_1/weights"] *= SMALLER_FIRST_KERNEL
    return weights


def inception_5h_weights() -> dict[str, np.ndarray]:
    """Every constant of the graph of Inception 5h that is a weight."""
    nodes = _listed("inception_5h_nodes.txt")
    weights = {name: _draw(name, shape) for name, shape in nodes if name.endswith(("_w", "_b"))}
    weights["conv2d0_w"] *= SMALLER_FIRST_KERNEL
    return weights


def _listed(file: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Names and shapes of a listing: "name type [shape] …" on each line."""
    for line in (REFERENCE / file).read_text(encoding="utf8").splitlines():
        name, kind, _ = line.split(maxsplit=2)
        found = re.search(r"\[([\d, ]*)\]", line)
        if name not in NOT_SEEDED and kind in {"float32", "Const"} and found:
            yield name, tuple(int(part) for part in found[1].split(",") if part.strip())


def _draw(name: str, shape: tuple[int, ...]) -> np.ndarray:
    stream = np.random.RandomState((zlib.crc32(f"{SEED}|{name}".encode()) + 7919 * SEED) % 2**32)
    if name.endswith("moving_variance"):
        drawn = np.exp(stream.uniform(np.log(0.4), np.log(1.8), shape))
    elif name.endswith("moving_mean"):
        drawn = stream.standard_normal(shape) * 0.2
    elif name.endswith("beta"):
        drawn = stream.standard_normal(shape) * 0.25 + 0.05
    elif name.endswith(("biases", "_b")):
        drawn = stream.standard_normal(shape) * 0.05 + 0.02
    else:  # a kernel: He et al., 2015
        drawn = stream.standard_normal(shape) * np.sqrt(2 / np.prod(shape[:-1]))
    return drawn.astype(np.float32)
