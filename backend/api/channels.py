"""GET /api/layers, /api/channels, /api/census: what an index says of a layer, of a channel, and of all filters."""

from __future__ import annotations

import math

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from backend.api.examples import check_channel, present_example
from backend.api.failures import Failure
from backend.api.found_indexes import FoundIndex, IndexFacts, find_index
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.examples.census import Finding, findings_of
from backend.examples.index_files import IndexedLayer, Table
from backend.examples.proposals import Favoured, propose

blueprint = noun_blueprint("index-look-ups", "What an index says of layers, channels and filters.", "/api")

FAVOURED = 5


class CensusQuery(BaseModel):
    """Which network."""

    model_config = ConfigDict(extra="forbid")

    network: str = Field(description="Id of a network.")
    index: str | None = Field(default=None, description="Id of an index; without it, the one with most photographs.")


class LayerQuery(CensusQuery):
    """Which layer."""

    layer: str = Field(description="Name of a layer.")


class ChannelQuery(LayerQuery):
    """Which channel."""

    channel: int = Field(ge=0, description="Id of a channel.")


class Findings(BaseModel):
    """The filters of a layer that show something unusual."""

    layer: str
    channels: int = Field(description="How many channels the layer has.")
    dead: list[int] = Field(description="Never above zero, in any photograph.")
    constant: list[int] = Field(description="Spread below 1 % of the layer's median.")
    saturated: list[int] = Field(description="At the activation's highest value in most positions.")
    duplicate: list[int] = Field(description="Correlated above 0.99 with another channel of the layer.")


class Census(BaseModel):
    """The filters of a network that show something unusual, layer by layer."""

    network: str
    index: IndexFacts
    layers: list[Findings]


class ChannelSummary(BaseModel):
    """A channel in the list of its layer."""

    channel: int
    mean: float = Field(description="Mean over all positions and photographs.")
    highest: float = Field(description="Highest value in any photograph.")
    zeros: float = Field(description="Share of positions that are zero, 0..1.")
    selectivity: float | None = Field(description="How far its favourite class stands out, 0..1; null without classes.")
    findings: list[Finding]
    favourite: str | None = Field(description="The class with the highest mean; null without classes.")
    patch: str = Field(description="Address of the patch that excites it most.")


class LayerChannels(BaseModel):
    """All channels of a layer."""

    network: str
    layer: str
    index: IndexFacts
    channels: list[ChannelSummary]


class FavouredClass(BaseModel):
    """A class that a channel responds to more than to others."""

    name: str
    mean: float = Field(description="Mean of the channel for photographs of the class.")
    ratio: float | None = Field(description="That mean as a multiple of the channel's mean; null where that is zero.")


class Neighbour(BaseModel):
    """A channel of the same layer that responds to the same photographs."""

    channel: int
    correlation: float = Field(description="Of the highest values of both, over photographs.")


class Bin(BaseModel):
    """A bin of a histogram."""

    low: float
    high: float
    count: int


class NameProposal(BaseModel):
    """A name for a channel, and why."""

    name: str
    evidence: str


class ChannelFacts(ChannelSummary):
    """What an index says of a channel."""

    network: str
    layer: str
    index: IndexFacts
    spread: float = Field(description="Standard deviation over positions and photographs.")
    sampled: int = Field(description="On how many sampled values spread, zeros and histogram rest.")
    histogram: list[Bin] = Field(description="Bins that are not empty, ascending; four per doubling.")
    favoured: list[FavouredClass] = Field(description="The classes it responds to most, highest mean first.")
    proposal: NameProposal | None = Field(description="A first name; null where no class stands out.")
    neighbours: list[Neighbour] = Field(description="Most correlated first.")


@blueprint.get("/census", responses={200: Census, 404: Failure, 503: Failure})
def get_census(query: CensusQuery) -> Census:
    """Tell which filters are dead, nearly constant, saturated or duplicates. 404 unknown_network, unknown_index."""
    found = find_index(services().networks[query.network], query.index)
    return Census(
        network=query.network,
        index=found.facts(),
        layers=[_findings(layer.layer, _rows_of(found, layer)) for layer in found.summary.layers],
    )


@blueprint.get("/layers", responses={200: LayerChannels, 404: Failure, 503: Failure})
def get_layer_channels(query: LayerQuery) -> LayerChannels:
    """List all channels of a layer with their numbers. 404 unknown_network, unknown_layer, unknown_index."""
    found = find_index(services().networks[query.network], query.index, query.layer)
    layer = found.layer(query.layer)
    rows, table = _rows_of(found, layer), services().index_reader.layer(found.job, layer)
    return LayerChannels(
        network=query.network,
        layer=query.layer,
        index=found.facts(),
        channels=_summaries(found, layer, rows, table, range(layer.channels)),
    )


@blueprint.get("/channels", responses={200: ChannelFacts, 404: Failure, 503: Failure})
def get_channel(query: ChannelQuery) -> ChannelFacts:
    """Say what an index knows of a channel. 404 unknown_network, unknown_layer, unknown_index; 422 invalid_setting."""
    found = find_index(services().networks[query.network], query.index, query.layer)
    layer = found.layer(query.layer)
    check_channel(layer, query.channel)
    rows, table = _rows_of(found, layer), services().index_reader.layer(found.job, layer)
    edges, counts = found.summary.edges, table["bins"][query.channel]
    pairs = zip(table["neighbours"][query.channel], table["correlations"][query.channel], strict=True)
    favoured = _favoured(found, table, query.channel, float(rows["mean"][query.channel]))
    with_ratio = [Favoured(one.name, one.ratio) for one in favoured if one.ratio is not None]
    proposal = propose(with_ratio, found.summary.images)
    return ChannelFacts(
        **dict(_summaries(found, layer, rows, table, range(query.channel, query.channel + 1))[0]),
        network=query.network,
        layer=query.layer,
        index=found.facts(),
        spread=float(rows["spread"][query.channel]),
        sampled=layer.sampled,
        histogram=[Bin(low=edges[bin_], high=edges[bin_ + 1], count=int(counts[bin_])) for bin_ in counts.nonzero()[0]],
        favoured=favoured,
        proposal=None if proposal is None else NameProposal(name=proposal.name, evidence=proposal.evidence),
        neighbours=[
            Neighbour(channel=int(other), correlation=float(correlation)) for other, correlation in pairs if other >= 0
        ],
    )


def _rows_of(found: FoundIndex, layer: IndexedLayer) -> Table:
    """Give the rows of channels.parquet that belong to a layer."""
    first = found.first_row(layer)
    table = services().index_reader.channels(found.job)
    return {name: column[first : first + layer.channels] for name, column in table.items()}


def _findings(layer: str, rows: Table) -> Findings:
    found = {finding.value: flags.nonzero()[0].tolist() for finding, flags in findings_of(rows).items()}
    return Findings(layer=layer, channels=len(rows["channel"]), **found)


def _summaries(
    found: FoundIndex, layer: IndexedLayer, rows: Table, table: Table, wanted: range
) -> list[ChannelSummary]:
    flags = findings_of(rows)
    network = services().networks[found.job.network]
    first = [
        table[f"highest_{name}"][wanted.start : wanted.stop, 0] for name in ("images", "values", "rows", "columns")
    ]
    patches = [
        present_example(network, found, layer, int(image), float(value), int(row), int(column)).patch
        for image, value, row, column in zip(*first, strict=True)
    ]
    favourites = _favourites(found, table)
    return [
        ChannelSummary(
            channel=channel,
            mean=float(rows["mean"][channel]),
            highest=float(rows["highest"][channel]),
            zeros=float(rows["zeros"][channel]),
            selectivity=_finite(float(rows["selectivity"][channel])),
            findings=[finding for finding, channels in flags.items() if channels[channel]],
            favourite=favourites[channel],
            patch=patch,
        )
        for channel, patch in zip(wanted, patches, strict=True)
    ]


def _favourites(found: FoundIndex, table: Table) -> list[str | None]:
    """Name the class with the highest mean of each channel."""
    means = table["class_means"]
    if not means.shape[1] or np.isnan(means).all():
        return [None] * len(means)
    return [found.summary.classes[place] for place in np.nanargmax(means, axis=1)]


def _favoured(found: FoundIndex, table: Table, channel: int, mean: float) -> list[FavouredClass]:
    means = table["class_means"][channel] if found.summary.classes else ()
    known = [(float(value), place) for place, value in enumerate(means) if not math.isnan(value)]
    strongest = sorted(known, key=lambda one: (-one[0], one[1]))[:FAVOURED]
    return [
        FavouredClass(name=found.summary.classes[place], mean=value, ratio=value / mean if mean > 0 else None)
        for value, place in strongest
    ]


def _finite(value: float) -> float | None:
    return None if math.isnan(value) else value
