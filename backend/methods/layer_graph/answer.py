"""What is told about the layers of a network: its drawing, and what can be done with each of them."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from models.layer_graph import LayerKind


class GraphLayer(BaseModel):
    """A layer of the drawing."""

    name: str = Field(description="Unique in the network.")
    kind: LayerKind = Field(description="What it does; output for the last layers, where they are no convolution.")
    keras_class: str = Field(description="Name of its Keras class.", examples=["Conv2D"])
    output_shape: list[int | None] = Field(description="Without the batch axis; null where any size is taken.")
    parameters: int = Field(description="Number of weights; 0 where they are those of an earlier use of the layer.")
    kernel: list[int] | None = Field(description="Height and width of what slides over the image.")
    strides: list[int] | None = Field(description="Steps of the kernel, down and across.")
    padding: Literal["same", "valid"] | None
    receptive_field_px: int | None = Field(
        description="Side of the square of the image that one output sees, along the widest path; "
        "null where it is the whole image or not known."
    )
    stride_px: int | None = Field(description="Distance in the image between what two neighbouring outputs see.")
    module: str | None = Field(description="The innermost module around it.")


class GraphModule(BaseModel):
    """Layers that fold into one box."""

    name: str = Field(description="Unique among the modules; a layer may have the same name.")
    title: str = Field(description="Its name for people.")
    parent: str | None = Field(description="The module around it.")


class NetworkGraph(BaseModel):
    """The drawing of a network."""

    network: str
    layers: list[GraphLayer] = Field(description="In topological order.")
    edges: list[list[str]] = Field(description="Pairs of layers: the second takes the output of the first.")
    modules: list[GraphModule] = Field(description="A module stands before those inside it.")


class Verdict(BaseModel):
    """Whether something can be done with a layer."""

    possible: bool
    reason: str | None = Field(description="Why not; null where it can.")


class ReportedLayer(BaseModel):
    """What can be done with a layer."""

    name: str
    kind: LayerKind
    keras_class: str = Field(description="Name of its Keras class.")
    predicted: Verdict = Field(description="Whether the signal passes through it.")
    visualized: Verdict = Field(description="Whether an image can be made that excites it.")
    explained: Verdict = Field(description="Whether relevance can be shared out down to its input.")
    treatments: list[Literal["flattened", "folded", "passed"]] = Field(
        description="flattened: taken out of a nested model; folded: becomes part of the layer beside it; "
        "passed: hands on what comes, unchanged or value by value."
    )


class ReportCounts(BaseModel):
    """How many layers there are, and for how many each thing is possible."""

    layers: int
    predicted: int
    visualized: int
    explained: int


class LayerReports(BaseModel):
    """What can be done with the layers of a network."""

    network: str
    notes: list[str] = Field(description="Sentences about the network as a whole, such as what is done to it.")
    layers: list[ReportedLayer] = Field(description="In topological order.")
    counts: ReportCounts
