"""The input range of a network: settings.py declares it, work.py is what a worker does."""
