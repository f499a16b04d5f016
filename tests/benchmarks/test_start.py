"""How long a start takes when nothing has changed, and how large the processes are.

Targets: the page answers within 3 s; web process ≤ 150 MB, worker ≤ 1.2 GB with its network loaded.
"""

import shutil
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.support.photographs import PROJECT
from tests.support.servers import environment, free_port, running_server
from tests.support.waiting import wait_until

MB = 1_000_000
STARTS = 3


def test_a_start_with_nothing_to_install(tmp_path: Path) -> None:
    seconds = [seconds_until_the_page_answers(tmp_path) for _ in range(STARTS)]
    print(f"\nnpm start until the page answers: {', '.join(f'{s:.2f}' for s in seconds)} s (target 3 s)")


def seconds_until_the_page_answers(folder: Path) -> float:
    port = free_port()
    server = subprocess.Popen(
        [shutil.which("npm") or "npm", "start"],
        cwd=PROJECT,
        env=environment(folder, port),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    began = time.monotonic()
    try:
        wait_until(lambda: answers(f"http://127.0.0.1:{port}/"), timeout_s=60)
        return time.monotonic() - began
    finally:
        server.terminate()
        server.wait(timeout=30)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as page:
            return b'id="root"' in page.read()
    except urllib.error.URLError:
        return False


def test_memory_of_both_processes(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        for image in ("cat", "coffee", "raccoon"):
            assert server.predict(image)[0] == 200
        web, worker = server.web_process().memory_info().rss, server.worker_process().memory_info().rss
    print(f"\nweb process {web / MB:.0f} MB (target 150), worker {worker / MB:.0f} MB (target 1200)")
