"""Figures of results: settings.py declares them, subjects.py is what they show, work.py is what a worker draws."""
