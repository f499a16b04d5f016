"""python -m backend: run the server with the settings from environment variables."""

import os
import sys

if __name__ == "__main__":  # worker processes import this file too, and must not serve
    from backend.settings import Settings
    from backend.supervisor import run
    from models.errors import InnsynError

    try:
        settings = Settings.from_environment(os.environ).with_token()
    except InnsynError as error:
        sys.exit(f"{error.message} {error.hint}")
    sys.exit(run(settings))
