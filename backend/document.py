"""python -m backend.document: print the OpenAPI document, from which the page's types are generated."""

import json
import sys

from backend.app import create_app
from backend.settings import Settings

if __name__ == "__main__":
    app = create_app(Settings(database_url="sqlite://", blobs_url="memory://document"))
    json.dump(app.api_doc, sys.stdout, indent=2, sort_keys=True)
