"""How long a start takes when nothing has changed, and how large the processes are.

Targets: the page answers within 3 s; web process ≤ 150 MB, worker ≤ 1.2 GB with its network loaded, and again when it
has been idle for a minute; an idle server takes ≤ 0.5 % of a core.
"""

import json
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil

from tests.support.photographs import PROJECT
from tests.support.servers import environment, free_port, running_server
from tests.support.waiting import wait_until

MB = 1_000_000
STARTS = 3
IDLE_S = 60
NETWORKS = ("efficientnet_lite0", "vgg16_tiny_imagenet")


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


def test_what_an_idle_server_takes(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        for network in NETWORKS:
            for noun in ("predictions", "heatmaps"):
                question = json.dumps({"network": network, "image": "cat"}).encode()
                assert server.ask("POST", f"/api/{noun}", question)[0] == 200
        worker = server.worker_process()
        busy = worker.memory_info().rss
        time.sleep(IDLE_S)  # what is measured is a minute in which nobody asks
        idle = worker.memory_info().rss
        processes = [psutil.Process(server.process.pid), *psutil.Process(server.process.pid).children(recursive=True)]
        before = sum(cpu_seconds(process) for process in processes)
        time.sleep(IDLE_S)
        share = (sum(cpu_seconds(process) for process in processes) - before) / IDLE_S
    print(f"\nworker {busy / MB:.0f} MB, after an idle minute {idle / MB:.0f} MB (target 1200)")
    print(f"idle server {share:.2%} of a core (target 0.5 %)")


def cpu_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system
