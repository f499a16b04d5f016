"""The catalog of networks, in the order of the page. To add one: its file in this folder and its line in NETWORKS.

The page opens with the first network that is ready. 2026-11-26: we chose VGG-16 with 202 classes over
EfficientNet-Lite0, which is faster and names more photographs, because it shows more: nearly all relevance reaches its
pixels (3.7 % in EfficientNet-Lite0), its heatmaps are on the animal, and its channels look like feathers, snakes and
eyes.
"""

from collections.abc import Iterator
from pathlib import Path

from models.description import NetworkDescription
from models.efficientnet_lite0 import EFFICIENTNET_LITE0
from models.errors import UnknownNetwork, near_names
from models.inception_5h import INCEPTION_5H
from models.inception_v1 import INCEPTION_V1
from models.inception_v1_tiny_imagenet import INCEPTION_V1_TINY_IMAGENET
from models.keras_applications import KERAS_APPLICATIONS
from models.user_files import USER_FOLDER, RefusedFile, list_user_files
from models.vgg16 import VGG16
from models.vgg16_tiny_imagenet import VGG16_TINY_IMAGENET


class NetworkCatalog:
    """An ordered list of network descriptions, looked up by id; users' files come last.

    user_folder: the folder of users' files, read at each access.
    """

    def __init__(self, *networks: NetworkDescription, user_folder: Path = USER_FOLDER) -> None:
        self._networks = {network.id: network for network in networks}
        self._user_folder = user_folder

    def __iter__(self) -> Iterator[NetworkDescription]:
        yield from self._networks.values()
        yield from (found for found in list_user_files(self._user_folder) if isinstance(found, NetworkDescription))

    def __getitem__(self, network_id: str) -> NetworkDescription:
        """Look a network up. Raises UnknownNetwork, with similar names, or the error of a refused file of that name."""
        if network_id in self._networks:
            return self._networks[network_id]
        networks = {network.id: network for network in self}
        if network_id in networks:
            return networks[network_id]
        for refused in self.refused():
            if refused.network_id == network_id:
                raise refused.error
        raise UnknownNetwork(
            f"There is no network {network_id!r}.",
            hint=f"{near_names(network_id, networks)}The list of networks has them all.",
            field="network",
        )

    @property
    def user_folder(self) -> Path:
        """The folder of users' files."""
        return self._user_folder

    def refused(self) -> list[RefusedFile]:
        """List the users' files that cannot be used, with the reasons."""
        return [found for found in list_user_files(self._user_folder) if isinstance(found, RefusedFile)]


NETWORKS = NetworkCatalog(
    VGG16_TINY_IMAGENET,
    EFFICIENTNET_LITE0,
    INCEPTION_V1_TINY_IMAGENET,
    INCEPTION_V1,
    VGG16,
    INCEPTION_5H,
    *KERAS_APPLICATIONS,
)
