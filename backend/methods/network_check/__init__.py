"""The check of a network's file before it is listed: settings.py names it, work.py is what a worker does."""
