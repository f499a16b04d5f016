"""Contact sheets that show the effect of each part of the graph: python -m backend.comparisons FOLDER.

Source: thesis, Sections 4.1.2 and 4.1.3.
"""
