"""Figures: any result as a figure for a paper, in a format and a width of papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from models.errors import InvalidSetting

FormatName = Literal["png", "svg", "pdf"]
KindName = Literal["prediction", "activations", "heatmap", "layers", "relevance", "features", "storyboard", "dream"]
# those of backend/figures/color_maps.py, which loads matplotlib
ColorsName = Literal["fire", "cividis", "grey", "blue-red"]
WidthName = Literal["column", "page"]

# the kinds of figures of each method's results; the first is drawn where none is named
KINDS_OF_METHOD: Mapping[str, tuple[KindName, ...]] = {
    "prediction": ("prediction",),
    "activations": ("activations",),
    "heatmaps": ("heatmap", "layers", "relevance"),
    "feature_visualization": ("features",),
    "storyboard": ("storyboard",),
    "deepdream": ("dream",),
}
# which settings have a meaning for a kind, besides format, kind and width
SETTINGS_OF_KIND: Mapping[KindName, frozenset[str]] = {
    "prediction": frozenset({"top"}),
    "activations": frozenset({"layer", "colors"}),
    "heatmap": frozenset({"layer", "percentile", "colors"}),
    "layers": frozenset({"layer", "percentile", "colors"}),
    "relevance": frozenset({"layer"}),
    "features": frozenset(),
    "storyboard": frozenset(),
    "dream": frozenset(),
}
MOST_CLASSES = 20


class FigureSettings(BaseModel):
    """What can be chosen of a figure."""

    model_config = ConfigDict(extra="forbid")

    format: FormatName = Field(default="png", description="PNG with 300 dots per inch, SVG, or PDF.")
    kind: KindName | None = Field(
        default=None, description="Which figure of the result; without it the first of those that there are."
    )
    width: WidthName = Field(default="column", description="A column of a paper, 3.3 inches, or its page, 7 inches.")
    layer: list[str] = Field(
        default=[],
        max_length=30,
        description="Which layer; for figures of several layers it may be given several times.",
    )
    top: int | None = Field(
        default=None, ge=1, le=MOST_CLASSES, description="How many classes a figure of a prediction shows, usually 5."
    )
    percentile: int | None = Field(
        default=None,
        ge=50,
        le=100,
        description="Percentile of the relevance that has the last colour of a heatmap; 100, the usual one, is the "
        "maximum.",
    )
    colors: ColorsName | None = Field(
        default=None,
        description="Colour map of relevance or activations. Usually fire, blue-red where values may be negative, and "
        "grey for activations.",
    )

    def kind_for(self, method: str) -> KindName:
        """Find which figure of a method's result is meant. Raises InvalidSetting where the settings do not suit it."""
        kinds = KINDS_OF_METHOD.get(method, ())
        if not kinds:
            raise InvalidSetting(
                f"There is no figure of a result of {method}.",
                hint=f"There are figures of {', '.join(KINDS_OF_METHOD)}.",
            )
        kind = self.kind or kinds[0]
        if kind not in kinds:
            raise InvalidSetting(
                f"A result of {method} has no figure {kind}.", hint=f"Choose {' or '.join(kinds)}.", field="kind"
            )
        chosen = {"top": self.top, "percentile": self.percentile, "colors": self.colors}
        given = {"layer": bool(self.layer), **{name: value is not None for name, value in chosen.items()}}
        for name in [name for name, is_given in given.items() if is_given and name not in SETTINGS_OF_KIND[kind]]:
            raise InvalidSetting(
                f"{name} means nothing for a figure of {kind}.",
                hint=f"Leave it out. Settings of this figure: "
                f"{', '.join(('format', 'kind', 'width', *sorted(SETTINGS_OF_KIND[kind])))}.",
                field=name,
            )
        return kind

    def one_layer(self, layers: list[str]) -> str | None:
        """Find the one layer that is named; None where none is. layers: those there are. Raises InvalidSetting."""
        if len(self.layer) > 1:
            raise InvalidSetting(
                f"There are {len(self.layer)} layers.", hint="This figure shows one layer; give one.", field="layer"
            )
        return self.some_layers(layers)[0] if self.layer else None

    def some_layers(self, layers: list[str]) -> list[str]:
        """The layers that are named, in their own order. layers: those there are. Raises InvalidSetting."""
        for name in self.layer:
            if name not in layers:
                raise InvalidSetting(
                    f"The result has no layer {name!r} that this figure can show.",
                    hint=f"Choose from {', '.join(layers)}." if layers else "Ask for a result with other layers.",
                    field="layer",
                )
        return [name for name in layers if name in self.layer]
