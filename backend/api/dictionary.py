"""/api/dictionary: names and notes of channels: written, searched, exported and imported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timezone
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from backend.api.answers import ask_network
from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.methods.layer_graph.settings import LAYER_GRAPH
from backend.store.dictionary import NamedChannel, now
from models.description import NetworkDescription
from models.errors import InvalidSetting, UnknownLayer, near_names

blueprint = noun_blueprint("dictionary", "Names and notes that people give to channels.")

LONGEST_NAME = 80
LONGEST_NOTE = 2000
MOST_IMPORTED = 100_000


class DictionaryQuery(BaseModel):
    """Which entries."""

    model_config = ConfigDict(extra="forbid")

    network: str = Field(description="Id of a network.")
    layer: str | None = Field(default=None, description="Only those of this layer.")
    search: str = Field(default="", max_length=200, description="Words that the name or the note must have.")


class HistoryQuery(BaseModel):
    """Which channel."""

    model_config = ConfigDict(extra="forbid")

    network: str = Field(description="Id of a network.")
    layer: str = Field(description="Name of a layer.")
    channel: int = Field(ge=0, lt=2**31, description="Id of a channel.")


class EntryText(BaseModel):
    """What is said of a channel."""

    model_config = ConfigDict(extra="forbid")

    layer: str = Field(min_length=1, description="Name of a layer.")
    channel: int = Field(ge=0, lt=2**31, description="Id of a channel.")
    name: str = Field(default="", max_length=LONGEST_NAME, description="A few words.")
    note: str = Field(default="", max_length=LONGEST_NOTE, description="Anything else.")


class NewEntry(EntryText):
    """A name for a channel; empty name and note take it out of the dictionary."""

    network: str = Field(description="Id of a network.")


class Entry(EntryText):
    """A channel with its name."""

    network: str
    created: str = Field(description="When it was named, ISO 8601, UTC.")
    is_outdated: bool = Field(description="Whether the network had other weights when the channel was named.")


class Entries(BaseModel):
    """Some entries."""

    entries: list[Entry]


class ExportQuery(BaseModel):
    """Which network."""

    model_config = ConfigDict(extra="forbid")

    network: str = Field(description="Id of a network.")


class DictionaryFile(BaseModel):
    """The names of a network's channels, as a file."""

    model_config = ConfigDict(extra="forbid")

    format: Literal[1] = Field(default=1, description="Version of this format.")
    network: str
    weights: str = Field(description="Fingerprint of the weights.")
    entries: list[EntryText] = Field(max_length=MOST_IMPORTED)


class ImportRequest(DictionaryFile):
    """A file with names, and what becomes of names that are there already."""

    existing: Literal["keep", "replace"] = Field(default="keep", description="What becomes of names there are.")


class Imported(BaseModel):
    """How many entries were taken over."""

    added: int
    kept: int = Field(description="How many channels kept the name they had.")


@blueprint.get("", responses={200: Entries, 404: Failure})
def get_entries(query: DictionaryQuery) -> Entries:
    """List the channels that have names, by layer and channel. 404 unknown_network."""
    network = services().networks[query.network]
    found = services().dictionary.find(network.id, layer=query.layer, search=query.search)
    return Entries(entries=[_present(network, entry) for entry in found])


@blueprint.get("/history", responses={200: Entries, 404: Failure})
def get_history(query: HistoryQuery) -> Entries:
    """List all that a channel was called, newest first. 404 unknown_network."""
    network = services().networks[query.network]
    found = services().dictionary.history(network.id, query.layer, query.channel)
    return Entries(entries=[_present(network, entry) for entry in found])


@blueprint.put("", responses={200: Entry, 404: Failure})
def put_entry(body: NewEntry) -> Entry:
    """Name a channel. 404 unknown_network, unknown_layer; 422 invalid_setting."""
    network = services().networks[body.network]
    _check(network, [body])
    entry = _entry(network, body)
    services().dictionary.write([entry])
    return _present(network, entry)


@blueprint.get("/export", responses={200: DictionaryFile, 404: Failure})
def export_entries(query: ExportQuery) -> DictionaryFile:
    """Give all names of a network as a file. 404 unknown_network."""
    network = services().networks[query.network]
    found = services().dictionary.find(network.id)
    texts = [EntryText(layer=one.layer, channel=one.channel, name=one.name, note=one.note) for one in found]
    return DictionaryFile(network=network.id, weights=network.fingerprint(), entries=texts)


@blueprint.post("/import", responses={200: Imported, 404: Failure})
def import_entries(body: ImportRequest) -> Imported:
    """Take over names from a file, all or none. 404 unknown_network, unknown_layer; 422 invalid_setting."""
    network = services().networks[body.network]
    _check(network, body.entries)
    known = {(one.layer, one.channel) for one in services().dictionary.find(network.id)}
    wanted = [one for one in body.entries if body.existing == "replace" or (one.layer, one.channel) not in known]
    services().dictionary.write([_entry(network, one, body.weights) for one in wanted])
    return Imported(added=len(wanted), kept=len(body.entries) - len(wanted))


def _check(network: NetworkDescription, entries: Sequence[EntryText]) -> None:
    """Refuse channels that are not there, naming the first. Raises UnknownLayer, InvalidSetting."""
    graph = ask_network(LAYER_GRAPH, network, network.structure)
    counts = {layer.name: layer.output_shape[-1] if layer.output_shape else 0 for layer in graph.layers}
    for entry in entries:
        if entry.layer not in counts:
            raise UnknownLayer(
                f"{network.id} has no layer {entry.layer!r}.",
                hint=f"{near_names(entry.layer, counts)}The network's drawing shows them all.",
                field="layer",
            )
        count = counts[entry.layer]
        if count is not None and entry.channel >= count:
            raise InvalidSetting(
                f"{entry.layer} has no channel {entry.channel}.", hint=f"It has 0 to {count - 1}.", field="channel"
            )


def _entry(network: NetworkDescription, entry: EntryText, weights: str | None = None) -> NamedChannel:
    return NamedChannel(
        network=network.id,
        layer=entry.layer,
        channel=entry.channel,
        name=entry.name.strip(),
        note=entry.note.strip(),
        weights=network.fingerprint() if weights is None else weights,
        created=now(),
    )


def _present(network: NetworkDescription, entry: NamedChannel) -> Entry:
    return Entry(
        network=entry.network,
        layer=entry.layer,
        channel=entry.channel,
        name=entry.name,
        note=entry.note,
        created=entry.created.replace(tzinfo=timezone.utc).isoformat(),
        is_outdated=entry.weights != network.fingerprint(),
    )
