"""Writes the input range that the user states for a network of models/user/ into its NAME.json."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from models.description import NetworkDescription
from models.errors import Forbidden
from models.input_range import InputRange
from models.user_files import facts_beside
from models.weights import UserWeights

KEYS = ("low", "high", "reversed_channels")


def state_range(network: NetworkDescription, stated: InputRange | None) -> None:
    """Write a range into the NAME.json of a network; None removes it, so that it is found automatically.

    Raises Forbidden for a network that is not from models/user/, and where the folder cannot be written;
    UnsupportedNetwork where NAME.json cannot be read.
    """
    if not isinstance(network.weights, UserWeights):
        raise Forbidden(
            f"The input range of {network.id} is that of its weights.",
            hint="Only that of networks in models/user/ can be stated.",
            field="network_id",
        )
    file = network.weights.file.with_suffix(".json")
    facts_beside(network.weights.file)
    written: dict[str, Any] = json.loads(file.read_bytes()) if file.is_file() else {}
    rest = {name: value for name, value in written.items() if name not in KEYS}
    _write(file, rest if stated is None else rest | asdict(stated))


def _write(file: Path, facts: dict[str, Any]) -> None:
    beside = file.with_suffix(".json.part")
    try:
        if not facts:
            file.unlink(missing_ok=True)
            return
        beside.write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", encoding="utf8")
        beside.replace(file)
    except OSError as error:
        raise Forbidden(
            f"{file.name} cannot be written: {error.strerror}.",
            hint=f"Let the server write to models/user/, or put this there yourself: {json.dumps(facts)}",
        ) from error
