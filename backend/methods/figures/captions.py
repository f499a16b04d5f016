"""Captions of images in figures: what each maximizes, and below it where."""

from __future__ import annotations

from collections.abc import Sequence

from backend.graph.objective.request import ObjectiveRequest
from backend.methods.storyboard.pictures import Picture

Caption = tuple[str, ...]


def caption_of(objective: ObjectiveRequest, class_names: Sequence[str]) -> Caption:
    """Name an objective as the page does, and its layer or class below it. class_names: of the network, by index."""
    fields = objective.model_dump()
    if fields["kind"] == "class":
        return (class_names[fields["index"]], f"class {fields['index']}")
    if fields["kind"] == "direction":
        return (f"direction of {len(fields['vector'])} channels", str(fields["layer"]))
    return (objective.phrase.format(**fields), str(fields["layer"]))


def caption_of_picture(picture: Picture) -> Caption:
    """Name an image of a storyboard: its filter, or how many filters are mixed."""
    first, *more = picture.channels
    return (f"{len(more) + 1} mixed",) if more else (f"filter {first}",)
