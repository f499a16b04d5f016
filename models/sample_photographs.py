"""The sample photographs of data/images/, as arrays, for trials on photographs.

They are part of Innsyn and need no checks; backend/images.py checks and decodes users' photographs.
"""

from pathlib import Path

import numpy as np
from PIL import Image

from models.pixels import Pixels

IMAGES_FOLDER = Path(__file__).resolve().parent.parent / "data" / "images"


def sample_photographs() -> dict[str, Pixels]:
    """Decode the photographs of data/images/: {name: uint8, (height, width, 3)}, in the order of their names."""
    return {file.stem: _decoded(file) for file in sorted(IMAGES_FOLDER.glob("*.jpg"))}


def _decoded(file: Path) -> Pixels:
    with Image.open(file, formats=("JPEG",)) as image:
        return np.asarray(image.convert("RGB"))
