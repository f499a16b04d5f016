"""The type of a photograph's pixels: uint8, (height, width, 3), red, green and blue."""

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
