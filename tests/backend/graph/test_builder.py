"""GraphBuilder on a network small enough to compute by hand: properties of runs, for all parts."""

import gc
import weakref

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from backend.graph import program
from backend.graph.builder import GraphBuilder
from backend.graph.objective import L2, Channel, ClassLogit, Layer, LayerSquares, Mix, Neuron, Term, TotalVariation
from backend.graph.optimizer import OPTIMIZERS, SGD
from backend.graph.parameterization import Fourier, Laplacian, Parameterization, Pixels
from backend.graph.program import GraphParts
from backend.graph.silent_relu import REDIRECTED_STEPS
from backend.graph.transformation import Jitter, Pad, Rotate, Scale
from models.catalog import NETWORKS
from models.errors import InnsynError, InvalidSetting, UnknownLayer
from models.network import wrap_model
from tests.support.thorough import each_once

SMALL = GraphParts(size=(24, 20), pad=Pad(4), transformations=(Jitter(2), Rotate(5.0), Scale(0.1)))
STEPS = 12


@pytest.fixture(scope="module")
def builder() -> GraphBuilder:
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(6, 3, padding="same", name="first")(image)
    x = layers.BatchNormalization(name="norm")(x)
    x = layers.ReLU(name="active")(x)
    x = layers.MaxPooling2D(2, name="pool")(x)
    x = layers.Conv2D(5, 3, padding="same", activation="relu", name="second")(x)
    x = layers.GlobalAveragePooling2D(name="flat")(x)
    model = Model(image, layers.Dense(4, name="logits")(x))
    return GraphBuilder(wrap_model(NETWORKS["efficientnet_lite0"], model))


def taken(builder: GraphBuilder, parts: GraphParts, *mixes: Mix, seed: int = 3, steps: int = STEPS) -> np.ndarray:
    run = builder.begin(parts, mixes, seed=seed)
    for _ in range(steps):
        run.step()
    return run.images()


def test_the_same_seed_gives_the_same_bytes_and_another_one_does_not(builder: GraphBuilder) -> None:
    first, again, other = (taken(builder, SMALL, Mix.of(Channel("second", 1)), seed=seed) for seed in (3, 3, 4))
    assert first.shape == (1, 24, 20, 3)
    assert first.tobytes() == again.tobytes()
    assert np.abs(first - other).max() > 0.05


def test_images_in_one_batch_come_out_as_each_alone(builder: GraphBuilder) -> None:
    mixes = [Mix.of(Channel("second", channel)) for channel in range(3)]
    together = taken(builder, SMALL, *mixes)
    for place, mix in enumerate(mixes):
        np.testing.assert_allclose(together[place], taken(builder, SMALL, mix)[0], atol=5e-3)


def test_images_that_are_too_many_for_the_memory_come_out_the_same(
    builder: GraphBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    mixes = [Mix.of(Channel("second", channel)) for channel in range(5)]
    together = taken(builder, SMALL, *mixes)
    monkeypatch.setattr(program, "MOST_PIXELS", 2 * SMALL.canvas[0] * SMALL.canvas[1])
    np.testing.assert_allclose(taken(builder, SMALL, *mixes), together, atol=5e-3)


def test_a_resumed_run_is_the_same_to_the_last_byte(builder: GraphBuilder) -> None:
    mixes = [Mix.of(Channel("second", 1)), Mix.of(Channel("second", 2))]
    run = builder.begin(SMALL, mixes, seed=3)
    for _ in range(5):
        run.step()
    state = run.state()
    resumed = builder.resume(SMALL, mixes, state)
    for _ in range(STEPS - 5):
        resumed.step()
    assert resumed.steps == STEPS
    assert resumed.images().tobytes() == taken(builder, SMALL, *mixes).tobytes()


@pytest.mark.parametrize(
    ("parameterization", "decorrelated", "term"),
    each_once(
        [Fourier, Laplacian, Pixels],
        [True, False],
        [
            Layer("pool"),
            LayerSquares("norm"),
            Channel("second", 1),
            Neuron("second", 2),
            ClassLogit("logits", 1),
            Channel("flat", 0),
        ],
    ),
)
def test_every_objective_rises(
    builder: GraphBuilder, parameterization: type[Parameterization], decorrelated: bool, term: Term
) -> None:
    parts = GraphParts(
        size=(24, 24), pad=Pad(0), transformations=(), parameterization=parameterization(decorrelated=decorrelated)
    )
    run = builder.begin(parts, [Mix.of(term)], seed=1)
    values = [float(run.step()[0]) for _ in range(25)]
    assert values[-1] > values[0]


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_optimizer_follows_the_gradient(builder: GraphBuilder, optimizer: str) -> None:
    parts = GraphParts(size=(24, 24), pad=Pad(0), transformations=(), optimizer=OPTIMIZERS[optimizer]())
    run = builder.begin(parts, [Mix.of(Channel("second", 1))], seed=1, rate=0.5)
    values = [float(run.step()[0]) for _ in range(20)]
    assert values[-1] > values[0]


@pytest.mark.parametrize("without", [Jitter, Rotate, Scale, Pad])
def test_each_transformation_changes_the_image(builder: GraphBuilder, without: type) -> None:
    kept = tuple(one for one in SMALL.transformations if not isinstance(one, without))
    parts = GraphParts(size=SMALL.size, pad=Pad(0) if without is Pad else SMALL.pad, transformations=kept)
    mix = Mix.of(Channel("second", 1))
    assert np.abs(taken(builder, SMALL, mix) - taken(builder, parts, mix)).max() > 0.02


def test_a_mix_is_the_weighted_sum_over_layers(builder: GraphBuilder) -> None:
    terms = (Channel("second", 1), Neuron("pool", 2), Layer("first"), TotalVariation(), L2())
    weights = [2.0, -0.5, 1.5, 3.0, 0.25]
    singles = [float(builder.begin(SMALL, [Mix.of(term)], seed=3).step()[0]) for term in terms]
    mixed = builder.begin(SMALL, [Mix.of(*terms, weights=weights)], seed=3).step()
    assert mixed[0] == pytest.approx(np.dot(weights, singles), rel=1e-4)


def test_penalties_calm_an_image(builder: GraphBuilder) -> None:
    wild, calm = (
        taken(builder, SMALL, Mix.of(Channel("second", 1), TotalVariation(), weights=[1.0, weight]))
        for weight in (0.0, 50.0)
    )
    assert np.abs(np.diff(calm, axis=1)).mean() < np.abs(np.diff(wild, axis=1)).mean()


def test_another_channel_seed_or_rate_compiles_nothing_anew(builder: GraphBuilder) -> None:
    run = builder.begin(SMALL, [Mix.of(Channel("second", 0))], seed=1)
    run.step()
    first = run._program
    other = builder.begin(SMALL, [Mix.of(Channel("second", 4))], seed=2, rate=0.1)
    assert other._program is first
    traced = first._waking.experimental_get_tracing_count()
    other.step()
    assert first._waking.experimental_get_tracing_count() == traced


def test_what_is_no_number_ends_the_run_and_leaves_the_last_good_image(builder: GraphBuilder) -> None:
    parts = GraphParts(
        size=(24, 24), pad=Pad(0), transformations=(), parameterization=Pixels(decorrelated=False), optimizer=SGD()
    )
    run = builder.begin(parts, [Mix.of(Channel("first", 1), weights=[1e30])], seed=1, rate=1e30)

    def until_the_end() -> None:
        for _ in range(10):
            run.step()

    with pytest.raises(InvalidSetting, match=r"After \d+ steps"):
        until_the_end()
    assert np.isfinite(run.images()).all()


@pytest.mark.parametrize(
    ("term", "error", "field"),
    [
        (Channel("nowhere", 0), UnknownLayer, "layer"),
        (Channel("second", 5), InvalidSetting, "index"),
        (Channel("second", -1), InvalidSetting, "index"),
        (Neuron("second", 0, row=40), InvalidSetting, "row"),
        (Neuron("second", 0, column=99), InvalidSetting, "column"),
        (ClassLogit("logits", 4), InvalidSetting, "index"),
    ],
)
def test_what_cannot_be_made_is_refused_before_anything_is_computed(
    builder: GraphBuilder, term: Term, error: type[InnsynError], field: str
) -> None:
    with pytest.raises(error) as refused:
        builder.check(SMALL, [Mix.of(term)])
    assert refused.value.field == field
    assert refused.value.hint


def test_mixes_of_nothing_and_of_other_counts_are_refused() -> None:
    with pytest.raises(InvalidSetting, match="There is no objective"):
        Mix(())
    with pytest.raises(InvalidSetting, match="2 terms and 1 weights"):
        Mix.of(Layer("a"), Layer("b"), weights=[1.0])
    with pytest.raises(InvalidSetting, match="nan"):
        Mix.of(Layer("a"), weights=[float("nan")])


@pytest.mark.parametrize(("name", "rate"), [("adam", 0.05), ("sgd", 0.3), ("rmsprop", 0.01)])
def test_optimizers_give_the_updates_of_keras(name: str, rate: float) -> None:
    ours = OPTIMIZERS[name]()
    theirs = {
        "adam": keras.optimizers.Adam(rate, epsilon=1e-8),
        "sgd": keras.optimizers.SGD(rate),
        "rmsprop": keras.optimizers.RMSprop(rate, epsilon=1e-7),
    }[name]
    random = np.random.default_rng(2)
    variable = keras.Variable(random.normal(size=(4, 3)).astype(np.float32))
    own = tf.constant(variable.numpy())
    state = tuple(tf.zeros_like(own) for _ in range(ours.state_tensors))
    for count in range(20):
        gradient = tf.constant(random.normal(size=(4, 3)).astype(np.float32))
        theirs.apply([gradient], [variable])
        change, state = ours.step(gradient, state, tf.constant(count, tf.int64), tf.constant(rate, tf.float32))
        own = own + change
    np.testing.assert_allclose(own.numpy(), variable.numpy(), rtol=2e-4, atol=2e-6)


def test_programs_that_are_let_go_of_leave_memory(builder: GraphBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.graph.builder.PROGRAMS_KEPT", 1)
    run = builder.begin(SMALL, [Mix.of(Channel("second", 0))], seed=1)
    for _ in range(REDIRECTED_STEPS + 1):  # both ways past silent ReLUs are compiled
        run.step()
    program = run._program
    functions = (program._plain, program._waking)
    graphs = [weakref.ref(one.graph) for function in functions for one in function._list_all_concrete_functions()]
    assert len(graphs) == len(functions)
    del run, program, functions
    taken(builder, SMALL, Mix.of(Channel("first", 0)), steps=1)
    gc.collect()
    assert [graph() for graph in graphs] == [None, None]
