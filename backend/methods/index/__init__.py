"""Index of image examples: settings.py declares it, work.py is what a worker does."""
