"""The sample photographs of data/images/, as its samples.json lists them."""

import json

from backend.settings import PROJECT_FOLDER
from backend.store.images import Sample

SAMPLES_FOLDER = PROJECT_FOLDER / "data" / "images"


def read_samples() -> list[Sample]:
    """Read all sample photographs, in the order of the page."""
    listed = json.loads((SAMPLES_FOLDER / "samples.json").read_text(encoding="utf8"))
    return [
        Sample(
            id=entry["id"],
            name=entry["name"],
            credit=entry["credit"],
            content=(SAMPLES_FOLDER / entry["file"]).read_bytes(),
        )
        for entry in listed
    ]
