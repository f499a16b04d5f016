"""A pickle reader that can only make tensors.

Only the names in ALLOWED are resolved, and never to code that the file chooses; any other name is refused, and so is
changing what a name stands for. Tensors are views of storages, which are read separately from the pickle.
"""

import collections
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray


class RefusedPickle(Exception):
    """The pickle refers to something that is not a tensor. The text says to what."""


class _Unchangeable:
    """What a pickle may name but not change: the next file would be read with what it changed."""

    def __setstate__(self, state: object) -> None:
        """Refuse the instruction BUILD, which sets attributes even of what is frozen."""
        raise RefusedPickle(f"it changes {type(self).__name__}, which all files share")


@dataclass(frozen=True)
class StorageKind(_Unchangeable):
    """A type of number in a storage. dtype: as NumPy reads it; is_bfloat16: the upper halves of float32 numbers."""

    dtype: str
    is_bfloat16: bool = False

    @property
    def bytes_each(self) -> int:
        """Size of one number."""
        return np.dtype(self.dtype).itemsize


@dataclass(frozen=True)
class Storage(_Unchangeable):
    """An array of numbers of which tensors are views. key: its name in the file."""

    key: str
    kind: StorageKind


@dataclass(frozen=True)
class Tensor(_Unchangeable):
    """A view of a storage. offset and strides count numbers, not bytes."""

    storage: Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]

    @property
    def storage_key(self) -> str:
        """Key of the storage this is a view of."""
        return self.storage.key

    def as_array(self, content: bytes) -> NDArray[np.generic]:
        """Copy the view from the bytes of its storage. Raises ValueError where it reaches outside."""
        numbers = np.frombuffer(content, dtype=self.storage.kind.dtype)
        if self.storage.kind.is_bfloat16:
            numbers = (numbers.astype(np.uint32) << 16).view(np.float32)
        self._check_reach(len(numbers))
        bytes_each = numbers.dtype.itemsize
        view = np.lib.stride_tricks.as_strided(
            numbers[self.offset :],
            shape=self.shape,
            strides=[stride * bytes_each for stride in self.strides],
            writeable=False,
        )
        return view.copy()

    def _check_reach(self, count: int) -> None:
        """Check that the view is inside its storage and not larger, so that a small file cannot take much memory."""
        sizes = (self.offset, *self.shape, *self.strides)
        whole = all(isinstance(size, int) and size >= 0 for size in sizes) and len(self.shape) == len(self.strides)
        if not whole or prod(self.shape) > count:
            raise ValueError(f"a tensor of shape {self.shape} does not fit into a storage of {count} numbers")
        if prod(self.shape) == 0:
            return
        last = self.offset + sum((size - 1) * stride for size, stride in zip(self.shape, self.strides, strict=True))
        if last >= count:
            raise ValueError(f"a tensor of shape {self.shape} reaches beyond its storage of {count} numbers")


def _rebuild_tensor(
    storage: Storage, offset: int, shape: tuple[int, ...], strides: tuple[int, ...], *_: object
) -> Tensor:
    """Replace torch._utils._rebuild_tensor_v2; the further arguments, gradients and hooks, are ignored."""
    if not isinstance(storage, Storage):
        raise RefusedPickle("a tensor has no storage")
    return Tensor(storage=storage, offset=offset, shape=tuple(shape), strides=tuple(strides))


def _rebuild_parameter(tensor: Tensor, *_: object) -> Tensor:
    """Replace torch._utils._rebuild_parameter: a parameter is its tensor."""
    return tensor


@dataclass(frozen=True)
class Rebuild(_Unchangeable):
    """Calls a function in the place of one of PyTorch; a function itself would have attributes to change."""

    function: Callable[..., Tensor]

    def __call__(self, *arguments: object) -> Tensor:
        """Give the tensor."""
        return self.function(*arguments)


ALLOWED: dict[tuple[str, str], object] = {
    ("collections", "OrderedDict"): collections.OrderedDict,
    ("torch._utils", "_rebuild_tensor_v2"): Rebuild(_rebuild_tensor),
    ("torch._utils", "_rebuild_parameter"): Rebuild(_rebuild_parameter),
    ("torch", "DoubleStorage"): StorageKind("<f8"),
    ("torch", "FloatStorage"): StorageKind("<f4"),
    ("torch", "HalfStorage"): StorageKind("<f2"),
    ("torch", "BFloat16Storage"): StorageKind("<u2", is_bfloat16=True),
    ("torch", "LongStorage"): StorageKind("<i8"),
    ("torch", "IntStorage"): StorageKind("<i4"),
    ("torch", "ShortStorage"): StorageKind("<i2"),
    ("torch", "CharStorage"): StorageKind("|i1"),
    ("torch", "ByteStorage"): StorageKind("|u1"),
    ("torch", "BoolStorage"): StorageKind("|b1"),
}


class TensorUnpickler(pickle.Unpickler):
    """Unpickles state dicts. kinds: the storages found while loading, {key: kind of number}."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self.kinds: dict[str, StorageKind] = {}

    def find_class(self, module: str, name: str) -> object:
        """Resolve a name of ALLOWED; raises RefusedPickle for any other."""
        if (module, name) not in ALLOWED:
            raise RefusedPickle(f"it asks for {module}.{name}, which is not a tensor")
        return ALLOWED[module, name]

    def persistent_load(self, pid: object) -> Storage:
        """Resolve a reference to a storage: ("storage", kind, key, location, count[, view])."""
        match pid:
            case ("storage", StorageKind() as kind, str() as key, _, _, *view) if view in ([], [None]):
                self.kinds[key] = kind
                return Storage(key=key, kind=kind)
            case ("storage", _, _, _, _, _):
                raise RefusedPickle("it has storages that are views of others, as PyTorch wrote before 0.4")
        raise RefusedPickle("it refers to something that is not a storage of numbers")
