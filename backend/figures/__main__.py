"""python -m backend.figures: print the colour maps as JSON, from which the page's are generated."""

import json
import sys
from dataclasses import asdict

from backend.figures.color_maps import COLOR_MAPS, colors_of

if __name__ == "__main__":
    tables = [{**asdict(color_map), "colors": colors_of(color_map)} for color_map in COLOR_MAPS]
    json.dump(tables, sys.stdout)
