"""The pages of an export, as HTML that needs nothing else: no program, no server, no other address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

TILE_PX = 96
LARGE_PX = 288
STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; background: #eee; color: #222 }
@media (prefers-color-scheme: dark) { body { background: #1c1c1c; color: #ddd } a { color: #9cf } }
.grid { display: flex; flex-wrap: wrap; gap: 8px } .grid a { text-align: center; text-decoration: none; color: inherit }
figure { margin: 0; text-align: center } img { border-radius: 4px; display: block }
"""


@dataclass(frozen=True)
class Sheet:
    """The sheet of an atlas: columns of square tiles, one for each channel."""

    columns: int
    channels: int


def write(file: Path, content: str | bytes) -> None:
    """Write a file, and the folders around it. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def file_name(layer: str) -> str:
    """Name the folder of a layer: characters that file names or addresses cannot have are escaped."""
    return quote(layer, safe="").replace(".", "%2E").replace("%", "_")


def network_page(title: str, layers: Sequence[tuple[str, str]]) -> str:
    """The page of a network. layers: names, and their folders."""
    links = "".join(f'<li><a href="{folder}/index.html">{escape(name)}</a></li>' for name, folder in layers)
    return _page(f"Channels of {title}", f"<ul>{links}</ul>")


def layer_page(layer: str, count: int, sheet: Sheet | None) -> str:
    """The page of a layer: all its channels."""
    links = "".join(
        f'<a href="{channel}.html">{_tile(sheet, channel, TILE_PX)}{channel}</a>' for channel in range(count)
    )
    return _page(layer, f'<p><a href="../index.html">All layers</a></p><div class="grid">{links}</div>')


def channel_page(
    layer: str,
    channel: int,
    count: int,
    sheet: Sheet | None,
    facts: Mapping[str, Any] | None,
    examples: Sequence[Mapping[str, Any]],
) -> str:
    """The page of a channel. facts, examples: as the API tells them; examples lie beside it as CHANNEL-PLACE.webp."""
    walk = [f'<a href="index.html">{escape(layer)}</a>']
    walk += [f'<a href="{channel - 1}.html">previous</a>'] if channel else []
    walk += [f'<a href="{channel + 1}.html">next</a>'] if channel + 1 < count else []
    figures = "".join(_figure(channel, place, one) for place, one in enumerate(examples))
    body = f"<p>{' · '.join(walk)}</p>{_tile(sheet, channel, LARGE_PX)}"
    if figures:
        body += f'<h2>Photographs that excite it most</h2><div class="grid">{figures}</div>'
    return _page(f"{layer}:{channel}", body + ("" if facts is None else _facts(facts)))


def _figure(channel: int, place: int, example: Mapping[str, Any]) -> str:
    label = escape(str(example["label"] or example["name"]))
    picture = f'<img src="{channel}-{place}.webp" alt="{label}" height="{TILE_PX}">'
    return f"<figure>{picture}{float(example['value']):.3g}</figure>"


def _facts(facts: Mapping[str, Any]) -> str:
    classes = "".join(
        f"<li>{escape(one['name'])}" + ("" if one["ratio"] is None else f": {one['ratio']:.1f} × the mean") + "</li>"
        for one in facts["favoured"]
    )
    index = facts["index"]
    told = (
        f"<p>Mean {facts['mean']:.3g}, highest {facts['highest']:.3g}, {facts['zeros']:.1%} of the positions are zero. "
        f"From {index['images']:,} photographs of {escape(index['collection'])}.</p>"
    )
    findings = "".join(f"<p>{escape(finding).capitalize()}.</p>" for finding in facts["findings"])
    return told + findings + (f"<h2>Classes it responds to</h2><ul>{classes}</ul>" if classes else "")


def _tile(sheet: Sheet | None, channel: int, side_px: int) -> str:
    """The tile of a channel: a part of the sheet."""
    if sheet is None:
        return ""
    row, column = divmod(channel, sheet.columns)
    size = f"width:{side_px}px;height:{side_px}px"
    place = f"{-column * side_px}px {-row * side_px}px / {sheet.columns * side_px}px auto"
    label = f"What channel {channel} responds to"
    return f'<div role="img" aria-label="{label}" style="{size};background:url(sheet.webp) {place}"></div>'


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width">'
        f"<style>{STYLE}</style><h1>{escape(title)}</h1>{body}</html>"
    )
