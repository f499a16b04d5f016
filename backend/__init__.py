"""The server: computations on networks behind a JSON API. README.md lists its packages."""
