"""The worker's half of an index: passes over parts of a collection, joined, and written as files."""

from __future__ import annotations

import time

import numpy as np

from backend.activations.extract import check_layer, convolutions_and_poolings
from backend.examples import tally as tallies
from backend.examples.ceilings import ceiling_of
from backend.examples.collection_pass import CollectionPass
from backend.examples.collections import Collection, open_collection
from backend.examples.histogram import edges
from backend.examples.index_files import (
    CHANNELS,
    IMAGES,
    JSON,
    PARQUET,
    SUMMARY,
    FieldOfView,
    IndexedLayer,
    IndexSummary,
    SkippedImage,
)
from backend.examples.index_writer import channels_file, images_file, layer_file
from backend.examples.patches import RandomPatches, Showing, WholeImages
from backend.examples.responses import Responder, batch_of, build_responder
from backend.examples.statistics import statistics_of
from backend.examples.tally import UNLABELLED, Gatherer, Tally
from backend.jobs.job import Artifact, JobSpec, Part, Progress, ResumePoint
from backend.jobs.worker_cache import WorkerCache
from backend.memory import give_back_freed
from backend.methods.error_fields import fields_within
from backend.methods.index.measures import (
    layers_with_relevance,
    propagator_of,
    refuse_without_relevance,
    relevance_responder,
)
from backend.methods.index.settings import IndexPlan
from backend.methods.job_method import Size
from backend.methods.loaded_networks import loaded_network, network_key
from backend.methods.recipe_check import refuse_changed_network, refuse_other_device
from backend.relevance.propagate import Propagator
from models.errors import UnsuitableLayer
from models.graph_reader import LayerUse, receptive_fields
from models.layer_kinds import kind_of
from models.network import Network

PROFILED = 1024  # photographs by whose highest values channels are compared
SAMPLED = 20_000  # values of each channel, about, over the whole collection
MOST_POSITIONS = 64
JOINING = ("sum", "concatenation")  # the outputs of modules
RUNS_KEPT = 4
RESPONDERS_KEPT = 2  # each is a compiled function


def check(cache: WorkerCache, network_id: str, plan: IndexPlan, _: Size | None) -> None:
    """Raise UnknownLayer, UnsuitableLayer where a layer cannot be indexed."""
    network = loaded_network(cache, network_id)
    propagator = _propagator(cache, network) if plan.measure == "relevance" else None
    for place, name in enumerate(plan.layers or ()):
        with fields_within("settings.layers", {"layer": str(place)}):
            check_layer(network, name)
            _refuse_fixed_size(network, name, plan)
            if propagator is not None:
                refuse_without_relevance(propagator, name)


def advance(cache: WorkerCache, spec: JobSpec, resume_point: ResumePoint | None, seconds: float) -> Progress | None:
    """Go on with the pass over a part for a while; None where it is not here and not told to begin."""
    key = f"index {spec.run}"
    if resume_point is not None:
        cache.drop(key)
    live = cache.keep(key, lambda: None if resume_point is None else _begin(cache, spec), most=RUNS_KEPT)
    if live is None or spec.part is None:
        cache.drop(key)
        return None
    first, began = live.done, time.monotonic()
    while not live.is_over and time.monotonic() < began + seconds and not cache.is_ended(spec.run):
        live.step()
    if live.is_over:
        live.close()
        cache.drop(key)
        give_back_freed()
    content = (tallies.to_bytes(live.tally()),) if live.is_over else ()
    return Progress(
        first=first,
        done=live.done,
        total=spec.part.count,
        metrics={},
        step_s=None,
        previews=(),
        artifacts=tuple(Artifact("part", "application/octet-stream", one) for one in content),
        checkpoint=None,
        is_over=live.is_over,
        failure=None,
        worker=cache.address,
    )


def join(_cache: WorkerCache, _spec: JobSpec, joined: bytes | None, part: bytes) -> bytes:
    """Join what was gathered so far with that of the next part."""
    if joined is None:
        return part
    return tallies.to_bytes(tallies.from_bytes(joined).join(tallies.from_bytes(part)))


def finish(cache: WorkerCache, spec: JobSpec, joined: bytes) -> tuple[Artifact, ...]:
    """Write the files of the index."""
    plan = IndexPlan.model_validate(spec.settings)
    network, tally = loaded_network(cache, spec.network), tallies.from_bytes(joined)
    collection = _collection(cache, plan)
    layers = _layers(cache, network, plan)
    repeats = plan.patches if plan.view == "patches" else 1
    labels = collection.labels[tally.images]
    class_counts = repeats * np.bincount(labels[labels != UNLABELLED], minlength=len(collection.classes))
    statistics = [
        statistics_of(layer, responses=repeats * len(tally.images), sampled=int(sampled), class_counts=class_counts)
        for layer, sampled in zip(tally.layers, tally.sampled, strict=True)
    ]
    summary = IndexSummary(
        images=len(tally.images),
        skipped=[
            SkippedImage(image=one.image, name=collection.names[one.image], reason=one.reason) for one in tally.skipped
        ],
        classes=[one.names for one in collection.classes],
        layers=_described(network, layers, tally, plan),
        edges=edges().tolist(),
    )
    names = [collection.names[number] for number in tally.images]
    return (
        Artifact(SUMMARY, JSON, summary.model_dump_json().encode()),
        Artifact(CHANNELS, PARQUET, channels_file(layers, statistics)),
        Artifact(IMAGES, PARQUET, images_file(tally.images, names, labels, tally.sizes)),
        *(
            Artifact(described.file, PARQUET, layer_file(layer, of_layer))
            for described, layer, of_layer in zip(summary.layers, tally.layers, statistics, strict=True)
        ),
    )


def _begin(cache: WorkerCache, spec: JobSpec) -> CollectionPass:
    """Begin the pass over a part."""
    refuse_changed_network(spec)
    refuse_other_device(spec)
    plan = IndexPlan.model_validate(spec.settings)
    network = loaded_network(cache, spec.network)
    layers = _layers(cache, network, plan)
    uses = {use.name: use for use in network.layers}
    collection = _collection(cache, plan)
    part = spec.part or Part(0, 0, plan.images)
    return CollectionPass(
        collection,
        range(part.first, part.first + part.count),
        network.description.image_input,
        _showing(plan),
        _responder(cache, network, layers, plan),
        Gatherer(
            channels=[int(uses[name].tensor.shape[-1]) for name in layers],
            classes=len(collection.classes),
            ceilings=[ceiling_of(uses[name]) for name in layers],
            profiled=_profiled(plan),
        ),
        batch_of(network, layers),
    )


def _layers(cache: WorkerCache, network: Network, plan: IndexPlan) -> list[str]:
    """Name the layers of the index: those that were chosen, or all that suit what is shown."""
    if plan.layers is not None:
        return plan.layers
    shown = set(convolutions_and_poolings(network))
    joining = {use.name for use in network.layers if kind_of(use.keras_class) in JOINING and _has_any_size(use)}
    suited = shown | joining
    if plan.view == "patches":
        suited = {use.name for use in network.layers if use.name in suited and _has_any_size(use)}
    if plan.measure == "relevance":
        suited &= set(layers_with_relevance(_propagator(cache, network)))
    return [use.name for use in network.layers if use.name in suited]


def _propagator(cache: WorkerCache, network: Network) -> Propagator:
    key = f"explainer of index {network_key(network.description.id)}"
    return cache.keep(key, lambda: propagator_of(network))


def _has_any_size(use: LayerUse) -> bool:
    """Whether a layer has positions, so that it can be shown images of another size."""
    return len(use.tensor.shape) == 4  # noqa: PLR2004 - (batch, height, width, channels)


def _refuse_fixed_size(network: Network, name: str, plan: IndexPlan) -> None:
    use = next(use for use in network.layers if use.name == name)
    if plan.view == "patches" and not _has_any_size(use):
        raise UnsuitableLayer(
            f"{name} has no positions, so it cannot be shown patches of {plan.patch_px} pixels.",
            hint="Choose a convolution, or show whole photographs.",
            field="layer",
        )


def _showing(plan: IndexPlan) -> Showing:
    return WholeImages() if plan.view == "whole" else RandomPatches(plan.patch_px, plan.patches, plan.seed)


def _responder(cache: WorkerCache, network: Network, layers: list[str], plan: IndexPlan) -> Responder:
    responses = plan.images * (plan.patches if plan.view == "patches" else 1)
    positions = min(MOST_POSITIONS, max(2, SAMPLED // max(responses, 1)))
    side_px = _showing(plan).side_px
    key = f"responder {network_key(network.description.id)} {plan.measure} {side_px} {positions} {layers}"
    if plan.measure == "relevance":
        return cache.keep(
            key, lambda: relevance_responder(_propagator(cache, network), layers, positions), most=RESPONDERS_KEPT
        )
    return cache.keep(key, lambda: build_responder(network, layers, positions, side_px), most=RESPONDERS_KEPT)


def _collection(cache: WorkerCache, plan: IndexPlan) -> Collection:
    """Open the collection. Raises UnsuitableCollection where it has changed since the index was asked for."""
    key = f"collection {plan.checksum} {plan.address}"
    return cache.keep(key, lambda: open_collection(plan.address, plan.checksum), most=RUNS_KEPT)


def _profiled(plan: IndexPlan) -> frozenset[int]:
    order = np.random.default_rng((plan.seed, plan.images)).permutation(plan.images)
    return frozenset(order[:PROFILED].tolist())


def _described(network: Network, layers: list[str], tally: Tally, plan: IndexPlan) -> list[IndexedLayer]:
    uses = {use.name: use for use in network.layers}
    fields = receptive_fields(network.layers)
    described = []
    for number, (name, sampled) in enumerate(zip(layers, tally.sampled, strict=True)):
        shape, field = uses[name].tensor.shape, fields[name]
        has_positions = _has_any_size(uses[name])
        described.append(
            IndexedLayer(
                layer=name,
                channels=int(shape[-1]),
                height=int(shape[1]) if has_positions else 1,
                width=int(shape[2]) if has_positions else 1,
                field=None
                if field is None or plan.view == "patches"
                else FieldOfView(size_px=field.size_px, stride_px=field.stride_px, first_px=field.first_px),
                ceiling=ceiling_of(uses[name]),
                sampled=int(sampled),
                file=f"layer-{number}.parquet",
            )
        )
    return described
