"""npm start in a copy of the project without anything installed, for several missing programs."""

import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.photographs import PROJECT
from tests.support.servers import environment, free_port
from tests.support.waiting import wait_until

NODE = shutil.which("node") or "node"
NPM = shutil.which("npm") or "npm"
NOWHERE = "http://127.0.0.1:9"  # the discard port: connections are refused at once


@pytest.fixture
def bare_copy(tmp_path: Path) -> Path:
    """The files of a clone of the project that the installation reads."""
    for name in ("package.json", "package-lock.json", "requirements.txt", "requirements-gpu.txt", ".npmrc"):
        shutil.copy(PROJECT / name, tmp_path / name)
    for name in ("tools", "frontend", "backend", "models", "data"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("dist", "store"))
    (tmp_path / "tests").mkdir()
    shutil.copy(PROJECT / "tests" / "requirements.txt", tmp_path / "tests" / "requirements.txt")
    return tmp_path


def start(folder: Path, **changes: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [NODE, "tools/start.mjs"],
        cwd=folder,
        env={**os.environ, "PIP_CONFIG_FILE": os.devnull, **changes},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def fake_python(folder: Path, version: str) -> str:
    program = folder / "python"
    program.write_text(f"#!/bin/sh\necho {version}\n")
    program.chmod(0o755)
    return str(program)


def test_without_a_fitting_python_one_sentence_says_what_is_needed(bare_copy: Path) -> None:
    ended = start(bare_copy, PYTHON="/no/such/python")
    assert ended.returncode == 1
    assert ended.stderr == (
        "innsyn: Innsyn needs Python 3.10 to 3.13, but no Python was found; install one, or set PYTHON to its path.\n"
    )


@pytest.mark.parametrize("version", ["3 9", "3 14", "2 7"])
def test_a_python_that_does_not_fit_is_named(bare_copy: Path, version: str) -> None:
    ended = start(bare_copy, PYTHON=fake_python(bare_copy, version))
    assert ended.returncode == 1
    assert f"but only Python {version.replace(' ', '.')} was found" in ended.stderr
    assert ended.stderr.count("\n") == 1


DRIVERS = {
    "GPU": "echo 'GPU 0: NVIDIA H100 (UUID: GPU-11aa)'",
    "no GPU": "echo 'No devices found.'",
    "broken": "echo 'NVIDIA-SMI has failed' >&2; exit 9",
}
GPU_FILE = "requirements-gpu.txt" if platform.machine() == "x86_64" else "requirements.txt"


def installed(folder: Path, driver: str, **changes: str) -> list[str]:
    """The files of which packages are installed where nvidia-smi does this; pip is a stand-in that has success."""
    log = folder / "pip.log"
    log.write_text("")
    for program, lines in {
        folder / ".venv" / "bin" / "python": f'[ "$1" = -c ] && echo 3 11 || echo "$@" >> {log}',
        folder / "drivers" / "nvidia-smi": DRIVERS[driver],
    }.items():
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(f"#!/bin/sh\n{lines}\n")
        program.chmod(0o755)
    subprocess.run(
        [
            NODE,
            "--input-type=module",
            "-e",
            "import { ensurePython } from './tools/python.mjs'; await ensurePython({ forTests: false })",
        ],
        cwd=folder,
        env={**os.environ, "PATH": f"{folder / 'drivers'}{os.pathsep}{os.environ['PATH']}", **changes},
        check=True,
        capture_output=True,
    )
    return [Path(word).name for word in log.read_text().split() if word.endswith(".txt")]


@pytest.mark.skipif(sys.platform != "linux", reason="there are GPU packages for Linux only")
def test_where_a_driver_names_a_gpu_its_packages_are_installed_once(bare_copy: Path) -> None:
    assert installed(bare_copy, "no GPU") == ["requirements.txt"]
    assert installed(bare_copy, "GPU") == ([GPU_FILE] if GPU_FILE != "requirements.txt" else [])
    assert installed(bare_copy, "GPU") == []
    assert installed(bare_copy, "GPU", GPU="off") == []
    assert installed(bare_copy, "broken") == []


@pytest.mark.parametrize(("driver", "gpu"), [("GPU", "off"), ("GPU", " OFF "), ("broken", ""), ("no GPU", "on")])
def test_without_a_gpu_or_with_gpu_off_the_usual_packages_are_installed(bare_copy: Path, driver: str, gpu: str) -> None:
    assert installed(bare_copy, driver, GPU=gpu) == ["requirements.txt"]


def test_the_packages_for_a_gpu_are_the_usual_ones_and_libraries_of_nvidia() -> None:
    usual, gpu = ((PROJECT / name).read_text().splitlines() for name in ("requirements.txt", "requirements-gpu.txt"))
    assert set(usual) <= set(gpu)
    assert {line.partition("-")[0] for line in set(gpu) - set(usual)} == {"nvidia"}


def test_without_a_network_one_sentence_says_so_and_the_next_start_tries_again(bare_copy: Path) -> None:
    nothing = {"PIP_INDEX_URL": NOWHERE, "PIP_EXTRA_INDEX_URL": NOWHERE, "PIP_FIND_LINKS": "", "PIP_RETRIES": "0"}
    for _ in range(2):
        ended = start(bare_copy, **nothing)
        assert ended.returncode == 1
        assert ended.stderr == (
            "innsyn: The Python packages could not be fetched: there is no internet connection, or it blocks the "
            "package index.\n"
        )
        assert "Installing the Python packages" in ended.stdout


def test_a_node_that_is_too_old_is_told_which_is_needed(bare_copy: Path) -> None:
    program = "Object.defineProperty(process.versions, 'node', { value: '18.20.0' })"
    (bare_copy / "older.cjs").write_text(program)
    ended = start(bare_copy, NODE_OPTIONS=f"--require {bare_copy / 'older.cjs'}")
    assert ended.returncode == 1
    assert ended.stderr == "innsyn: Innsyn needs Node.js 20.19 or newer, but this is 18.20.0.\n"


def test_a_second_start_installs_nothing_and_ends_with_a_signal(tmp_path: Path) -> None:
    port = free_port()
    log = tmp_path / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [NODE, "tools/start.mjs"], cwd=PROJECT, env=environment(tmp_path, port), stdout=output, stderr=output
        )
    try:
        wait_until(lambda: "answers at" in log.read_text() or process.poll() is not None, timeout_s=60)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
    lines = log.read_text().splitlines()
    # a worker that is ended while it starts may say so below
    assert f"Innsyn answers at http://127.0.0.1:{port} (Ctrl+C stops it)." in lines
    assert not any("Installing" in line or "Making" in line for line in lines)
    assert not is_listening(port)


def test_ending_npm_ends_the_server_too(tmp_path: Path) -> None:
    port = free_port()
    npm = subprocess.Popen([NPM, "start"], cwd=PROJECT, env=environment(tmp_path, port), stdout=subprocess.DEVNULL)
    wait_until(lambda: is_listening(port), timeout_s=60)
    npm.terminate()
    npm.wait()
    wait_until(lambda: not is_listening(port), timeout_s=30)


def is_listening(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_a_taken_port_ends_the_start_with_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ended = start(PROJECT, **environment(tmp_path, other.getsockname()[1]))
    assert ended.returncode != 0
    assert "is taken or not allowed; set another one" in ended.stderr
    assert "answers at" not in ended.stdout
