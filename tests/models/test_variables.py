import keras
import numpy as np
import pytest

from models.errors import WeightsDamaged
from models.variables import assign_named_variables, assign_variables


@pytest.fixture
def model() -> keras.Model:
    image = keras.Input((4, 4, 2))
    return keras.Model(image, keras.layers.Conv2D(3, 2, name="conv")(image), name="small")


def fitting(**changes: np.ndarray) -> dict[str, np.ndarray]:
    arrays = {"conv/kernel": np.full((2, 2, 2, 3), 0.5), "conv/bias": np.array([1.0, 2.0, 3.0])}
    return arrays | {name.replace("_", "/"): array for name, array in changes.items()}


def test_fitting_arrays_are_assigned(model: keras.Model) -> None:
    assign_variables(model, fitting(), source="a.pth")
    np.testing.assert_array_equal(model.get_layer("conv").bias, [1, 2, 3])


@pytest.mark.parametrize(
    ("arrays", "finding"),
    [
        ({"conv/kernel": np.zeros((2, 2, 2, 3))}, "has no conv/bias"),
        (fitting(head_bias=np.zeros(3)), "has a surplus head/bias"),
        (fitting(conv_bias=np.zeros(4)), r"wrong shape for conv/bias, \(4,\) instead of \(3,\)"),
        (fitting(conv_bias=np.array([1.0, np.nan, 3.0])), "not finite in conv/bias"),
    ],
)
def test_whatever_does_not_fit_is_named_and_nothing_is_assigned(model: keras.Model, arrays, finding: str) -> None:
    before = model.get_layer("conv").get_weights()
    with pytest.raises(WeightsDamaged, match=finding) as refusal:
        assign_variables(model, arrays, source="a.pth")
    assert "a.pth" in refusal.value.message
    assert "small" in refusal.value.hint
    for old, new in zip(before, model.get_layer("conv").get_weights(), strict=True):
        np.testing.assert_array_equal(old, new)


def test_arrays_of_other_names_are_assigned_by_a_table_and_left_out_by_a_list(model: keras.Model) -> None:
    names = {"w": "conv/kernel", "b": "conv/bias"}
    arrays = {"w": np.full((2, 2, 2, 3), 0.5), "b": np.array([3.0, 2.0, 1.0]), "step": np.array(4)}
    assign_named_variables(model, arrays, names, left_out={"step", "not_there_either"}, source="a.ckpt")
    np.testing.assert_array_equal(model.get_layer("conv").bias, [3, 2, 1])


@pytest.mark.parametrize(
    ("arrays", "names", "finding"),
    [
        ({"w": np.zeros((2, 2, 2, 3))}, {"w": "conv/kernel", "b": "conv/bias"}, "has no b"),
        ({"w": np.zeros((2, 2, 2, 3))}, {"w": "conv/kernel"}, "has no conv/bias"),
        ({"w": np.zeros(4), "b": np.zeros(3)}, {"w": "conv/kernel", "b": "conv/bias"}, r"wrong shape for w, \(4,\)"),
        ({"conv/kernel": np.zeros((2, 2, 2, 3))}, {"w": "conv/kernel"}, "has a surplus conv/kernel"),
    ],
)
def test_findings_have_the_names_of_the_file(model: keras.Model, arrays, names, finding: str) -> None:
    with pytest.raises(WeightsDamaged, match=finding):
        assign_named_variables(model, arrays, names, left_out=(), source="a.ckpt")
