"""The networks: what they are made of, where their weights come from, what they want as input.

Nothing here knows how they are looked at.
"""
