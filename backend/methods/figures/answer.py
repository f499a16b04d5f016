"""What a figure is when it is drawn: a file."""

from __future__ import annotations

import base64

from pydantic import BaseModel


class FigureFile(BaseModel):
    """A file. media_type: such as image/svg+xml. encoded: its bytes in base64."""

    media_type: str
    encoded: str

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return base64.b64decode(self.encoded)

    @classmethod
    def of(cls, content: bytes, media_type: str) -> FigureFile:
        """Take bytes down."""
        return cls(media_type=media_type, encoded=base64.b64encode(content).decode())
