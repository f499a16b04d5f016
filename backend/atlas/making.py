"""Makes sheets for a folder: the same parts, joined and finished by the same functions, as those of a job.

Finished parts are kept in a folder of their own until the sheet is there, so the same command goes on where it was
stopped.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import TypeVar, cast

from backend.atlas.bundled import BundledSheet, file_of
from backend.examples.collections.catalog import CollectionFacts
from backend.jobs.job import JobSpec, Part, ResumePoint, cut
from backend.methods.atlas.settings import ATLAS, CHANNELS_AT_ONCE, AtlasPlan, AtlasSettings
from backend.methods.atlas.work import advance, check, finish, join
from backend.methods.job_method import JobSubject, PreparedJob
from backend.methods.layer_graph.work import describe_layers
from backend.methods.method import Answer, QuickMethod, Settings
from backend.store.recipe import Recipe
from models.catalog import NETWORKS
from models.errors import InvalidSetting

STRETCH_S = 1.0
FROM_THE_BEGINNING = ResumePoint(photograph=None, checkpoint=None)

Thing = TypeVar("Thing")


class OneProcess:
    """The worker's cache of a command: its process is the only worker, keeps everything, and nobody cancels a run."""

    address = "here"

    def __init__(self) -> None:
        self._things: dict[str, object] = {}

    def keep(
        self,
        key: str,
        load: Callable[[], Thing],
        most: int | None = None,  # noqa: ARG002
        *,
        is_needed_next: bool = False,  # noqa: ARG002
    ) -> Thing:
        """Give what is kept under a key; load it first where it is not there."""
        if key not in self._things:
            self._things[key] = load()
        return cast(Thing, self._things[key])

    def drop(self, key: str) -> None:
        """Let go of what is kept under a key, if anything is."""
        self._things.pop(key, None)

    def has_any(self, word: str) -> bool:
        """Whether anything is kept whose key begins with a word."""
        return any(key.partition(" ")[0] == word for key in self._things)

    def end(self, run: str) -> None:
        """Nothing: runs end by themselves."""

    def is_ended(self, run: str) -> bool:  # noqa: ARG002
        """Never."""
        return False


@dataclass(frozen=True)
class Workshop:
    """Where sheets are made.

    cache: with the networks. folder: of the sheets. kept_in: of finished parts. report: called with a line now and
    then. is_stopped: whether to stop after the present stretch of about a second.
    """

    cache: OneProcess
    folder: Path
    kept_in: Path
    report: Callable[[str], None]
    is_stopped: Callable[[], bool]


def make_sheet(workshop: Workshop, network: str, settings: AtlasSettings) -> bool:
    """Make the sheet of a layer, and the JSON file beside it; False where it was stopped before.

    A sheet that is there, made with the same recipe, is not made again.

    Raises UnknownNetwork, WeightsMissing, WeightsDamaged, UnknownLayer, UnsuitableLayer, InvalidSetting and OSError.
    """
    prepared, recipe = _prepared(workshop.cache, network, settings)
    file = file_of(workshop.folder, network, settings.layer)
    if _is_there(file, recipe):
        workshop.report(f"{network} {settings.layer}: the sheet is there")
        return True
    spec = JobSpec(recipe.name, network, prepared.settings.model_dump(), recipe.text, prepared.workload.steps)
    kept_in = workshop.kept_in / recipe.name
    if not _make_parts(workshop, spec, kept_in, f"{network} {settings.layer}"):
        return False
    joined = None
    for part in cut(spec.total, CHANNELS_AT_ONCE):
        joined = join(workshop.cache, spec, joined, _part_file(kept_in, part).read_bytes())
    sheet, facts = finish(workshop.cache, spec, joined or b"")
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, sheet.content)
    _write(file.with_suffix(".json"), facts.content)
    shutil.rmtree(kept_in)
    workshop.report(f"written: {file}, {len(sheet.content) / 1_000_000:.2f} MB")
    return True


def _make_parts(workshop: Workshop, spec: JobSpec, kept_in: Path, title: str) -> bool:
    """Make the parts that are not in a folder yet; False where it was stopped before. title: of lines of the report."""
    kept_in.mkdir(parents=True, exist_ok=True)
    missing = [part for part in cut(spec.total, CHANNELS_AT_ONCE) if not _part_file(kept_in, part).is_file()]
    began = monotonic()
    for place, part in enumerate(missing, start=1):
        content = _content_of(workshop, replace(spec, run=f"{spec.run} {part.number}", part=part))
        if content is None:
            return False
        _write(_part_file(kept_in, part), content)
        left_min = (monotonic() - began) / place * (len(missing) - place) / 60
        workshop.report(f"{title}: {part.first + part.count} of {spec.total} channels, {left_min:.0f} min left")
    return True


def _is_there(file: Path, recipe: Recipe) -> bool:
    facts = file.with_suffix(".json")
    return facts.is_file() and file.is_file() and BundledSheet.read(facts).id == recipe.name


def _prepared(cache: OneProcess, network: str, settings: AtlasSettings) -> tuple[PreparedJob, Recipe]:
    description = NETWORKS[network]
    prepared = settings.prepare(
        JobSubject(
            description,
            None,
            ask=_ask_nothing,
            collection=_open_nothing,
            graph=lambda: describe_layers(cache, network),
        )
    )
    check(cache, network, AtlasPlan.model_validate(dict(prepared.settings)), None)
    return prepared, Recipe(ATLAS.id, network, description.fingerprint(), None, prepared.settings.resolved())


def _ask_nothing(method: QuickMethod[Settings, Answer], settings: Settings) -> Answer:  # noqa: ARG001
    raise InvalidSetting("There is no photograph.", hint="An atlas needs none.", field="image")


def _open_nothing(collection: str) -> CollectionFacts:  # noqa: ARG001
    raise InvalidSetting("There is no collection.", hint="An atlas needs none.", field="collection")


def _content_of(workshop: Workshop, spec: JobSpec) -> bytes | None:
    """Make a part; None where it was stopped before."""
    point: ResumePoint | None = FROM_THE_BEGINNING
    while not workshop.is_stopped():
        progress = advance(workshop.cache, spec, point, STRETCH_S)
        point = None
        if progress is not None and progress.failure is not None:
            raise progress.failure
        if progress is not None and progress.is_over:
            return progress.artifacts[0].content
    return None


def _part_file(folder: Path, part: Part) -> Path:
    return folder / f"{part.number:05}.rgb"


def _write(file: Path, content: bytes) -> None:
    """Write a file under another name and rename it, so that a kill leaves the whole file or none."""
    unfinished = file.with_name(f".{file.name}.unfinished")
    unfinished.write_bytes(content)
    unfinished.replace(file)
