"""The command that writes pages, against a real server; and the pages themselves."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from backend.client import Innsyn
from backend.examples import export, export_pages
from tests.support.servers import Server, running_server

NETWORK, LAYER, WITH_ATLAS = "efficientnet_lite0", "stem_relu6", "block14_add"


class Addresses(HTMLParser):
    """All addresses of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = re.findall(r"url\(([^)]*)\)", page)
        self.feed(page)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in {"href", "src"} and value is not None]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("store")) as server:
        Innsyn(server.url).index(NETWORK, "samples", layers=[LAYER]).wait()
        yield server


def run(server: Server, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setenv("PORT", server.url.rpartition(":")[2])
    return export.main(arguments)


def test_every_address_of_every_page_is_a_file_beside_it(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen = ["--network", NETWORK, "--layer", LAYER, "--layer", WITH_ATLAS, "--examples", "2"]
    assert run(server, monkeypatch, str(tmp_path), *chosen) == 0
    pages = list(tmp_path.rglob("*.html"))
    assert len(pages) == 1 + (1 + 32) + (1 + 192)  # of the network, of each layer and of its channels
    for page in pages:
        for address in Addresses(page.read_text()).found:
            assert (page.parent / address).is_file(), f"{page.name}: {address}"
    channel = (tmp_path / LAYER / "3.html").read_text()
    assert "From 10 photographs of samples." in channel
    assert len(list((tmp_path / LAYER).glob("3-*.webp"))) == 2


def test_without_a_choice_every_layer_with_an_atlas_or_an_index_is_exported(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    exported: dict[str, tuple[bool, bool]] = {}

    def note(_: Innsyn, __: object, layer: str, atlas: object, *, has_index: bool) -> None:
        exported[layer] = (atlas is not None, has_index)

    monkeypatch.setattr(export, "_export_layer", note)
    assert run(server, monkeypatch, str(tmp_path), "--network", NETWORK) == 0
    assert exported[LAYER] == (False, True)
    assert exported[WITH_ATLAS] == (True, False)
    listed = Addresses((tmp_path / "index.html").read_text()).found
    assert {f"{layer}/index.html" for layer in exported} <= set(listed)


def test_what_cannot_be_exported_is_refused_in_a_sentence(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as without:  # each network that comes along may have an atlas
        without.setattr(export, "_list", lambda *_, **__: [])
        assert run(server, monkeypatch, str(tmp_path), "--network", NETWORK) == 2
    assert "has neither an atlas nor an index" in capsys.readouterr().err
    assert run(server, monkeypatch, str(tmp_path), "--network", "nothing") == 2
    assert "nothing" in capsys.readouterr().err
    assert run(server, monkeypatch, str(tmp_path), "--network", NETWORK, "--layer", "block3") == 2
    assert "neither an atlas nor an index" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_page_escapes_what_it_is_given() -> None:
    example = {"label": '<b>"x"', "name": "x", "value": 1.0}
    page = export_pages.channel_page("a<b", 0, 1, None, None, [example])
    assert "<b>" not in page
    assert "a&lt;b:0" in page


@pytest.mark.parametrize("layer", ["conv", "a/b", "..", "ü ?#%", "C:"])
def test_a_folder_has_a_safe_name(layer: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_~-]+", export_pages.file_name(layer))


def test_a_tile_is_cut_out_of_the_sheet() -> None:
    page = export_pages.channel_page("a", 17, 20, export_pages.Sheet(columns=16, channels=20), None, [])
    assert "url(sheet.webp) -288px -288px / 4608px auto" in page
