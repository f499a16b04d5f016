"""What the views work with. create_app builds it once and hangs it on the app."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from backend.atlas.bundled import BundledAtlas
from backend.examples.collections.catalog import CollectionCatalog
from backend.examples.index_reader import IndexReader
from backend.jobs.cached_results import CachedResults
from backend.jobs.downloads import Downloads
from backend.jobs.engine import Engine
from backend.jobs.runner import Runner
from backend.store.collections import CollectionStore
from backend.store.dictionary import Dictionary
from backend.store.images import ImageStore
from backend.store.inventory import Inventory
from backend.store.network_uses import NetworkUses
from backend.store.quota import Quota
from models.catalog import NetworkCatalog

EXTENSION = "innsyn"


@dataclass(frozen=True)
class Services:
    """Everything an endpoint may use."""

    networks: NetworkCatalog
    images: ImageStore
    results: CachedResults
    engine: Engine
    jobs: Runner
    downloads: Downloads
    bundled_atlas: BundledAtlas
    index_reader: IndexReader
    collections: CollectionCatalog
    uploaded_collections: CollectionStore
    dictionary: Dictionary
    inventory: Inventory
    quota: Quota
    network_uses: NetworkUses


def services() -> Services:
    """The services of the app that answers the current request."""
    return cast("Services", current_app.extensions[EXTENSION])
