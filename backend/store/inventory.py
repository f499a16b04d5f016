"""What a store holds: how much of each kind, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select, text

from backend.store.blobs import BlobState, BlobStore
from backend.store.collections import CollectionStore
from backend.store.database import Database, ImageRow, JobArtifactRow, JobPartRow, JobRow, ResultRow

UNFINISHED_AFTER_S = 3600.0  # a blob that is written now is finished within seconds
KINDS = ("uploads", "samples", "results", "artifacts", "checkpoints", "collections", "database", "orphans")


@dataclass(frozen=True)
class KindSize:
    """How much there is of a kind of KINDS. count: files; of the database, one."""

    kind: str
    count: int
    size_bytes: int


@dataclass(frozen=True)
class BlobFault:
    """A blob that is damaged or missing. needed_by: what needs it, in words, such as "image cat.png, original"."""

    key: str
    state: BlobState
    needed_by: str


@dataclass(frozen=True)
class Faults:
    """What is wrong. orphans: keys of blobs that nobody needs; unfinished: names of those that were never finished.

    gone_networks: {network that the catalog no longer has: how many results of it there are}.
    """

    blobs: tuple[BlobFault, ...]
    orphans: tuple[str, ...]
    unfinished: tuple[str, ...]
    gone_networks: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.blobs) + len(self.orphans) + len(self.unfinished) + len(self.gone_networks)


@dataclass(frozen=True)
class _User:
    kind: str
    key: str
    words: str


class Inventory:
    """Counts and checks a store."""

    def __init__(self, database: Database, blobs: BlobStore, collections: CollectionStore) -> None:
        self._database = database
        self._blobs = blobs
        self._collections = collections

    def sizes(self) -> list[KindSize]:
        """How much there is of each kind, in the order of KINDS; a blob that two kinds need counts for the first."""
        sizes = self._blobs.sizes()
        counts, totals = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
        for user in self._users():
            if user.key in sizes:
                counts[user.kind] += 1
                totals[user.kind] += sizes.pop(user.key)
        archives = self._collections.sizes()
        database = self._database_bytes()
        counts |= {"collections": len(archives), "database": 1, "orphans": len(sizes)}
        totals |= {"collections": sum(archives.values()), "database": database, "orphans": sum(sizes.values())}
        return [KindSize(kind, counts[kind], totals[kind]) for kind in KINDS]

    def faults(self, networks: Collection[str]) -> Faults:
        """Read everything and tell what is wrong. networks: ids of those in the catalog."""
        words: dict[str, str] = {}
        for user in self._users():
            words.setdefault(user.key, user.words)
        keys = set(self._blobs.sizes())
        states = {key: self._blobs.state(key) for key in sorted(words)}
        with self._database.session() as session:
            of_results = session.scalars(select(ResultRow.network)).all()
        gone = [network for network in of_results if network not in networks]
        return Faults(
            blobs=tuple(
                BlobFault(key, state, words[key]) for key, state in states.items() if state is not BlobState.WHOLE
            ),
            orphans=tuple(sorted(keys - set(words))),
            unfinished=tuple(self._blobs.unfinished(UNFINISHED_AFTER_S)),
            gone_networks={network: gone.count(network) for network in sorted(set(gone))},
        )

    def _users(self) -> list[_User]:
        users = []
        with self._database.session() as session:
            for image in session.scalars(select(ImageRow)):
                kind = "samples" if image.origin == "sample" else "uploads"
                keys = {"original": image.original_blob, "display": image.display_blob, "preview": image.preview_blob}
                users += [_User(kind, key, f"image {image.name} ({image.id}), {form}") for form, key in keys.items()]
            for method, network, key in session.execute(select(ResultRow.method, ResultRow.network, ResultRow.blob)):
                users.append(_User("results", key, f"result of {method} with {network}"))
            artifacts = select(JobArtifactRow.job_id, JobArtifactRow.name, JobArtifactRow.blob)
            for job, name, key in session.execute(artifacts):
                users.append(_User("artifacts", key, f"job {job[:12]}, {name}"))
            for job, checkpoint in session.execute(select(JobRow.id, JobRow.checkpoint_blob)):
                users += [] if checkpoint is None else [_User("checkpoints", checkpoint, f"job {job[:12]}, checkpoint")]
            for job, number, key in session.execute(select(JobPartRow.job_id, JobPartRow.number, JobPartRow.blob)):
                users.append(_User("checkpoints", key, f"job {job[:12]}, part {number}"))
        return users

    def _database_bytes(self) -> int:
        """How much of the database is in use, in bytes; space that SQLite uses again does not count."""
        with self._database.session() as session:
            if session.get_bind().dialect.name == "postgresql":
                return int(session.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
            names = ("page_count", "freelist_count", "page_size")
            pages, free, size = (int(session.execute(text(f"PRAGMA {name}")).scalar_one()) for name in names)
        return (pages - free) * size
