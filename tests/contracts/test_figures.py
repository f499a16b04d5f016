"""What every kind of figure keeps to, in every format: it opens, its text is text, it says what it shows."""

import io
import re
from functools import cache
from xml.etree import ElementTree

import matplotlib as mpl
import pytest
from PIL import Image
from pypdf import PdfReader

from backend.figures import FIGURES
from backend.figures.saving import CREATOR, Format, save
from backend.figures.style import COLUMN_IN, DPI, PAGE_IN
from tests.support.figures import FACTS, examples
from tests.support.thorough import each_once

SVG = "{http://www.w3.org/2000/svg}"
EXAMPLES = {example.drawing.kind: example for example in examples()}
each = pytest.mark.parametrize("kind", EXAMPLES)
each_wide = pytest.mark.parametrize(("kind", "width_in"), each_once([*EXAMPLES], [COLUMN_IN, PAGE_IN]))


def draw(kind: str, into: Format, width_in: float = COLUMN_IN) -> bytes:
    return save(EXAMPLES[kind].drawing, FACTS, width_in=width_in, into=into)


drawn = cache(draw)


def test_there_is_an_example_of_every_kind() -> None:
    assert {type(example.drawing) for example in EXAMPLES.values()} == set(FIGURES)
    assert len({kind.kind for kind in FIGURES}) == len(FIGURES)


@pytest.mark.parametrize(("kind", "into"), each_once([*EXAMPLES], [*Format]))
def test_the_same_figure_has_the_same_bytes_and_no_date(kind: str, into: Format) -> None:
    content = draw(kind, into)
    assert content == drawn(kind, into)
    assert not re.search(rb"dc:date|CreationDate|tIME", content)


@each_wide
def test_a_png_has_the_width_of_a_paper_at_300_dpi_and_its_facts(kind: str, width_in: float) -> None:
    image = Image.open(io.BytesIO(drawn(kind, Format.PNG, width_in)))
    image.load()
    assert image.width == pytest.approx(width_in * DPI, abs=1)
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert image.info["Title"] == FACTS.title
    assert image.info["Network"] == FACTS.network
    assert image.info["Description"] == FACTS.settings
    assert image.info["Recipe"] == FACTS.recipe
    assert image.info["Software"] == CREATOR


@each_wide
def test_text_of_an_svg_is_text_within_the_paper(kind: str, width_in: float) -> None:
    root = ElementTree.fromstring(drawn(kind, Format.SVG, width_in))
    assert float(root.attrib["width"].removesuffix("pt")) == pytest.approx(width_in * 72, abs=0.1)
    texts = ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    for text in EXAMPLES[kind].texts:
        assert any(text in found for found in texts), texts
    styles = {element.attrib["style"] for element in root.iter(f"{SVG}text")}
    assert all("DejaVu Sans" in style for style in styles)


@each
def test_an_svg_says_what_it_shows_in_rdf(kind: str) -> None:
    content = drawn(kind, Format.SVG).decode()
    metadata = "".join(ElementTree.fromstring(content).find(f"{SVG}metadata").itertext())
    for fact in (FACTS.title, FACTS.network, FACTS.settings, FACTS.recipe, CREATOR):
        assert fact in metadata


@each_wide
def test_text_of_a_pdf_is_text_in_fonts_of_type_42_and_it_has_its_facts(kind: str, width_in: float) -> None:
    content = drawn(kind, Format.PDF, width_in)
    assert b"/Type3" not in content
    reader = PdfReader(io.BytesIO(content))
    page = reader.pages[0]
    assert float(page.mediabox.width) == pytest.approx(width_in * 72, abs=0.1)
    fonts = {font["/Subtype"] for font in page["/Resources"]["/Font"].get_object().values()}
    assert fonts <= {"/Type0", "/TrueType"}
    written = page.extract_text()
    for text in EXAMPLES[kind].texts:
        assert text in written
    about = reader.metadata
    assert (about.title, about.author, about.subject) == (FACTS.title, FACTS.network, FACTS.settings)
    assert (about["/Keywords"], about.creator) == (FACTS.recipe, CREATOR)


def test_drawing_leaves_the_settings_of_matplotlib_as_they_were() -> None:
    before = dict(mpl.rcParams)
    draw("prediction", Format.PNG)
    assert dict(mpl.rcParams) == before
