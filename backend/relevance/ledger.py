"""The ledger: for each step the relevance that arrived, was handed on to the inputs, and was lost.

Real networks lose some relevance: a unit that is excited only by its bias has no input to give it to, and the
stabilizer takes a little everywhere. Losses are computed from the rule, not as a difference, so that
handed on + lost = arrived is a check. It holds to 1e-5 of the relevance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Amounts = NDArray[np.float64]


@dataclass(frozen=True)
class Entry:
    """One step of the backward pass, per image: (batch,).

    owner: the network's layer that the step belongs to, entirely or as one of several steps. layers: names of the
    network's layers whose output the step starts from; none in the middle of a layer. arrived: sum of the relevance of
    the output. handed_on: sum of the relevance of the inputs. lost: relevance that no input got, computed by the rule;
    negative where the inputs got more than arrived, which the alpha-beta rule allows.
    """

    owner: str
    layers: tuple[str, ...]
    arrived: Amounts
    handed_on: Amounts
    lost: Amounts

    @property
    def error(self) -> Amounts:
        """Error of the balance: |arrived - handed_on - lost|, (batch,)."""
        difference: Amounts = np.abs(self.arrived - self.handed_on - self.lost)
        return difference


@dataclass(frozen=True)
class Ledger:
    """All steps of a backward pass.

    entries: {plain layer: entry}, from the logits on. started: relevance of the logits. reached: relevance of the
    image. Both: (batch,).
    """

    entries: Mapping[str, Entry]
    started: Amounts
    reached: Amounts

    @property
    def lost(self) -> Amounts:
        """Relevance that was lost in all steps together: (batch,)."""
        return sum((entry.lost for entry in self.entries.values()), np.zeros_like(self.started))

    @property
    def error(self) -> float:
        """The largest error of any step or of the whole, for any image."""
        whole = np.abs(self.started - self.reached - self.lost)
        return float(np.max([whole, *(entry.error for entry in self.entries.values())]))

    def of(self, layer: str) -> Entry | None:
        """Combine the entries of one of the network's layers.

        None for the image, which has no inputs, and for layers that no relevance arrives at, such as gates.
        """
        own = next((entry for entry in self.entries.values() if layer in entry.layers), None)
        if own is None:
            return None
        parts = [entry for entry in self.entries.values() if entry.owner == own.owner]
        lost = sum((part.lost for part in parts), np.zeros_like(own.lost))
        return replace(own, handed_on=parts[-1].handed_on, lost=lost)
