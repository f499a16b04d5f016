"""PyTorch state dicts written without PyTorch, byte by byte as torch.save writes them, in both of its formats."""

import io
import pickle
import struct
import zipfile
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path

import numpy as np

MAGIC_NUMBER = 0x1950A86A20F9469CFC6C
STORAGE_OF_DTYPE = {
    "float32": "FloatStorage",
    "float64": "DoubleStorage",
    "float16": "HalfStorage",
    "int64": "LongStorage",
}


class _Global:
    """Pickles as a reference to a name of another module, which need not exist here."""

    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name


class _Storage:
    def __init__(self, key: str, kind: str, count: int) -> None:
        self.key, self.kind, self.count = key, kind, count


class _Pickler(pickle._Pickler):
    """The pure-Python pickler, taught to write names and storages."""

    def persistent_id(self, thing: object) -> object:
        if isinstance(thing, _Storage):
            return ("storage", _Global("torch", thing.kind), thing.key, "cpu", thing.count)
        return None

    def save(self, thing: object, save_persistent_id: bool = True) -> None:
        if isinstance(thing, _Global):
            self.write(pickle.GLOBAL + f"{thing.module}\n{thing.name}\n".encode())
        elif isinstance(thing, _Rebuilt):
            self.save(_Global("torch._utils", "_rebuild_tensor_v2"))
            self.save(thing.arguments)
            self.write(pickle.REDUCE)
        else:
            super().save(thing, save_persistent_id)


class _Rebuilt:
    def __init__(self, *arguments: object) -> None:
        self.arguments = arguments


def _pickle(thing: object, protocol: int = 2) -> bytes:
    buffer = io.BytesIO()
    _Pickler(buffer, protocol).dump(thing)
    return buffer.getvalue()


def tensor(storage: _Storage, offset: int, shape: tuple[int, ...], strides: tuple[int, ...]) -> _Rebuilt:
    """A view of a storage, as a state dict holds it."""
    return _Rebuilt(storage, offset, shape, strides, False, OrderedDict())


def _state_dict(arrays: Mapping[str, np.ndarray]) -> tuple[OrderedDict[str, _Rebuilt], dict[str, bytes]]:
    entries: OrderedDict[str, _Rebuilt] = OrderedDict()
    storages = {}
    for number, (name, array) in enumerate(arrays.items()):
        storage = _Storage(str(number), STORAGE_OF_DTYPE[str(array.dtype)], array.size)
        strides = tuple(stride // array.itemsize for stride in np.ascontiguousarray(array).strides)
        entries[name] = tensor(storage, 0, array.shape, strides if array.ndim else ())
        storages[str(number)] = array.tobytes()
    return entries, storages


def stream_of(entries: object, storages: Mapping[str, bytes], bytes_each: int = 4) -> bytes:
    """The older format, from whatever is to be pickled in place of the state dict."""
    machine = {"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}}
    parts = [_pickle(MAGIC_NUMBER), _pickle(1001), _pickle(machine), _pickle(entries), _pickle(sorted(storages))]
    for key in sorted(storages):
        parts += [struct.pack("<q", len(storages[key]) // bytes_each), storages[key]]
    return b"".join(parts)


def archive_of(entries: object, storages: Mapping[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """The zip format, from whatever is to be pickled in place of the state dict."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        archive.writestr("archive/data.pkl", _pickle(entries))
        archive.writestr("archive/byteorder", "little")
        for key, content in storages.items():
            archive.writestr(f"archive/data/{key}", content)
        archive.writestr("archive/version", "3\n")
    return buffer.getvalue()


def write_stream(file: Path, arrays: Mapping[str, np.ndarray]) -> Path:
    """Write a state dict of float32 arrays in the older format."""
    file.write_bytes(stream_of(*_state_dict(arrays)))
    return file


def write_archive(file: Path, arrays: Mapping[str, np.ndarray]) -> Path:
    """Write a state dict in the zip format."""
    file.write_bytes(archive_of(*_state_dict(arrays)))
    return file


class Storage(_Storage):
    """A storage for tests that write odd tensors by hand."""


class Global(_Global):
    """A name of another module, for tests of what is refused."""
