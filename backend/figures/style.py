"""How all figures look: widths of a paper, sizes of text, colours, and the settings of matplotlib.

Fonts come with matplotlib. Text stays text in SVG and PDF; Verdana has nearly the widths of DejaVu Sans and stands in
for it where an SVG file is shown on a computer without it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import matplotlib as mpl

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

COLUMN_IN = 3.3  # width of a column of a paper with two columns
PAGE_IN = 7.0  # width of both columns
DPI = 300

TEXT_PT = 7.0
SMALL_PT = 6.0
POINTS_PER_INCH = 72
LINE = 1.25  # height of a line of text, in sizes of its font

INK = "#1a1a1a"
GREY = "#5f5f5f"  # 6.4 : 1 on white
RULE = "#c8c8c8"
LINE_PT = 0.6
# Source: M. Okabe and K. Ito, 2008, "Color Universal Design"; without yellow, which is too light for lines
COLORS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
DASHES = ("-", "--", "-.", ":", (0, (5, 1, 1, 1)), (0, (1, 1)))

SETTINGS: dict[RcKeyType, Any] = {
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial", "Helvetica"],
    "font.size": TEXT_PT,
    "text.parse_math": False,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.labelsize": TEXT_PT,
    "axes.linewidth": LINE_PT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.labelsize": SMALL_PT,
    "ytick.labelsize": SMALL_PT,
    "xtick.color": INK,
    "ytick.color": INK,
    "xtick.major.width": LINE_PT,
    "ytick.major.width": LINE_PT,
    "xtick.major.size": 2.5,
    "ytick.major.size": 2.5,
    "svg.fonttype": "none",
    "svg.hashsalt": "innsyn",
    "pdf.fonttype": 42,
}
_ONE_AT_A_TIME = threading.Lock()  # matplotlib has one set of settings for all threads


@contextmanager
def styled() -> Iterator[None]:
    """Draw with these settings of matplotlib; one thread at a time. All others are restored at the end."""
    with _ONE_AT_A_TIME, mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(SETTINGS)
        yield
