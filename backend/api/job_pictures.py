"""Pictures of jobs: what they made that is an image, and the animation of how it came to be."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from backend.errors import UnknownPicture
from backend.images import encode_gif
from backend.jobs.job import Artifact, Job, StoredArtifact
from backend.store.job_events import PreviewEvent
from backend.store.jobs import JobStore

FRAME_MS = 100


@dataclass(frozen=True)
class PictureAddresses:
    """Addresses of the pictures of a job, of the first one, and of its animation; none before the job is over.

    A job that has parts has no animation.
    """

    pictures: list[str]
    preview: str | None = None
    gif: str | None = None


def addresses_of(job: Job) -> PictureAddresses:
    """Give the addresses of the pictures of a job."""
    count = len(_pictures(job)) if job.state.is_over else 0
    if not count:
        return PictureAddresses([])
    pictures = [f"/api/jobs/{job.id}/images/{number}.png" for number in range(count)]
    return PictureAddresses(pictures, preview=pictures[0], gif=None if job.parts else f"/api/jobs/{job.id}/run.gif")


def picture_of(store: JobStore, job: Job, number: int) -> tuple[bytes, str]:
    """Read a picture of a job: its file and media type. Raises UnknownPicture where it has none of that number."""
    pictures = _pictures(job)
    if not 0 <= number < len(pictures):
        raise UnknownPicture(
            f"The job has no picture {number}.",
            hint=f"Choose from 0 to {len(pictures) - 1}." if pictures else "It has none yet.",
            field="number",
        )
    return store.content(pictures[number]), pictures[number].media_type


def animation_of(store: JobStore, job: Job, number: int) -> bytes:
    """Make a GIF of the previews of an image. Raises UnknownPicture if the image has no previews."""
    frames = [_frames(event) for event in store.events.previews(job.id)]
    if not frames or number >= len(frames[0]):
        raise UnknownPicture(
            f"The job has no frames of image {number}.",
            hint=f"Choose from 0 to {len(frames[0]) - 1}." if frames else "It has none yet.",
            field="image",
        )
    return encode_gif([images[number].content for images in frames], FRAME_MS)


def frames_as_urls(event: PreviewEvent) -> list[str]:
    """Give the images of a preview as data URLs."""
    return [f"data:{frame.media_type};base64,{base64.b64encode(frame.content).decode()}" for frame in _frames(event)]


def _pictures(job: Job) -> list[StoredArtifact]:
    return [artifact for artifact in job.artifacts if artifact.media_type.startswith("image/")]


def _frames(event: PreviewEvent) -> list[Artifact]:
    return [artifact for artifact in event.artifacts if artifact.media_type.startswith("image/")]
