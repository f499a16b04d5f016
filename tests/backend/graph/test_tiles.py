"""Tiles cover every image and move; where they do not interact, their gradient is that of the whole image."""

from dataclasses import replace

import keras
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keras import Input, Model, layers

from backend.graph import tiles
from backend.graph.builder import GraphBuilder
from backend.graph.objective import L2, Layer, Mix
from backend.graph.parameterization import Fourier, Pixels
from backend.graph.program import GraphParts
from backend.graph.tiles import LONGEST_PX, places_of, tile_of
from backend.graph.transformation import Pad
from models.catalog import NETWORKS
from models.network import wrap_model

SIDES = st.integers(LONGEST_PX + 1, 1280)


@given(height=SIDES, width=st.integers(32, 1280), seed=st.integers(0, 2**31 - 1), step=st.integers(0, 10_000))
def test_tiles_cover_every_pixel_and_stay_inside(height: int, width: int, seed: int, step: int) -> None:
    tile = tile_of((height, width))
    assert tile is not None
    assert max(tile) <= LONGEST_PX
    covered = np.zeros((height, width), bool)
    for top, left in places_of((height, width), tile, (seed, step)):
        assert 0 <= top <= height - tile[0]
        assert 0 <= left <= width - tile[1]
        covered[top : top + tile[0], left : left + tile[1]] = True
    assert covered.all()


def test_where_tiles_end_moves_from_step_to_step() -> None:
    size = (1024, 1024)
    tile = tile_of(size)
    places = {tuple(places_of(size, tile, (1, step))) for step in range(10)}
    assert len(places) > 3


def test_small_images_have_no_tiles() -> None:
    assert tile_of((LONGEST_PX, LONGEST_PX)) is None


@pytest.fixture(scope="module")
def builder() -> GraphBuilder:
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(4, 1, activation="relu", name="first")(image)
    return GraphBuilder(wrap_model(NETWORKS["efficientnet_lite0"], Model(image, layers.Dense(4, name="units")(x))))


@pytest.mark.parametrize("parameterization", [Fourier(), Pixels(decorrelated=False)])
def test_tiles_give_the_step_of_the_whole_image(
    builder: GraphBuilder, monkeypatch: pytest.MonkeyPatch, parameterization: Fourier | Pixels
) -> None:
    """A layer that looks at single pixels, and tiles that do not overlap: both ways compute the same mean."""
    monkeypatch.setattr(tiles, "OVERLAP_PX", 0)
    whole = GraphParts(size=(48, 32), parameterization=parameterization, pad=Pad(0), transformations=())
    tiled = replace(whole, tile=(24, 16))
    mix = Mix.of(Layer("first"), L2(), weights=[1.0, 0.1])
    runs = [builder.begin(parts, [mix, Mix.of(Layer("first"))], seed=3) for parts in (whole, tiled)]
    for _ in range(5):
        values = [run.step() for run in runs]
        np.testing.assert_allclose(values[1], values[0], rtol=1e-4)
    np.testing.assert_allclose(runs[1].images(), runs[0].images(), atol=2e-3)
