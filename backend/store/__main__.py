"""npm run store -- check | prune | export FILE | import FILE: look after what the server has stored.

check tells what there is and what is wrong; prune repairs what can be repaired, deletes what nobody needs and brings
the store below STORE_LIMIT; export writes everything into one file, and import adds what is in such a file.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy.engine import make_url

from backend.settings import Settings
from backend.store.blobs import BlobStore
from backend.store.collections import CollectionStore
from backend.store.database import Database
from backend.store.inventory import Faults, Inventory
from backend.store.parcel import Moved, Store, export_store, import_store
from backend.store.pruning import prune
from backend.store.quota import Quota
from backend.store.salvage import is_sound, salvage
from models.catalog import NETWORKS
from models.command_line import SentenceParser, refuse, refuse_sentence
from models.errors import InnsynError

FAULTY = 1  # exit status of check where something is wrong
SHOWN = 20  # of each kind of fault


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        settings = Settings.from_environment(os.environ)
        return _run(chosen, settings)
    except InnsynError as error:
        return refuse(error)
    except OSError as error:
        return refuse_sentence(f"{error.filename or 'The store'}: {error.strerror or error}.")


def _run(chosen: argparse.Namespace, settings: Settings) -> int:
    file = _file_of(settings.database_url)
    damage = None if file is None else is_sound(file)
    if file is not None and damage is not None:
        return (
            _save(file, damage)
            if chosen.command == "prune"
            else refuse_sentence(
                f"The database {file} is damaged: {damage}. `npm run store -- prune` saves what can be read."
            )
        )
    database = Database(settings.database_url)
    blobs = BlobStore(settings.blobs_url)
    store = Store(database, blobs, CollectionStore(database, settings.blobs_url))
    inventory = Inventory(database, blobs, store.collections)
    networks = [network.id for network in NETWORKS]
    try:
        if chosen.command == "export":
            return _moved("Written", export_store(store, Path(chosen.file)))
        if chosen.command == "import":
            return _moved("Added", import_store(store, Path(chosen.file)))
        faults = inventory.faults(networks)
        _show(inventory, faults)
        if chosen.command == "check":
            return FAULTY if faults.count else 0
        _say(prune(database, blobs, faults))
        Quota(database, blobs, inventory, settings.store_limit_mb, lambda: networks).make_room(0)
        return 0
    finally:
        database.close()


def _save(file: Path, damage: str) -> int:
    saved = salvage(file)
    _say([f"The database {file} was damaged: {damage}. It is now {saved.set_aside}."])
    _say([f"saved {count} rows of {table}" for table, count in saved.rows.items() if count])
    _say(["No blob was deleted; prune again deletes those that nobody needs now."])
    return 0


def _show(inventory: Inventory, faults: Faults) -> None:
    _say(f"{size.kind:12} {size.count:8} {size.size_bytes / 1e6:10.1f} MB" for size in inventory.sizes())
    _say(_shortened([f"{fault.needed_by}: {fault.key} is {fault.state.value}" for fault in faults.blobs]))
    _say(_shortened([f"{key}: nobody needs it" for key in faults.orphans]))
    _say(_shortened([f"{name}: was never finished" for name in faults.unfinished]))
    _say(f"{count} results of {network}, which is gone" for network, count in faults.gone_networks.items())
    _say([f"{faults.count} faults" if faults.count else "nothing is wrong"])


def _shortened(lines: list[str]) -> list[str]:
    return lines if len(lines) <= SHOWN else [*lines[:SHOWN], f"… and {len(lines) - SHOWN} more"]


def _moved(verb: str, moved: Moved) -> int:
    _say([f"{verb}: {count} rows of {table}" for table, count in moved.rows.items() if count])
    _say([f"{verb}: {moved.blobs} blobs", *(f"left out, because it is damaged: {key}" for key in moved.left_out)])
    return FAULTY if moved.left_out else 0


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _file_of(url: str) -> Path | None:
    parsed = make_url(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def _parser() -> SentenceParser:
    parser = SentenceParser(prog="npm run store --", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="tell what there is and what is wrong; exit status 1 where something is")
    commands.add_parser("prune", help="repair, delete what nobody needs, and bring the store below STORE_LIMIT")
    for name, meaning in (("export", "write the store into a file"), ("import", "add what is in such a file")):
        commands.add_parser(name, help=meaning).add_argument("file", metavar="FILE", help="name of a tar file")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
