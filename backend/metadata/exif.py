"""EXIF with nothing in it but the orientation, and the error that all formats share."""

import struct

UPRIGHT = 1
ORIENTATION = 0x0112
SHORT = 3  # type of a value of 16 bits
HEADER = b"MM\x00*" + struct.pack(">I", 8)
EMPTY = HEADER + struct.pack(">HI", 0, 0)


class UnreadableFile(ValueError):
    """The structure of a file is not that of its format."""


def only_orientation(orientation: int) -> bytes:
    """Give EXIF data, as a TIFF structure, that says how an image is turned. orientation: 1..8."""
    return HEADER + struct.pack(">HHHIHHI", 1, ORIENTATION, SHORT, 1, orientation, 0, 0)
