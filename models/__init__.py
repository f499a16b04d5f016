"""The networks: their layers, where their weights come from, and which input they take.

Nothing here knows of visualizations or explanations.
"""
