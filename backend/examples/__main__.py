"""npm run index: make an index of image examples, on the server that is running, or on one started for it.

What is finished is kept: after Ctrl+C the same command goes on.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from backend.client import Innsyn, Job
from backend.examples.served import run_at_server
from models.command_line import STOPPED, SentenceParser, report, whole_number

LARGEST_PATCH_PX = 1024
MOST_PATCHES = 1000


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    return run_at_server(lambda innsyn: _make(innsyn, chosen), "The server does not answer")


def _make(innsyn: Innsyn, chosen: argparse.Namespace) -> int:
    in_patches = {"view": "patches", "patches": chosen.patches, "patch_px": chosen.patch_px}
    view = {} if chosen.patches is None else in_patches
    job = innsyn.index(chosen.network, chosen.collection, layers=chosen.layer, seed=chosen.seed, **view)
    try:
        job.wait()
    except KeyboardInterrupt:
        job.cancel()
        report(f"Stopped after {job.description['step']} photographs; the same command goes on.")
        return STOPPED
    report(_sentence(innsyn, job))
    return 0


def _sentence(innsyn: Innsyn, job: Job) -> str:
    """Say what the index is."""
    listed = innsyn.ask("GET", f"/api/indexes?network={job.description['network']}")["indexes"]
    facts = next(one for one in listed if one["id"] == job.id) if isinstance(listed, list) else {}
    skipped = f" {facts['skipped']} photographs could not be read." if facts["skipped"] else ""
    return f"The index {job.id[:12]} has {facts['images']} photographs and {len(facts['layers'])} layers.{skipped}"


def _parser() -> SentenceParser:
    parser = SentenceParser(prog="npm run index --", description=__doc__)
    parser.add_argument("--network", required=True, help="id of a network")
    parser.add_argument("--collection", required=True, help="id of a collection of photographs")
    parser.add_argument("--layer", action="append", help="name of a layer; may be repeated; without it, all that suit")
    parser.add_argument(
        "--patches", type=whole_number(1, MOST_PATCHES), help="random patches of each photograph, instead of the whole"
    )
    parser.add_argument("--patch-px", type=whole_number(16, LARGEST_PATCH_PX), default=64, help="side of a patch")
    parser.add_argument("--seed", type=whole_number(0, 2**32 - 1), default=0, help="of everything random")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
