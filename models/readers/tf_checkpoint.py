"""Reads TensorFlow checkpoints as arrays: the single file of format V1, the index and data files of V2, or a folder.

Only tensors are read: the graph beside them (.meta) is never opened. The network's own file says which variable belongs
to which layer. Source: tensorflow/core/util/saved_tensor_slice.proto (V1), tensor_bundle.proto (V2).
"""

import re
from collections.abc import Collection, Mapping
from math import prod
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.errors import WeightsDamaged
from models.variables import assign_named_variables

Arrays = dict[str, NDArray[np.generic]]

INDEX = ".index"
STATE_FILE = "checkpoint"  # it names the newest of several checkpoints in a folder
NEWEST = re.compile(r'^model_checkpoint_path: "([^"]+)"$', re.MULTILINE)
# V1 writes integers as varints: an int64 may take one byte instead of eight
LARGEST_EXPANSION = 8
REPAIR = "Fetch it again from its source, or save it again with tf.compat.v1.train.Saver."


def fill_from_checkpoint(model: keras.Model, path: Path, names: Mapping[str, str], left_out: Collection[str]) -> None:
    """Fill a network. names: {variable there: "layer/variable"}. left_out: variables that are not needed.

    Raises WeightsDamaged, naming what does not fit.
    """
    assign_named_variables(model, read_checkpoint(path), names, left_out=left_out, source=path.name)


def read_checkpoint(path: Path) -> Arrays:
    """Read all variables of a checkpoint: {name: array}, by name.

    path: a V1 file, the prefix of V2 files (model.ckpt for model.ckpt.index and model.ckpt.data-00000-of-00001),
    or a folder with one checkpoint; where it has several, the one that its file "checkpoint" names.
    Raises WeightsDamaged where it is missing, cut off, damaged or contains anything but numbers.
    """
    found = _find(path)
    try:
        reader = tf.train.load_checkpoint(str(found))
        shapes, types = reader.get_variable_to_shape_map(), reader.get_variable_to_dtype_map()
        _check_declared(found, shapes, types)
        # TensorFlow needs three times the memory of what it reads, so the largest is read first, with most memory free;
        # its own memory grows and never shrinks, so the arrays are copied out of it
        largest_first = sorted(shapes, key=lambda name: prod(shapes[name]), reverse=True)
        arrays = {name: np.array(reader.get_tensor(name)) for name in largest_first}
    except (tf.errors.OpError, RuntimeError, TypeError, UnicodeError, ValueError) as error:
        reason = str(error).replace(str(found), found.name).splitlines()[0][:200]
        raise WeightsDamaged(
            f"The weight file {path.name} is not a TensorFlow checkpoint, or is cut off or damaged: {reason}.",
            hint=REPAIR,
        ) from error
    return {name: arrays[name] for name in sorted(arrays)}


def _find(path: Path) -> Path:
    """The V1 file or V2 prefix of a path."""
    if path.is_dir():
        return _find_in_folder(path)
    if path.name.endswith(INDEX):
        path = path.with_name(path.name.removesuffix(INDEX))
    if path.is_file() or _index_of(path).is_file():
        return path
    raise WeightsDamaged(
        f"The weight file {path.name} is not there, and neither is {path.name}{INDEX}.",
        hint="Give a checkpoint's file, the prefix of its .index and .data files, or their folder.",
    )


def _find_in_folder(folder: Path) -> Path:
    """The only checkpoint of a folder, or the newest as its state file says. Paths in that file are not followed."""
    prefixes = [file.with_name(file.name.removesuffix(INDEX)) for file in sorted(folder.glob(f"*{INDEX}"))]
    singles = [file for file in sorted(folder.glob("*.ckpt*")) if file.is_file() and _is_single(file)]
    names = {found.name: found for found in (*prefixes, *singles)}
    if len(names) == 1:
        return next(iter(names.values()))
    state = folder / STATE_FILE
    newest = NEWEST.search(state.read_text(encoding="utf8", errors="replace")) if state.is_file() else None
    name = re.split(r"[/\\]", newest[1])[-1] if newest else ""
    if name in names:
        return names[name]
    raise WeightsDamaged(
        f"The folder {folder.name} holds {len(names)} checkpoints" + (f": {', '.join(names)}." if names else "."),
        hint="Leave one checkpoint in it, or give the path of one.",
    )


def _is_single(file: Path) -> bool:
    """Whether a file can be a V1 checkpoint: the files of V2 have other suffixes."""
    return not re.search(r"\.(index|meta|data-\d+-of-\d+)$", file.name)


def _index_of(prefix: Path) -> Path:
    return prefix.with_name(prefix.name + INDEX)


def _check_declared(found: Path, shapes: dict[str, list[int]], types: dict[str, tf.DType]) -> None:
    """Refuse other types than numbers, and more numbers than the files can hold, before memory is allocated."""
    for name, dtype in types.items():
        if not (dtype.is_floating or dtype.is_integer or dtype.is_bool):
            raise ValueError(f"its variable {name} holds {dtype.name} instead of numbers")
    declared = sum(prod(shape) * types[name].size for name, shape in shapes.items())
    files = [found] if found.is_file() else list(found.parent.glob(f"{found.name}.data-*"))
    stored = sum(file.stat().st_size for file in files)
    if declared > stored * LARGEST_EXPANSION:
        raise ValueError(f"it declares {declared} bytes of numbers but has {stored} bytes")
