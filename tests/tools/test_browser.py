"""npm test without a browser, where none can be fetched."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.support.photographs import PROJECT

NODE = shutil.which("node") or "node"


def run_browser_tests(folder: Path, **changes: str) -> "subprocess.CompletedProcess[str]":
    """npm test -- browser on a machine without any program but node, whose downloads are refused."""
    nothing = {
        "PATH": str(folder),
        "PLAYWRIGHT_BROWSERS_PATH": str(folder),
        "PLAYWRIGHT_DOWNLOAD_HOST": "http://127.0.0.1:9",
    }
    kept = {name: value for name, value in os.environ.items() if name not in {"CI", "CHROMIUM"}}
    return subprocess.run(
        [NODE, "tools/test.mjs", "browser"],
        cwd=PROJECT,
        env={**kept, **nothing, **changes},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_without_any_chromium_the_browser_tests_are_skipped_saying_so(tmp_path: Path) -> None:
    ended = run_browser_tests(tmp_path)
    assert "browser: skipped, because there is no Chromium and none could be fetched." in ended.stdout
    assert "checks: 0 passed, 0 failed, 1 skipped" in ended.stdout
    assert ended.returncode == 0


def test_with_ci_that_is_a_failure(tmp_path: Path) -> None:
    ended = run_browser_tests(tmp_path, CI="true")
    assert "with CI=true the browser tests must run" in ended.stderr
    assert ended.returncode == 1


def test_a_chromium_that_is_named_but_not_there_is_refused(tmp_path: Path) -> None:
    ended = run_browser_tests(tmp_path, CHROMIUM="/no/such/chromium")
    assert ended.stderr == "innsyn: CHROMIUM is /no/such/chromium, where there is no file.\n"
    assert ended.returncode == 1
