"""The server: computations on networks behind a JSON API. Its rooms are listed in README.md."""
