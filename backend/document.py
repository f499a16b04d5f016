"""Print the OpenAPI document: python -m backend.document. The page's types are generated from it."""

import json
import sys

from backend.app import create_app
from backend.settings import Settings

if __name__ == "__main__":
    app = create_app(Settings(database_url="sqlite://", blobs_url="memory://document"))
    json.dump(app.api_doc, sys.stdout, indent=2, sort_keys=True)
