"""What every kind of figure keeps to, in every format: it opens, its text is text, it says what it shows."""

import io
import re
from xml.etree import ElementTree

import matplotlib as mpl
import pytest
from PIL import Image
from pypdf import PdfReader

from backend.figures import FIGURES
from backend.figures.saving import CREATOR, Format, save
from backend.figures.style import COLUMN_IN, DPI, PAGE_IN
from tests.support.figures import FACTS, Example, examples

SVG = "{http://www.w3.org/2000/svg}"
EXAMPLES = examples()
each = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.drawing.kind)
wide = pytest.mark.parametrize("width_in", [COLUMN_IN, PAGE_IN])


def draw(example: Example, into: Format, width_in: float = COLUMN_IN) -> bytes:
    return save(example.drawing, FACTS, width_in=width_in, into=into)


def test_there_is_an_example_of_every_kind() -> None:
    assert {type(example.drawing) for example in EXAMPLES} == set(FIGURES)
    assert len({kind.kind for kind in FIGURES}) == len(FIGURES)


@each
@pytest.mark.parametrize("into", Format)
def test_the_same_figure_has_the_same_bytes_and_no_date(example: Example, into: Format) -> None:
    content = draw(example, into)
    assert content == draw(example, into)
    assert not re.search(rb"dc:date|CreationDate|tIME", content)


@each
@wide
def test_a_png_has_the_width_of_a_paper_at_300_dpi_and_its_facts(example: Example, width_in: float) -> None:
    image = Image.open(io.BytesIO(draw(example, Format.PNG, width_in)))
    image.load()
    assert image.width == pytest.approx(width_in * DPI, abs=1)
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert image.info["Title"] == FACTS.title
    assert image.info["Network"] == FACTS.network
    assert image.info["Description"] == FACTS.settings
    assert image.info["Recipe"] == FACTS.recipe
    assert image.info["Software"] == CREATOR


@each
@wide
def test_text_of_an_svg_is_text_within_the_paper(example: Example, width_in: float) -> None:
    root = ElementTree.fromstring(draw(example, Format.SVG, width_in))
    assert float(root.attrib["width"].removesuffix("pt")) == pytest.approx(width_in * 72, abs=0.1)
    texts = ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    for text in example.texts:
        assert any(text in found for found in texts), texts
    styles = {element.attrib["style"] for element in root.iter(f"{SVG}text")}
    assert all("DejaVu Sans" in style for style in styles)


@each
def test_an_svg_says_what_it_shows_in_rdf(example: Example) -> None:
    content = draw(example, Format.SVG).decode()
    metadata = "".join(ElementTree.fromstring(content).find(f"{SVG}metadata").itertext())
    for fact in (FACTS.title, FACTS.network, FACTS.settings, FACTS.recipe, CREATOR):
        assert fact in metadata


@each
@wide
def test_text_of_a_pdf_is_text_in_fonts_of_type_42_and_it_has_its_facts(example: Example, width_in: float) -> None:
    content = draw(example, Format.PDF, width_in)
    assert b"/Type3" not in content
    reader = PdfReader(io.BytesIO(content))
    page = reader.pages[0]
    assert float(page.mediabox.width) == pytest.approx(width_in * 72, abs=0.1)
    fonts = {font["/Subtype"] for font in page["/Resources"]["/Font"].get_object().values()}
    assert fonts <= {"/Type0", "/TrueType"}
    written = page.extract_text()
    for text in example.texts:
        assert text in written
    about = reader.metadata
    assert (about.title, about.author, about.subject) == (FACTS.title, FACTS.network, FACTS.settings)
    assert (about["/Keywords"], about.creator) == (FACTS.recipe, CREATOR)


def test_drawing_leaves_the_settings_of_matplotlib_as_they_were() -> None:
    before = dict(mpl.rcParams)
    draw(EXAMPLES[0], Format.PNG)
    assert dict(mpl.rcParams) == before
