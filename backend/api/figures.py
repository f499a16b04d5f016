"""GET …/figure: any result, and any job with images, as a figure for a paper.

A figure stands below the result that it shows, so its address can be shared and put into a page. It is drawn on a
worker, and kept like any other result.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from json import loads

from flask import Response
from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.figure_subjects import Shown, shown_of_result
from backend.api.figure_subjects_of_jobs import shown_of_job
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.api.visitors import seen_image, seen_job
from backend.jobs.worker_function import WorkerFunction
from backend.methods.figures.answer import FigureFile
from backend.methods.figures.settings import FigureSettings
from backend.methods.figures.subjects import Order, Subject
from backend.store.recipe import Recipe

blueprint = noun_blueprint("figures", "Results as figures for papers.", address="/api")

DRAW = WorkerFunction[[Subject, Order], FigureFile]("backend.methods.figures.work:draw")
FILES = {
    "description": "A PNG, SVG or PDF file.",
    "content": {"image/png": {}, "image/svg+xml": {}, "application/pdf": {}},
}
TITLES = {
    "prediction": "Prediction",
    "activations": "Activations",
    "heatmap": "Heatmap",
    "layers": "Relevance, layer by layer",
    "relevance": "Accumulated relevance",
    "features": "Feature visualization",
    "storyboard": "Storyboard",
    "dream": "DeepDream",
}


class ResultPath(BaseModel):
    """Names a result."""

    recipe: str = Field(description="Name of its recipe, as the answer tells it.")


class FigureOfJobPath(BaseModel):
    """Names a job."""

    job_id: str = Field(description="Id of a job.")


@blueprint.get("/results/<string:recipe>/figure", responses={200: FILES, 404: Failure, 503: Failure})
def get_figure_of_result(path: ResultPath, query: FigureSettings) -> Response:
    """Draw the answer to a prediction, to activations or to heatmaps.

    404 unknown_result, unknown_image, unknown_network; 422 invalid_request, invalid_setting; 503 engine_unavailable.
    """
    stored = services().results.named(path.recipe)
    if stored.recipe.image is not None:
        seen_image(stored.recipe.image)
    kind = query.kind_for(stored.recipe.method)
    shown = shown_of_result(stored, kind, query, services().networks[stored.recipe.network])
    return _answer(stored.recipe, shown, query.model_copy(update={"kind": kind}))


@blueprint.get("/jobs/<string:job_id>/figure", responses={200: FILES, 404: Failure, 503: Failure})
def get_figure_of_job(path: FigureOfJobPath, query: FigureSettings) -> Response:
    """Draw the images of a feature visualization, a storyboard or DeepDream.

    404 unknown_job, unknown_image, unknown_network; 422 invalid_request, invalid_setting; 503 engine_unavailable.
    """
    job = seen_job(path.job_id)
    kind = query.kind_for(job.method)
    shown = shown_of_job(job, kind, services().networks[job.network])
    made = [artifact.key for artifact in job.artifacts]  # a job that goes on makes others
    return _answer(Recipe(**loads(job.recipe)), shown, query.model_copy(update={"kind": kind}), made)


def _answer(source: Recipe, shown: Shown, settings: FigureSettings, made: list[str] | None = None) -> Response:
    """Give the file of a figure, out of the store or drawn. source: recipe of what it shows. made: files of a job."""
    recipe = Recipe(
        method="figure",
        network=source.network,
        weights=source.weights,
        image=source.image,
        settings={
            "of": source.name,
            "made": made,
            "names": list(shown.names),
            "matplotlib": version("matplotlib"),
            **settings.model_dump(),
        },
    )
    order = Order(
        format=settings.format,
        width=settings.width,
        title=_title(source, settings),
        network=services().networks[source.network].title,
        settings=_sentence({**source.settings, **settings.model_dump(exclude={"format"})}),
        recipe=source.text,
    )
    file, _ = services().results.answer(recipe, FigureFile, lambda: services().engine.ask(DRAW, shown.subject, order))
    return Response(file.content, mimetype=file.media_type)


def _title(source: Recipe, settings: FigureSettings) -> str:
    title = f"{TITLES[str(settings.kind)]}, {services().networks[source.network].title}"
    return title if source.image is None else f"{title}, {seen_image(source.image).name}"


def _sentence(settings: Mapping[str, object]) -> str:
    """List settings that have a value."""
    return ", ".join(f"{name}: {value}" for name, value in settings.items() if value not in (None, []))
