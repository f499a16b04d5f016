"""npm run atlas: make the sheets of a network's layers, one small image for each channel.

Ctrl+C stops it after about a second; the same command continues it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from backend.atlas.bundled import ATLAS_FOLDER
from backend.atlas.layers import BUNDLED_LAYERS, BundledLayers
from backend.methods.atlas.settings import AtlasSettings
from backend.settings import STORE_FOLDER
from models.catalog import NETWORKS
from models.command_line import STOPPED, SentenceParser, refuse, refuse_sentence, report, stops_noted, whole_number
from models.errors import InnsynError, InvalidSetting
from models.quiet_import import import_tensorflow_quietly

UNFINISHED_FOLDER = STORE_FOLDER / "atlas"
SIZES_PX = (96, 112, 128)
MOST_STEPS = 1000
HIGHEST_SEED = 2**31 - 1


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status: 0 finished, 130 stopped and can be continued, 2 refused."""
    chosen = _parser().parse_args(arguments)
    networks = list(BUNDLED_LAYERS) if chosen.network is None else [chosen.network]
    try:
        for network in networks:
            NETWORKS[network].weights.locate()
        asked = [(network, settings) for network in networks for settings in _settings_of(network, chosen)]
        return 0 if _make(chosen, asked) else STOPPED
    except InnsynError as error:
        return refuse(error)
    except OSError as error:
        return refuse_sentence(f"{error.filename or 'A file'} cannot be used: {error.strerror}.")


def _make(chosen: argparse.Namespace, asked: Sequence[tuple[str, AtlasSettings]]) -> bool:
    import_tensorflow_quietly()
    from backend.atlas.making import OneProcess, Workshop, make_sheet  # noqa: PLC0415 - TensorFlow takes seconds

    with stops_noted() as is_stopped:
        workshop = Workshop(OneProcess(), chosen.into, chosen.kept_in, report=report, is_stopped=is_stopped)
        return all(make_sheet(workshop, network, settings) for network, settings in asked)


def _settings_of(network: str, chosen: argparse.Namespace) -> list[AtlasSettings]:
    """The settings of each sheet of a network. Raises InvalidSetting where there are no layers to choose by default."""
    if chosen.layer and chosen.network is None:
        raise InvalidSetting("A layer is named without its network.", hint="Name it with --network.", field="network")
    bundled = BUNDLED_LAYERS.get(network, BundledLayers(()))
    layers = chosen.layer or bundled.layers
    if not layers:
        raise InvalidSetting(
            f"No sheets of {network} come along.", hint="Name one or more layers with --layer.", field="layer"
        )
    steps = bundled.steps if chosen.steps is None else chosen.steps
    return [AtlasSettings(layer=layer, size_px=chosen.size_px, steps=steps, seed=chosen.seed) for layer in layers]


def _parser() -> SentenceParser:
    parser = SentenceParser(prog="npm run atlas --", description=__doc__)
    parser.add_argument("--network", help="id of a network whose weights are there (all whose sheets come along)")
    parser.add_argument(
        "--layer", action="append", help="name of a layer of it; may be repeated (those whose sheets come along)"
    )
    parser.add_argument(
        "--size-px",
        type=int,
        choices=SIZES_PX,
        default=AtlasSettings.model_fields["size_px"].default,
        help="height and width of each image (%(default)s)",
    )
    parser.add_argument(
        "--steps",
        type=whole_number(1, MOST_STEPS),
        help="optimization steps of each image (those of the sheets that come along)",
    )
    parser.add_argument(
        "--seed", type=whole_number(0, HIGHEST_SEED), default=0, help="seed of all random numbers (%(default)s)"
    )
    parser.add_argument("--into", type=Path, default=ATLAS_FOLDER, help="folder of the sheets (data/atlas)")
    parser.add_argument(
        "--kept-in", type=Path, default=UNFINISHED_FOLDER, help="folder of unfinished work (data/store/atlas)"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
