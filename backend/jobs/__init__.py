"""Running computations: here, on this machine's own worker, or on a cluster. Knows nothing of what is computed."""
