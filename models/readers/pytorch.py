"""Reads PyTorch state dicts as arrays, without PyTorch: today's zip files and the stream of pickles before 1.6.

Only the names in a table of models/readers/tensor_pickle.py are unpickled; everything else is refused, so that a
weight file cannot run code. Sources: torch/serialization.py (formats), PEP 307 and 3154 (pickle).
"""

import io
import pickle
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import WeightsDamaged
from models.readers.tensor_pickle import RefusedPickle, Tensor, TensorUnpickler

Arrays = dict[str, NDArray[np.generic]]

MAGIC_NUMBER = 0x1950A86A20F9469CFC6C
PROTOCOL_VERSION = 1001
ZIP_MAGIC = b"PK\x03\x04"
# what pickle, zipfile and struct raise for malformed files
MALFORMED = (
    pickle.UnpicklingError,
    zipfile.BadZipFile,
    struct.error,
    ArithmeticError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    TypeError,
    ValueError,
)
REPAIR = "Fetch it again from its source, or save it again with torch.save(model.state_dict(), path)."


def read_state_dict(file: Path) -> Arrays:
    """Read all tensors of a state dict: {name: array}, in the order of the file. bfloat16 becomes float32.

    Raises WeightsDamaged where the file is cut off, is not a state dict, or contains anything but tensors.
    """
    content = file.read_bytes()
    try:
        tensors, storages = _read_zip(content) if content.startswith(ZIP_MAGIC) else _read_stream(content)
        return {name: tensor.as_array(storages[tensor.storage_key]) for name, tensor in tensors.items()}
    except RefusedPickle as error:
        raise WeightsDamaged(f"The weight file {file.name} is refused: {error}.", hint=REPAIR) from error
    except MALFORMED as error:
        raise WeightsDamaged(f"The weight file {file.name} is cut off or damaged: {error}.", hint=REPAIR) from error


def _read_stream(content: bytes) -> tuple[dict[str, Tensor], dict[str, bytes]]:
    """Read the older format: pickles of magic number, version, machine, state dict and storage keys, then storages."""
    stream = io.BytesIO(content)
    if TensorUnpickler(stream).load() != MAGIC_NUMBER:
        raise RefusedPickle("it does not begin with PyTorch's magic number")
    if TensorUnpickler(stream).load() != PROTOCOL_VERSION:
        raise RefusedPickle("its protocol version is unknown")
    if TensorUnpickler(stream).load()["little_endian"] is not True:
        raise RefusedPickle("it was written on a big-endian machine")
    unpickler = TensorUnpickler(stream)
    tensors = _as_state_dict(unpickler.load())
    storages = {}
    for key in TensorUnpickler(stream).load():
        (count,) = struct.unpack("<q", stream.read(8))
        storages[key] = _read_exactly(stream, count * unpickler.kinds[key].bytes_each)
    return tensors, storages


def _read_zip(content: bytes) -> tuple[dict[str, Tensor], dict[str, bytes]]:
    """Read today's format: <archive>/data.pkl and one uncompressed member <archive>/data/<key> per storage."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {member.filename: member for member in archive.infolist()}
        if any(member.compress_type != zipfile.ZIP_STORED for member in members.values()):
            raise RefusedPickle("it has compressed members, which PyTorch never writes")
        pickles = [name for name in members if name.count("/") == 1 and name.endswith("/data.pkl")]
        if len(pickles) != 1:
            raise RefusedPickle("it is a zip file without a single <name>/data.pkl")
        folder = pickles[0].removesuffix("data.pkl")
        byte_order = members.get(f"{folder}byteorder")
        if byte_order is not None and archive.read(byte_order) != b"little":
            raise RefusedPickle("it was written on a big-endian machine")
        unpickler = TensorUnpickler(io.BytesIO(archive.read(pickles[0])))
        tensors = _as_state_dict(unpickler.load())
        return tensors, {key: archive.read(f"{folder}data/{key}") for key in unpickler.kinds}


def _as_state_dict(unpickled: object) -> dict[str, Tensor]:
    if not isinstance(unpickled, Mapping):
        raise RefusedPickle(f"it holds a {type(unpickled).__name__} instead of a state dict")
    for name, tensor in unpickled.items():
        if not isinstance(name, str) or not isinstance(tensor, Tensor):
            raise RefusedPickle(f"its entry {name!r} is a {type(tensor).__name__} instead of a tensor")
    return dict(unpickled)


def _read_exactly(stream: io.BytesIO, count: int) -> bytes:
    content = stream.read(max(0, count))
    if count < 0 or len(content) != count:
        raise EOFError(f"a storage of {count} bytes ends after {len(content)}")
    return content
