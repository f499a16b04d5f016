"""The versions of the tables: known by their files, and brought to the newest without more than that takes."""

import subprocess
import sys
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

from backend.store.database import Database
from backend.store.versions import MIGRATIONS_FOLDER, known_versions

OPEN = """
import sys
from backend.store.database import Database
Database(sys.argv[1]).close()
print(sorted({name.partition(".")[0] for name in sys.modules} & {"alembic", "mako", "pygments"}))
"""


def imported_by_opening(url: str) -> str:
    return subprocess.run([sys.executable, "-c", OPEN, url], check=True, capture_output=True, text=True).stdout


def test_the_files_tell_the_versions_in_alembics_order() -> None:
    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS_FOLDER))
    scripts = ScriptDirectory.from_config(configuration)
    assert known_versions() == [script.revision for script in scripts.walk_revisions()][::-1]
    assert known_versions()[-1] == scripts.get_current_head()


def test_alembic_stays_out_of_a_server_whose_tables_are_the_newest(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/innsyn.sqlite"
    assert "alembic" in imported_by_opening(url)
    assert imported_by_opening(url) == "[]\n"


def test_a_database_of_the_newest_version_is_opened_as_it_is(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/innsyn.sqlite"
    Database(url).close()
    with Database(url).session() as session:
        assert session.connection().exec_driver_sql("SELECT version_num FROM alembic_version").all() == [
            (known_versions()[-1],)
        ]
