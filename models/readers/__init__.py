"""Readers of weight files: one file per format. They execute nothing from the file and give only arrays."""
