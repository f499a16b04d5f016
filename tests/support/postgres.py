"""A PostgreSQL server of a test's own."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.servers import free_port
from tests.support.waiting import wait_until

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))


@contextmanager
def postgres_server(folder: Path) -> Iterator[str]:
    """Run a server with a new database in a folder that does not exist yet; gives its SQLAlchemy URL.

    Its programs must not run as root.
    """
    assert PROGRAMS, "PostgreSQL is needed; on Debian and Ubuntu: apt-get install postgresql"
    programs = PROGRAMS[-1].parent
    folder.mkdir()
    is_root = Path("/root").exists() and Path.home() == Path("/root")
    as_user = ["runuser", "-u", "nobody", "--"] if is_root else []
    if is_root:
        shutil.chown(folder, "nobody")
        for parent in folder.parents:
            if parent.is_relative_to("/tmp") and parent != Path("/tmp"):
                parent.chmod(0o755)
    port = str(free_port())
    cluster = str(folder / "cluster")
    subprocess.run(
        [*as_user, programs / "initdb", "-D", cluster, "-U", "innsyn", "-A", "trust"],
        check=True,
        cwd="/",
        capture_output=True,
    )
    server = subprocess.Popen(
        [*as_user, programs / "postgres", "-D", cluster, "-h", "127.0.0.1", "-p", port, "-k", ""],
        cwd="/",
        stderr=subprocess.DEVNULL,
    )
    try:
        ready = [programs / "pg_isready", "-h", "127.0.0.1", "-p", port]
        wait_until(lambda: subprocess.run(ready, capture_output=True, check=False).returncode == 0, timeout_s=30)
        yield f"postgresql+psycopg://innsyn@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait()
