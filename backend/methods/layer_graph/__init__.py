"""The drawing of a network and its report: settings.py declares it, work.py is what a worker does."""
