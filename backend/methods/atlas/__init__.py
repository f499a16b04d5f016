"""The atlas of a layer: settings.py declares it, answer.py is the file beside its sheet, work.py the worker's half."""
