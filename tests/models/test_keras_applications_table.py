"""The table of keras.applications is complete and up to date."""

from models.keras_applications_table import TABLE, applications, measure
from models.modules import FEW_BOXES


def rows() -> dict[str, list[str]]:
    lines = TABLE.read_text(encoding="utf8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return {row[0]: row for row in cells[2:]}


def test_every_model_of_the_package_is_in_the_table() -> None:
    assert list(rows()) == list(applications())
    assert len(rows()) >= 40


def test_every_model_folds_into_an_overview_and_can_be_visualized_and_explained() -> None:
    for name, layers, _, modules, folded, _, visualized, explained, _ in rows().values():
        assert int(modules) >= 5, name
        assert int(folded) <= FEW_BOXES, name
        assert int(visualized) >= int(layers) - 2, name
        assert int(explained) == int(layers), name


def test_every_convolution_and_pooling_of_every_model_puts_out_finite_numbers() -> None:
    for name, *_, activations in rows().values():
        finite, _, computed = activations.partition(" of ")
        assert finite == computed, name
        assert int(computed) >= 10, name


def test_a_line_is_what_the_command_would_write() -> None:
    line = measure("MobileNetV2").line()
    assert [cell.strip() for cell in line.strip("|").split("|")] == rows()["MobileNetV2"]
