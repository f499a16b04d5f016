"""What is known of a sheet of tiles: the JSON file beside it, which both halves read."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

FACTS_MEDIA_TYPE = "application/json"
SHEET_MEDIA_TYPE = "image/webp"


class SheetFacts(BaseModel):
    """How a sheet is cut into tiles, and how it was made. Tiles stand row by row, in the order of the channels."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    network: str = Field(description="Id of the network.")
    fingerprint: str = Field(description="Checksum of the network's weights.")
    layer: str
    tile_px: int = Field(ge=1, description="Height and width of each tile in pixels.")
    columns: int = Field(ge=1, description="Number of tiles in each row of the sheet.")
    channels: int = Field(ge=1, description="Number of tiles, one for each channel.")
    only: list[int] | None = Field(
        default=None, description="Ids of the channels in the order of their tiles; null where all have one."
    )
    settings: dict[str, object] = Field(description="All settings that the tiles depend on.")
    versions: dict[str, str] = Field(description="Versions of Innsyn and of the packages that made the tiles.")

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height of the sheet in pixels."""
        rows = -(-self.channels // self.columns)
        return self.columns * self.tile_px, rows * self.tile_px
