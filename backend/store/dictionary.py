"""The dictionary: names and notes that people give to channels. Nothing is overwritten; the latest entry counts.

Source: thesis, Section 4.1.6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from sqlalchemy import func, select

from backend.store.database import ChannelNameRow, Database


@dataclass(frozen=True)
class NamedChannel:
    """A channel with its name. weights: fingerprint of the network's weights when it was named. created: UTC."""

    network: str
    layer: str
    channel: int
    name: str
    note: str
    weights: str
    created: datetime


class Dictionary:
    """Names and notes of channels."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, entries: Sequence[NamedChannel]) -> None:
        """Add entries, all or none. An empty name with an empty note takes a channel out of the dictionary."""
        with self._database.session() as session:
            for entry in entries:
                session.add(
                    ChannelNameRow(
                        network=entry.network,
                        layer=entry.layer,
                        channel=entry.channel,
                        name=entry.name,
                        note=entry.note,
                        weights=entry.weights,
                        created_at=entry.created,
                    )
                )
                session.flush()

    def find(self, network: str, *, layer: str | None = None, search: str = "") -> list[NamedChannel]:
        """List the channels that have a name or a note, by layer and channel. search: words of name or note."""
        latest = select(func.max(ChannelNameRow.id)).where(ChannelNameRow.network == network)
        latest = latest.group_by(ChannelNameRow.layer, ChannelNameRow.channel)
        query = select(ChannelNameRow).where(ChannelNameRow.id.in_(latest))
        if layer is not None:
            query = query.where(ChannelNameRow.layer == layer)
        with self._database.session() as session:
            rows = session.scalars(query.order_by(ChannelNameRow.layer, ChannelNameRow.channel))
            found = [_entry_of(row) for row in rows if row.name or row.note]
        words = search.lower().split()
        return [entry for entry in found if all(word in f"{entry.name} {entry.note}".lower() for word in words)]

    def history(self, network: str, layer: str, channel: int) -> list[NamedChannel]:
        """List all entries of a channel, newest first."""
        query = (
            select(ChannelNameRow)
            .where(
                ChannelNameRow.network == network,
                ChannelNameRow.layer == layer,
                ChannelNameRow.channel == channel,
            )
            .order_by(ChannelNameRow.id.desc())
        )
        with self._database.session() as session:
            return [_entry_of(row) for row in session.scalars(query)]


def now() -> datetime:
    """The time at which an entry is written, UTC."""
    return datetime.now(timezone.utc).replace(tzinfo=None)


def _entry_of(row: ChannelNameRow) -> NamedChannel:
    return NamedChannel(row.network, row.layer, row.channel, row.name, row.note, row.weights, row.created_at)
