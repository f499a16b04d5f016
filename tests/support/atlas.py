"""A network small enough for atlases of all its channels, in the cache of a command."""

import keras
from keras import Input, Model, layers

from backend.atlas.making import OneProcess
from backend.methods.loaded_networks import network_key
from models.catalog import NETWORKS
from models.network import wrap_model

NETWORK = "efficientnet_lite0"  # whose place it takes
LAYER, CHANNELS = "second", 11  # two parts, the second smaller


def small_network_cache() -> OneProcess:
    """A cache in which a network of two layers takes the place of one of the catalog."""
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(4, 3, strides=4, padding="same", activation="relu", name="first")(image)
    model = Model(image, layers.Conv2D(CHANNELS, 3, padding="same", name=LAYER)(x))
    cache = OneProcess()
    cache.keep(f"network {network_key(NETWORK)}", lambda: wrap_model(NETWORKS[NETWORK], model))
    cache.keep(f"untrained {NETWORKS[NETWORK].structure}", lambda: model)
    return cache
