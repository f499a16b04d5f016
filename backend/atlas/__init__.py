"""Sheets of tiles that come along in data/atlas/: bundled.py reads them, making.py and the command make them."""
