"""Proposed names, with the words of real classes."""

import pytest

from backend.examples.proposals import Favoured, propose

NORWICH, YORKSHIRE, BOA = "Norwich terrier", "Yorkshire terrier", "boa constrictor, Constrictor constrictor"


@pytest.mark.parametrize(
    ("favoured", "name"),
    [
        ([(NORWICH, 6.0), (BOA, 5.0), (YORKSHIRE, 4.0)], "terriers"),
        ([(BOA, 5.0), (NORWICH, 1.9)], "boa constrictor"),
        ([(BOA, 2.0)], "boa constrictor"),
        (
            [(BOA, 5.0), ("goldfish, Carassius auratus", 3.0), ("sea slug, nudibranch", 2.5)],
            "boa constrictor and goldfish",
        ),
        ([("tailed frog, bell toad", 3.0), ("tree frog, tree-frog", 3.0)], "frogs"),
        ([("school bus", 3.0), ("trolleybus bus", 3.0)], "buses"),
        ([("wild berry", 3.0), ("ripe berry", 3.0)], "berries"),
    ],
)
def test_a_name_comes_from_the_classes_that_stand_out(favoured: list[tuple[str, float]], name: str) -> None:
    proposal = propose([Favoured(*one) for one in favoured], 10_100)
    assert proposal is not None
    assert proposal.name == name


def test_the_evidence_names_classes_and_photographs() -> None:
    proposal = propose([Favoured(NORWICH, 6.04)], 10_100)
    assert proposal is not None
    assert proposal.evidence == "Its mean for Norwich terrier is 6.0 × that of all 10,100 photographs."


def test_where_no_class_stands_out_nothing_is_proposed() -> None:
    assert propose([Favoured(BOA, 1.9)], 10) is None
    assert propose([], 10) is None
