"""Image examples: what excites each channel in a collection of photographs, found in one pass over it.

Sources: thesis, Sections 3.2.9, 4.1.4, 4.2 and 5.1.3; OpenAI Microscope (L. Schubert et al., 2020).
"""
