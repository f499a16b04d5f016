"""Weight files into arrays: one file per format. Nothing is executed, and nothing but arrays comes out."""
