"""Writes the trained network: NAME.keras and NAME.json, in the format of models/user/."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import keras

from backend.training.folder import reporting_full_disk
from backend.training.labelled_images import LabelledClass
from backend.training.state import Accuracy
from models.description import NetworkDescription
from models.errors import Invalid
from models.user_files import USER_FOLDER


class NameTaken(Invalid):
    """models/user/ has a network of that name that no training has made."""

    code = "name_taken"


def facts_of(
    name: str,
    description: NetworkDescription,
    classes: tuple[LabelledClass, ...],
    size_px: int,
    accuracy: Accuracy | None,
) -> dict[str, Any]:
    """Give the contents of NAME.json: class names, input range and size, and accuracy."""
    known = "" if accuracy is None else f" Validation accuracy: {accuracy.top_1:.1%} ({accuracy.count} images)."
    image_input = description.image_input
    return {
        "title": name.replace("_", " "),
        "summary": f"{description.title}, trained here on {len(classes)} classes.{known}",
        "class_names": [each.names for each in classes],
        "size_px": size_px,
        "low": list(image_input.low),
        "high": list(image_input.high),
        "reversed_channels": image_input.reversed_channels,
    }


def write_network(model: keras.Model, facts: dict[str, Any], name: str, folder: Path = USER_FOLDER) -> Path:
    """Write a network and its facts, and return the path of the .keras file. Raises StorageFull."""
    folder.mkdir(parents=True, exist_ok=True)
    file, beside = folder / f"{name}.keras", folder / f"{name}.json"
    unfinished = folder / f".{os.getpid()}-{name}.keras"
    with reporting_full_disk(folder):
        try:
            model.save(unfinished)
            beside.write_text(f"{json.dumps(facts, indent=2, ensure_ascii=False)}\n", encoding="utf8")
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
    return file


def check_name_is_free(name: str, begun_before: bool, folder: Path = USER_FOLDER) -> None:
    """Refuse to overwrite a network that no training of this name made. Raises NameTaken."""
    if (folder / f"{name}.keras").exists() and not begun_before:
        raise NameTaken(
            f"There is already a network {name}.keras in models/user/.",
            hint="Choose another --name, or move that file to another folder.",
            field="name",
        )
