"""The networks there are, in the order of the page. Adding one: its file in this folder and its line in NETWORKS."""

from collections.abc import Iterator

from backend.errors import UnknownNetwork, near_names
from models.description import NetworkDescription
from models.efficientnet_lite0 import EFFICIENTNET_LITE0
from models.inception_5h import INCEPTION_5H
from models.inception_v1 import INCEPTION_V1
from models.vgg16 import VGG16


class NetworkCatalog:
    """An ordered list of network descriptions, looked up by id."""

    def __init__(self, *networks: NetworkDescription) -> None:
        self._networks = {network.id: network for network in networks}

    def __iter__(self) -> Iterator[NetworkDescription]:
        return iter(self._networks.values())

    def __getitem__(self, network_id: str) -> NetworkDescription:
        """Look a network up; raises UnknownNetwork, with near names."""
        if network_id not in self._networks:
            raise UnknownNetwork(
                f"There is no network {network_id!r}.",
                hint=f"{near_names(network_id, self._networks)}GET /api/networks lists them all.",
                field="network",
            )
        return self._networks[network_id]


NETWORKS = NetworkCatalog(
    EFFICIENTNET_LITE0,
    INCEPTION_V1,
    VGG16,
    INCEPTION_5H,
)
