"""The layers whose sheets come along, by network; the command makes them in this order.

All are made with the usual settings of an atlas, but for the steps: images of EfficientNet-Lite0 are paler, and need
more of them. The deepest layers come first, because their channels look like things.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class BundledLayers:
    """The layers of a network. steps: optimization steps of each image."""

    layers: tuple[str, ...]
    steps: int = 64


BUNDLED_LAYERS: Mapping[str, BundledLayers] = MappingProxyType(
    {
        "vgg16_tiny_imagenet": BundledLayers(("conv5_3", "conv4_3")),
        "efficientnet_lite0": BundledLayers(
            (
                *("block15_project_bn", "block14_add", "block13_add", "block12_add", "block11_project_bn"),
                *("block10_add", "block9_add", "block8_project_bn", "block7_add", "block6_add", "block5_project_bn"),
                *("block4_add", "block3_project_bn", "block2_add", "block1_project_bn", "block0_project_bn"),
            ),
            steps=128,
        ),
        "inception_v1_tiny_imagenet": BundledLayers(
            (
                *("Mixed_5b", "Mixed_4f", "Mixed_4e", "Mixed_4d", "Mixed_4c", "Mixed_4b"),
                *("Mixed_5c", "Mixed_3c", "Mixed_3b"),
            )
        ),
    }
)
