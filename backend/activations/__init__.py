"""The outputs of layers for a photograph, and their strongest channels. For worker processes only."""
