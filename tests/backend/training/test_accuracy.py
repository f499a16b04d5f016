"""The command that measures accuracy: the network's own preprocessing, and the confidence interval."""

import json
from pathlib import Path

import pytest

from backend.training.accuracy import interval, main
from backend.training.measuring import measure
from models.command_line import BAD_ARGUMENTS
from tests.support.labelled_shapes import SIDE_PX, write_shapes, write_tiny_network


@pytest.mark.parametrize(
    ("right", "count", "bounds"),
    # Source: worked by hand from Wilson's formula
    [(50, 100, (0.40383, 0.59617)), (0, 10, (0.0, 0.27754)), (10, 10, (0.72246, 1.0))],
)
def test_the_interval_is_wilsons(right: int, count: int, bounds: tuple[float, float]) -> None:
    assert interval(right, count) == pytest.approx(bounds, abs=1e-4)


def test_a_network_is_asked_about_what_is_held_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = write_shapes(tmp_path / "data", per_class=10)
    file = write_tiny_network(tmp_path / "tiny.keras")
    named = {"class_names": ["circle", "square", "stripes"], "size_px": SIDE_PX}
    file.with_suffix(".json").write_text(json.dumps(named))
    accuracy = measure(str(file), data)
    assert accuracy.count == 3
    assert 0 <= accuracy.right <= accuracy.among_five == 3
    assert measure(str(file), data, size_px=2 * SIDE_PX).count == 3
    assert main([str(file), "--data", str(data)]) == 0
    assert f"top-1 accuracy: {accuracy.right / 3:.1%}, 95 % interval " in capsys.readouterr().out


def test_a_network_that_does_not_know_the_classes_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_shapes(tmp_path / "data", per_class=10)
    file = write_tiny_network(tmp_path / "tiny.keras")
    assert main([str(file), "--data", str(data)]) == BAD_ARGUMENTS
    assert "does not have 3 of the 3 classes: circle, square, stripes." in capsys.readouterr().err
