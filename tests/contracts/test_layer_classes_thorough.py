"""Every layer class of Keras that takes one input of rank 4: computed as Keras does, visualized, explained, or refused.

The classes are listed from the package, in models/layer_classes.py, and tried as models/keras_layers.md is written.
"""

import pytest

from backend.relevance.keras_layers_table import CLOSES, EQUAL, TABLE, Finding, find_out, table_of

pytestmark = pytest.mark.thorough
LEAST_CLASSES = 75


@pytest.fixture(scope="module")
def findings() -> dict[str, Finding]:
    return {finding.keras_class: finding for finding in find_out()}


def test_nearly_all_classes_are_tried(findings: dict[str, Finding]) -> None:
    assert len(findings) >= LEAST_CLASSES
    assert {"AveragePooling2D", "Conv2DTranspose", "Embedding", "PReLU", "RandomFlip", "TimeDistributed"} <= set(
        findings
    )


def test_outputs_are_those_of_keras(findings: dict[str, Finding]) -> None:
    assert {name: one.error for name, one in findings.items() if one.error > EQUAL} == {}


def test_what_is_said_to_be_visualized_has_a_gradient(findings: dict[str, Finding]) -> None:
    assert [name for name, one in findings.items() if one.visualized.possible and not one.has_gradient] == []


def test_only_a_softmax_is_refused_though_it_has_a_gradient(findings: dict[str, Finding]) -> None:
    refused = [name for name, one in findings.items() if one.has_gradient and not one.visualized.possible]
    assert refused == ["Softmax"]
    assert all(one.visualized.reason for one in findings.values() if not one.visualized.possible)


def test_what_is_said_to_be_explained_is_and_its_ledger_closes(findings: dict[str, Finding]) -> None:
    explained = {name: one.ledger for name, one in findings.items() if one.explained.possible}
    assert {name: ledger for name, ledger in explained.items() if ledger is None or not ledger <= CLOSES} == {}
    assert {"Conv2DTranspose", "GroupNormalization", "Permute", "SpectralNormalization"} <= set(explained)


def test_a_heatmap_is_refused_as_the_load_report_says(findings: dict[str, Finding]) -> None:
    refused = {name: one for name, one in findings.items() if not one.explained.possible}
    for name, one in refused.items():
        assert one.refused is not None, name
        reason = one.refused.partition(": ")[2]
        assert len(reason) > len(name), name
        assert (one.explained.reason or "").startswith(reason), name
    assert {"ConvLSTM1D", "Embedding", "Lambda"} <= set(refused)


def test_the_table_is_what_its_command_would_write(findings: dict[str, Finding]) -> None:
    assert TABLE.read_text(encoding="utf8") == table_of(list(findings.values()))
