"""What all methods that optimize images share: settings.py, and on a worker work.py and advance.py."""
