"""npm run export: write the pages of layers and channels as plain files, which any web server shows.

One folder for each layer, with the sheet of its atlas and a page for each channel: what it looks for, the photographs
that excite it most, and what is known of it. It shows what is there: an atlas, an index, or both.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from backend.client import Innsyn, Refused
from backend.examples import export_pages
from backend.examples.served import run_at_server
from models.command_line import SentenceParser, refuse_sentence, report, whole_number

PATCH_PX = 128
Json = Mapping[str, Any]


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    failed = f"{chosen.folder} cannot be written, or the server does not answer"
    return run_at_server(lambda innsyn: _export(innsyn, chosen), failed)


def _export(innsyn: Innsyn, chosen: argparse.Namespace) -> int:
    network = innsyn.ask("GET", f"/api/networks/{quote(chosen.network, safe='')}")
    atlases = {layer["layer"]: layer for layer in _list(innsyn, "atlas", "layers", network=chosen.network)}
    indexes = _list(innsyn, "indexes", "indexes", network=chosen.network)
    usable = [index for index in indexes if index["stale"] is None and index["measure"] == "activation"]
    indexed = {name for index in usable for name in index["layers"]}
    layers = chosen.layer or sorted(atlases.keys() | indexed)
    if not layers:
        return refuse_sentence(
            f"{chosen.network} has neither an atlas nor an index, so there is nothing to export. "
            "Make an index (npm run index) or an atlas (npm run atlas) first."
        )
    for name in layers:
        _export_layer(innsyn, chosen, str(name), atlases.get(name), has_index=name in indexed)
        report(f"{name} is written.")
    folders = [(str(name), export_pages.file_name(str(name))) for name in layers]
    export_pages.write(chosen.folder / "index.html", export_pages.network_page(str(network["title"]), folders))
    report(f"Open {chosen.folder / 'index.html'}.")
    return 0


def _export_layer(
    innsyn: Innsyn, chosen: argparse.Namespace, layer: str, atlas: Json | None, *, has_index: bool
) -> None:
    """Write the folder of a layer. Raises Refused where it has neither atlas nor index."""
    folder = chosen.folder / export_pages.file_name(layer)
    channels: list[Json] = _list(innsyn, "layers", "channels", network=chosen.network, layer=layer) if has_index else []
    if atlas is not None:
        export_pages.write(folder / "sheet.webp", innsyn.read(str(atlas["sheet"])))
    count = len(channels) or (atlas["channels"] if atlas is not None else 0)
    if not count:
        raise Refused("nothing_to_export", f"{layer} has neither an atlas nor an index.", "Make one of them first.")
    sheet = None if atlas is None else export_pages.Sheet(atlas["columns"], atlas["channels"])
    export_pages.write(folder / "index.html", export_pages.layer_page(layer, count, sheet))
    for channel in range(count):
        facts = _facts(innsyn, chosen, layer, channel) if has_index else None
        examples = _examples(innsyn, chosen, layer, channel) if has_index else []
        for place, example in enumerate(examples):
            patch = innsyn.read(f"{example['patch']}&longest_px={PATCH_PX}")
            export_pages.write(folder / f"{channel}-{place}.webp", patch)
        page = export_pages.channel_page(layer, channel, count, sheet, facts, examples)
        export_pages.write(folder / f"{channel}.html", page)


def _facts(innsyn: Innsyn, chosen: argparse.Namespace, layer: str, channel: int) -> Json:
    query = urlencode({"network": chosen.network, "layer": layer, "channel": channel})
    return innsyn.ask("GET", f"/api/channels?{query}")


def _examples(innsyn: Innsyn, chosen: argparse.Namespace, layer: str, channel: int) -> list[Json]:
    return list(innsyn.examples(chosen.network, layer=layer, channel=channel, top=chosen.examples))


def _list(innsyn: Innsyn, noun: str, field: str, **query: str) -> list[Any]:
    found = innsyn.ask("GET", f"/api/{noun}?{urlencode(query)}")[field]
    return list(found) if isinstance(found, list) else []


def _parser() -> SentenceParser:
    parser = SentenceParser(prog="npm run export --", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pages are written")
    parser.add_argument("--network", required=True, help="id of a network")
    parser.add_argument("--layer", action="append", help="name of a layer; may be repeated; without it, all there are")
    parser.add_argument("--examples", type=whole_number(1, 50), default=10, help="photographs of each channel")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
