"""Search for image examples of mixes and of parts of a photograph: settings.py declares it, work.py is for workers."""
