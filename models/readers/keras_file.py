"""Reads Keras weight files as arrays: .keras, .weights.h5, and the .h5 of Keras before 3. No layer is built.

Only the file itself is read, up to a limit of size: links to other files, and contents that expand too much when
unpacked, are refused. Source: keras/src/saving/saving_lib.py, keras/src/legacy/saving/legacy_h5_format.py.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import h5py
import numpy as np
from numpy.typing import NDArray

from models.errors import WeightsDamaged

if TYPE_CHECKING:
    import keras

Arrays = dict[str, NDArray[np.generic]]

ZIP_MAGIC = b"PK\x03\x04"
HDF5_MAGIC = b"\x89HDF\r\n\x1a\n"
PICKLE_MAGIC = b"\x80"
MEMBER = "model.weights.h5"
LARGEST_BYTES = 2**32
# trained weights hardly compress; untrained ones do, so small files may expand more
LARGEST_EXPANSION = 16
SMALL_BYTES = 2**26
SEEDS = "seed_generator"  # of random layers; these are not weights
REPAIR = "Fetch it again from its source, or save it again with model.save_weights('name.weights.h5')."


class _Refused(Exception):
    """The file contains something that no weight file needs. The text says what."""


def read_keras_weights(file: Path, largest_bytes: int = LARGEST_BYTES) -> Arrays:
    """Read the weights of all layers: {"layer/position": array}, positions as in the layer's list of weights.

    Layers inside layers are named "outer/inner/position". An optimizer's state is left out.
    largest_bytes: of the unpacked weights.
    Raises WeightsDamaged where the file is missing, cut off, of another format, or contains anything but numbers.
    """
    with _telling_what_is_wrong(file), file.open("rb") as content:
        return _read(content, min(largest_bytes, max(SMALL_BYTES, file.stat().st_size * LARGEST_EXPANSION)))


@contextmanager
def _telling_what_is_wrong(file: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise WeightsDamaged(f"The weight file {file.name} is not there.", hint=REPAIR) from error
    except _Refused as error:
        raise WeightsDamaged(f"The weight file {file.name} is refused: {error}.", hint=REPAIR) from error
    except (zipfile.BadZipFile, AttributeError, EOFError, LookupError, NotImplementedError, OSError) as error:
        raise WeightsDamaged(f"The weight file {file.name} is cut off or damaged: {error}.", hint=REPAIR) from error
    except (MemoryError, RuntimeError, TypeError, ValueError) as error:
        raise WeightsDamaged(f"The weight file {file.name} is cut off or damaged: {error}.", hint=REPAIR) from error


def count_keras_weights(file: Path) -> int:
    """Count the numbers in a .keras or .h5 file without reading them. Raises WeightsDamaged as read_keras_weights."""
    if file.suffix == ".h5":
        with _telling_what_is_wrong(file), h5py.File(file, mode="r") as store:
            return sum(dataset.size for _, dataset in _legacy_entries(store))
    with (
        _telling_what_is_wrong(file),
        zipfile.ZipFile(file) as archive,
        archive.open(_weights_in(archive, LARGEST_BYTES)) as packed,
        h5py.File(packed, mode="r") as store,
    ):
        return sum(dataset.size for _, dataset in _entries(store))


def read_layer(file: Path, layer: str) -> list[NDArray[np.float64]]:
    """Read the weights of one layer of a .keras file, in their order; [] where it has none.

    layer: its name after those of the models around it: "backbone/normalization". Raises as read_keras_weights.
    """
    with (
        _telling_what_is_wrong(file),
        zipfile.ZipFile(file) as archive,
        archive.open(_weights_in(archive, LARGEST_BYTES)) as packed,
        h5py.File(packed, mode="r") as store,
    ):
        own = {name: dataset for name, dataset in _entries(store) if name.rpartition("/")[0] == layer}
        order = sorted(own, key=lambda name: int(name.rpartition("/")[2]))
        return [_array_of(name, own[name]).astype(np.float64) for name in order]


def name_variables(model: keras.Model, arrays: Arrays) -> Arrays:
    """Replace positions by the names of the layer's variables: {"layer/variable": array}, as assign_variables takes.

    An array without a variable keeps its name, so that assign_variables reports it.
    """
    names = {
        f"{layer.name}/{position}": f"{layer.name}/{variable.name}"
        for layer in model.layers
        for position, variable in enumerate(layer.weights)
    }
    return {names.get(name, name): array for name, array in arrays.items()}


def _read(content: BinaryIO, largest_bytes: int) -> Arrays:
    magic = content.read(len(HDF5_MAGIC))
    content.seek(0)
    if magic.startswith(ZIP_MAGIC):
        content = _take_out(content, largest_bytes)
    elif magic.startswith(PICKLE_MAGIC):
        raise _Refused("it is a pickle, which could run code")
    elif magic != HDF5_MAGIC:
        raise _Refused("it is neither a .keras nor an HDF5 file")
    with h5py.File(content, mode="r") as store:
        entries = list(_legacy_entries(store) if _is_legacy(store) else _entries(store))
        declared = sum(dataset.size * dataset.dtype.itemsize for _, dataset in entries)
        if declared > largest_bytes:
            raise _Refused(f"it would take {declared} bytes of memory, more than the {largest_bytes} that are allowed")
        return {name: _array_of(name, dataset) for name, dataset in entries}


def _take_out(content: BinaryIO, largest_bytes: int) -> io.BytesIO:
    """Unpack the weights of a .keras file."""
    with zipfile.ZipFile(content) as archive:
        return io.BytesIO(archive.read(_weights_in(archive, largest_bytes)))  # never more than the size checked


def _weights_in(archive: zipfile.ZipFile, largest_bytes: int) -> str:
    """Check that an archive has one weight file of an allowed size, and nothing that could run code."""
    pickled = [name for name in archive.namelist() if name.endswith((".pkl", ".pickle"))]
    if pickled:
        raise _Refused(f"it holds the pickle {pickled[0]}, which could run code")
    if archive.namelist().count(MEMBER) != 1:
        raise _Refused(f"it is a zip file without a single {MEMBER}")
    size = archive.getinfo(MEMBER).file_size
    if size > largest_bytes:
        raise _Refused(f"its {MEMBER} would unpack to {size} bytes, more than the {largest_bytes} that are allowed")
    return MEMBER


def _is_legacy(store: h5py.File) -> bool:
    return "layer_names" in store.attrs or _has(store, "model_weights")


def _entries(store: h5py.File) -> Iterator[tuple[str, h5py.Dataset]]:
    """Today's format: a group per layer below /layers, its name an attribute of its group of variables."""
    yield from _entries_below(_group(store, "layers"), prefix="", seen=set())


def _entries_below(group: h5py.Group, prefix: str, seen: set[int]) -> Iterator[tuple[str, h5py.Dataset]]:
    address = h5py.h5o.get_info(group.id).addr
    if address in seen:
        raise _Refused(f"its group {group.name} is linked from several places")
    seen.add(address)
    for name in group:
        if name in {SEEDS, "vars"}:
            continue
        layer = _group(group, name)
        own = _group(layer, "vars") if _has(layer, "vars") else None
        # a nested model's layers are in a group called layers, which is not a layer itself
        path = f"{prefix}{own.attrs.get('name', name)}/" if own is not None else prefix
        if own is not None:
            yield from ((f"{path}{position}", _dataset(own, position)) for position in own)
        yield from _entries_below(layer, path, seen)


def _legacy_entries(store: h5py.File) -> Iterator[tuple[str, h5py.Dataset]]:
    """The older format: layers and variables in the order of the attributes that list them."""
    layers = _group(store, "model_weights") if _has(store, "model_weights") else store
    for layer_name in _listed(layers, "layer_names"):
        layer = _group(layers, layer_name)
        for position, name in enumerate(_listed(layer, "weight_names")):
            yield f"{layer_name}/{position}", _dataset(layer, name)


def _listed(group: h5py.Group, attribute: str) -> list[str]:
    """Names in an attribute; long lists are cut into attribute0, attribute1, …."""
    parts = [group.attrs[attribute]] if attribute in group.attrs else []
    while f"{attribute}{len(parts)}" in group.attrs:
        parts.append(group.attrs[f"{attribute}{len(parts)}"])
    names = [name for part in parts for name in np.atleast_1d(part).tolist()]
    return [name.decode("utf8") if isinstance(name, bytes) else str(name) for name in names]


def _has(group: h5py.Group, name: str) -> bool:
    return group.get(name, getlink=True) is not None


def _member(group: h5py.Group, path: str) -> h5py.Group | h5py.Dataset:
    """Follow a path without leaving the file: h5py would follow links to any other file of the machine."""
    member = group
    for name in path.split("/"):
        if not isinstance(member, h5py.Group) or not _has(member, name):
            raise _Refused(f"it has no {path}")
        if not isinstance(member.get(name, getlink=True), h5py.HardLink):
            raise _Refused(f"its entry {path} is a link to somewhere else")
        member = member[name]
    return member


def _group(parent: h5py.Group, path: str) -> h5py.Group:
    member = _member(parent, path)
    if not isinstance(member, h5py.Group):
        raise _Refused(f"its entry {path} is not a group")
    return member


def _dataset(parent: h5py.Group, path: str) -> h5py.Dataset:
    dataset = _member(parent, path)
    if not isinstance(dataset, h5py.Dataset):
        raise _Refused(f"its entry {path} is not an array")
    if dataset.is_virtual or dataset.external:
        raise _Refused(f"its array {path} is kept in another file")
    if dataset.dtype.kind not in "fiub" and dataset.attrs.get("dtype") != "bfloat16":
        raise _Refused(f"its array {path} holds {dataset.dtype} instead of numbers")
    return dataset


def _array_of(name: str, dataset: h5py.Dataset) -> NDArray[np.generic]:
    array = np.asarray(dataset[()])
    if dataset.attrs.get("dtype") != "bfloat16":
        return array
    if array.dtype.itemsize != np.dtype(np.uint16).itemsize:
        raise _Refused(f"its array {name} is not bfloat16")
    return (array.view(np.uint16).astype(np.uint32) << 16).view(np.float32)  # the upper halves of float32 numbers
