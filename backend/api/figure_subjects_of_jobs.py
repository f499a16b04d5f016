"""What the figures of jobs show: their images, with captions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

from backend.api.figure_subjects import Shown, photograph_of
from backend.api.services import services
from backend.errors import UnknownPicture
from backend.jobs.job import Job, StoredArtifact
from backend.methods.deepdream.settings import DreamSettings
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.figures.captions import Caption, caption_of, caption_of_picture
from backend.methods.figures.settings import KindName
from backend.methods.figures.subjects import Captioned, DreamSubject, FeaturesSubject, StoryboardSubject
from backend.methods.storyboard.settings import StoryboardPlan
from models.description import NetworkDescription


def shown_of_job(job: Job, kind: KindName, network: NetworkDescription) -> Shown:
    """Find what a figure of a job shows. Raises UnknownPicture where it has no images yet, and UnknownImage."""
    pictures = [artifact for artifact in job.artifacts if artifact.media_type.startswith("image/")]
    if not pictures or not job.state.is_over:
        raise UnknownPicture("The job has no images yet.", hint="Wait until it is done.", field="job_id")
    return SHOWN_OF_KIND[kind](job, pictures, network)


def _features(job: Job, pictures: list[StoredArtifact], network: NetworkDescription) -> Shown:
    settings, names = VisualizationSettings.model_validate(job.settings), [one.name for one in network.class_names()]
    captions = [caption_of(one, names) for one in settings.objectives for _ in range(one.images)]
    if settings.mix and len(settings.objectives) > 1:
        captions = [(f"mix of {len(settings.objectives)}", ", ".join(line for line, *_ in captions))]
    return Shown(FeaturesSubject(_captioned(pictures, captions)), _names(captions))


def _storyboard(job: Job, pictures: list[StoredArtifact], _: NetworkDescription) -> Shown:
    plan = StoryboardPlan.model_validate(job.settings)
    images = _captioned(pictures, [caption_of_picture(picture) for picture in plan.pictures])
    rows = groupby(zip(plan.pictures, images, strict=True), key=lambda pair: pair[0].layer)
    shown = tuple((layer, tuple(image for _, image in pairs)) for layer, pairs in rows)
    return Shown(StoryboardSubject(photograph_of(job.image, None), shown))


def _dream(job: Job, pictures: list[StoredArtifact], network: NetworkDescription) -> Shown:
    settings, names = DreamSettings.model_validate(job.settings), [one.name for one in network.class_names()]
    captions = [caption_of(one, names) for one in settings.objectives]
    first, *more = captions
    caption = first if not more else (f"{len(captions)} objectives", ", ".join(line for line, *_ in captions))
    (image,) = _captioned(pictures, [caption])
    return Shown(DreamSubject(photograph_of(job.image, None), image), _names([caption]))


SHOWN_OF_KIND: Mapping[KindName, Callable[[Job, list[StoredArtifact], NetworkDescription], Shown]] = {
    "features": _features,
    "storyboard": _storyboard,
    "dream": _dream,
}


def _captioned(pictures: list[StoredArtifact], captions: list[Caption]) -> tuple[Captioned, ...]:
    store = services().jobs.store
    return tuple(
        Captioned(store.content(picture), caption) for picture, caption in zip(pictures, captions, strict=True)
    )


def _names(captions: list[Caption]) -> tuple[str, ...]:
    return tuple(line for caption in captions for line in caption)
