"""A first name for a channel, from the classes that it responds to most: a proposal with its evidence, or none.

Where several of the classes share their last word, such as terrier, it is that word in the plural; otherwise the first
words for one or two classes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

STANDS_OUT = 2.0  # a class counts from this multiple of the channel's mean on
ALIKE = 2  # classes that must share their last word


@dataclass(frozen=True)
class Proposal:
    """A name, and why."""

    name: str
    evidence: str


@dataclass(frozen=True)
class Favoured:
    """A class that a channel responds to. names: its words, separated by commas. ratio: to the channel's mean."""

    names: str
    ratio: float

    @property
    def word(self) -> str:
        """The first of its words."""
        return self.names.split(",")[0].strip()


def propose(favoured: Sequence[Favoured], photographs: int) -> Proposal | None:
    """Propose a name. favoured: the classes of the highest means, highest first. photographs: on how many it rests.

    Gives None where no class stands out.
    """
    outstanding = [one for one in favoured if one.ratio >= STANDS_OUT]
    if not outstanding:
        return None
    shared = Counter(one.word.split()[-1] for one in outstanding).most_common(1)[0]
    name = _plural(shared[0]) if shared[1] >= ALIKE else " and ".join(one.word for one in outstanding[:2])
    reasons = ", ".join(f"{one.word} is {one.ratio:.1f} ×" for one in outstanding)
    return Proposal(name, f"Its mean for {reasons} that of all {photographs:,} photographs.")


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}s"
