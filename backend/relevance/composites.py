"""Composites: the rule for each kind of linear layer, and for those that take the image."""

from __future__ import annotations

from dataclasses import dataclass

from backend.relevance.kinds import Kind
from backend.relevance.rules.alpha_beta import AlphaBetaRule
from backend.relevance.rules.base import LinearRule
from backend.relevance.rules.epsilon import EpsilonRule
from backend.relevance.rules.flat import FlatRule
from backend.relevance.rules.gamma import GammaRule
from backend.relevance.rules.w_square import WSquareRule
from backend.relevance.rules.z_box import ZBoxRule
from backend.relevance.rules.z_plus import ZPlusRule
from models.errors import InvalidSetting, near_names


@dataclass(frozen=True)
class Composite:
    """A rule for each kind of linear layer.

    image: for the layers that take the image. convolution: for depthwise ones too. signed: whether relevance can be
    negative.
    """

    id: str
    title: str
    source: str
    image: LinearRule
    convolution: LinearRule
    dense: LinearRule
    signed: bool

    def rule_for(self, kind: Kind, *, takes_image: bool) -> LinearRule:
        """Choose the rule for a linear layer."""
        if takes_image:
            return self.image
        return self.dense if kind is Kind.DENSE else self.convolution


DEEP_TAYLOR = Composite(
    id="deep_taylor",
    title="Deep Taylor decomposition",
    source="G. Montavon et al., 2017; thesis, Section 3.4",
    image=ZBoxRule(),
    convolution=ZPlusRule(),
    dense=ZPlusRule(),
    signed=False,
)
DEEP_TAYLOR_UNBOUNDED = Composite(
    id="deep_taylor_unbounded",
    title="Deep Taylor decomposition, pixels without bounds",
    source="G. Montavon et al., 2017, Section 4.1.1",
    image=WSquareRule(),
    convolution=ZPlusRule(),
    dense=ZPlusRule(),
    signed=False,
)
LRP_EPSILON_PLUS = Composite(
    id="lrp_epsilon_plus",
    title="LRP: epsilon, z+",
    source="M. Kohlbrenner et al., 2020, Section III",
    image=ZPlusRule(),
    convolution=ZPlusRule(),
    dense=EpsilonRule(),
    signed=True,
)
LRP_EPSILON_GAMMA_BOX = Composite(
    id="lrp_epsilon_gamma_box",
    title="LRP: epsilon, gamma, box",
    source="G. Montavon et al., 2019, Section 10.3",
    image=ZBoxRule(),
    convolution=GammaRule(),
    dense=EpsilonRule(),
    signed=True,
)
LRP_ALPHA_BETA_FLAT = Composite(
    id="lrp_alpha_beta_flat",
    title="LRP: epsilon, alpha-beta, flat",
    source="M. Kohlbrenner et al., 2020, Section III",
    image=FlatRule(),
    convolution=AlphaBetaRule(),
    dense=EpsilonRule(),
    signed=True,
)

COMPOSITES = {
    composite.id: composite
    for composite in (
        DEEP_TAYLOR,
        DEEP_TAYLOR_UNBOUNDED,
        LRP_EPSILON_PLUS,
        LRP_EPSILON_GAMMA_BOX,
        LRP_ALPHA_BETA_FLAT,
    )
}


def find_composite(composite_id: str) -> Composite:
    """Look a composite up. Raises InvalidSetting, with similar names."""
    if composite_id not in COMPOSITES:
        raise InvalidSetting(
            f"There is no composite {composite_id!r}.",
            hint=f"{near_names(composite_id, COMPOSITES)}There are: {', '.join(COMPOSITES)}.",
            field="composite",
        )
    return COMPOSITES[composite_id]
