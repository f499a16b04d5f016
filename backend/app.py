"""create_app builds the web application from all packages. Only this file may import them all."""

import logging
import os

from flask_openapi3 import Info

from backend.api import BLUEPRINTS
from backend.api.access import register_access
from backend.api.body_limits import register_body_limits
from backend.api.documentation import register_documentation
from backend.api.failures import Failure, refuse_invalid_request, register_failures
from backend.api.form_requests import FormRequest
from backend.api.headers import register_headers
from backend.api.heads import register_heads
from backend.api.hosts import register_hosts
from backend.api.json_bodies import register_json
from backend.api.metrics import register_metrics
from backend.api.model_answers import ModelApp
from backend.api.origins import register_origins
from backend.api.page import register_page
from backend.api.services import EXTENSION, Services
from backend.api.shares import register_links
from backend.api.upload_limit import register_upload_limit
from backend.api.uploads import register_network_limit
from backend.api.visitors import register_visitors
from backend.atlas.bundled import BundledAtlas
from backend.examples.collections.catalog import CollectionCatalog, CollectionEntry
from backend.examples.index_reader import IndexReader
from backend.jobs.cached_results import CachedResults
from backend.jobs.downloads import Downloads
from backend.jobs.engine import Engine
from backend.jobs.gpus import worker_environments
from backend.jobs.job_limits import JobLimits
from backend.jobs.runner import Runner
from backend.jobs.worker_function import WorkerFunction
from backend.memory import give_back_freed
from backend.methods import JOB_METHODS
from backend.settings import COLLECTIONS_FOLDER, Settings
from backend.store.blobs import BlobStore
from backend.store.collections import CollectionStore
from backend.store.database import Database
from backend.store.dictionary import Dictionary
from backend.store.images import ImageStore, Rendition
from backend.store.inventory import Inventory
from backend.store.jobs import JobStore
from backend.store.network_uses import NetworkUses
from backend.store.quota import Quota
from backend.store.results import ResultStore
from backend.store.samples import SAMPLES_FOLDER, read_samples
from backend.version import VERSION
from models.catalog import NETWORKS
from models.errors import InnsynError
from models.user_folder import delete_abandoned

LOG = logging.getLogger(__name__)

PREPARE_WORKER = WorkerFunction[[], None]("backend.methods.warm_up:begin_warm")
TELL_GPU = WorkerFunction[[], str | None]("backend.methods.warm_up:tell_gpu")


def create_app(settings: Settings) -> ModelApp:
    """Build the web application. Its engine does not run yet; backend/server.py starts it.

    Raises InvalidSetting where the store of the settings cannot be opened.
    """
    database = Database(settings.database_url)
    blobs = BlobStore(settings.blobs_url)
    images = ImageStore(
        database,
        blobs,
        settings.image_limit_megapixels * 1_000_000,
        after_decoding=give_back_freed,
        keeps_metadata=settings.keeps_metadata,
    )
    for sample in read_samples():
        images.add_sample(sample)
    uploaded = CollectionStore(database, settings.blobs_url)
    inventory = Inventory(database, blobs, uploaded)
    quota = Quota(database, blobs, inventory, settings.store_limit_mb, lambda: {one.id for one in NETWORKS})
    blobs.limit_by(quota.make_room)
    engine = Engine(
        settings.scheduler,
        prepare=PREPARE_WORKER,
        environments=lambda: worker_environments(os.environ, uses_gpu=settings.uses_gpu),
        tell_gpu=TELL_GPU,
    )
    jobs = JobStore(database, blobs)
    services = Services(
        networks=NETWORKS,
        images=images,
        results=CachedResults(ResultStore(database, blobs)),
        engine=engine,
        jobs=Runner(
            jobs,
            engine,
            read_photograph=lambda image: images.read(images[image], Rendition.ORIGINAL)[0],
            functions={name: method.functions for name, method in JOB_METHODS.items()},
            limits=JobLimits(of_client=settings.jobs_limit, of_all=settings.queue_limit),
        ),
        downloads=Downloads(),
        bundled_atlas=BundledAtlas(),
        index_reader=IndexReader(jobs.content),
        collections=CollectionCatalog(
            SAMPLES_FOLDER,
            settings.collections,
            COLLECTIONS_FOLDER,
            uploads=lambda: [CollectionEntry(one.id, one.name, "upload", one.address) for one in uploaded.list()],
        ),
        uploaded_collections=uploaded,
        dictionary=Dictionary(database),
        inventory=inventory,
        quota=quota,
        network_uses=NetworkUses(database, blobs),
    )
    return _create_flask_app(settings, services)


def _create_flask_app(settings: Settings, services: Services) -> ModelApp:
    app = ModelApp(
        __name__,
        info=Info(title="Innsyn", version=VERSION, description="See inside convolutional networks."),
        security_schemes={},
        validation_error_model=Failure,
        validation_error_callback=refuse_invalid_request,
        doc_ui=False,
        static_folder=None,
    )
    app.request_class = FormRequest
    app.extensions[EXTENSION] = services
    if settings.takes_networks:
        _tidy_networks(services)
    register_body_limits(app, settings)
    register_network_limit(app, settings)
    register_metrics(app)
    register_json(app)
    register_headers(app)
    register_failures(app)
    register_hosts(app, settings)
    register_visitors(app)
    register_access(app, settings)
    register_origins(app, settings.cors_origins)
    register_heads(app)
    register_upload_limit(app, settings.uploads_limit)
    for blueprint in BLUEPRINTS:
        app.register_api(blueprint)
    register_documentation(app)
    register_links(app)
    register_page(app)
    return app


def _tidy_networks(services: Services) -> None:
    """Delete what uploads of networks that were killed have left."""
    try:
        delete_abandoned(services.networks.user_folder)
    except InnsynError as error:
        LOG.warning("not tidied reason=%s", error)
