"""Circuits: settings.py declares them, work.py is what a worker does."""
