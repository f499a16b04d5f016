"""Contact sheets that show what each part of the graph does to an image: python -m backend.comparisons FOLDER.

Source: thesis, Sections 4.1.2 and 4.1.3.
"""
