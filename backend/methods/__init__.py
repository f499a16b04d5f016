"""What a person can run: one file per method, with its settings and what a worker does for it.

The web process imports these files to know the settings, so TensorFlow is imported only inside what workers run.
"""
