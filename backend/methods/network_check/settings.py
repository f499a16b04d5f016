"""The check of a network's file before it is listed: it is loaded and run once. Its answer is that nothing is wrong."""

from __future__ import annotations

CHECK_FILE = "backend.methods.network_check.work:check_file"  # check_file(cache, place of the file below models/user/)
