"""The table of explanations of every model of keras.applications is complete."""

from backend.relevance.applications_table import TABLE, measure
from models.keras_applications import KERAS_APPLICATIONS

CLOSES = 1e-5
EQUAL = 1e-5
ROUNDINGS = 3
"""A plain form rounds elsewhere than its network: it may differ by as many of the network's own roundings."""


def rows() -> dict[str, list[str]]:
    lines = TABLE.read_text(encoding="utf8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return {row[0]: row for row in cells[2:]}


def test_every_model_is_in_the_table() -> None:
    assert len(rows()) == len(KERAS_APPLICATIONS) >= 40


def test_every_layer_of_every_model_is_explained_and_the_ledger_closes() -> None:
    for name, explained, _, _, ledger, smallest, not_finite, *_ in rows().values():
        found, _, layers = explained.partition(" of ")
        assert found == layers, name
        assert float(ledger) <= CLOSES, name
        assert float(smallest) >= 0, name
        assert not_finite == "0", name


def test_plain_forms_differ_from_their_networks_by_rounding_alone() -> None:
    for name, _, difference, rounding, *_ in rows().values():
        assert float(difference) <= max(EQUAL, ROUNDINGS * float(rounding)), name


def test_a_model_is_measured_as_its_line_says() -> None:
    row = measure("keras_mobilenetv2")
    written = rows()["MobileNetV2"]
    assert f"{row.explained} of {row.layers}" == written[1]
    assert (row.ledger <= CLOSES, row.smallest, row.not_finite) == (True, 0, 0)
    assert f"{row.lost:.1%}" == written[7]
