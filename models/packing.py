"""Packs the weights of a network of models/user/ as those that come with Innsyn."""

from pathlib import Path

from models.loading import load_network
from models.readers.packed import write_packed
from models.user_files import describe_file


def pack(network: Path, file: Path) -> None:
    """Write the weights of a .keras file into an .npz file. Raises UnsupportedNetwork, WeightsDamaged."""
    write_packed(load_network(describe_file(network)).model, file)
