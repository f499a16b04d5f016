"""npm test: the checks that a command line selects."""

import shutil
import subprocess

import pytest

from tests.support.photographs import PROJECT

NODE = shutil.which("node") or "node"


def checks(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [NODE, "tools/test.mjs", *arguments], cwd=PROJECT, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["pytests"], "There is no check pytests; there are ruff, format,"),
        (["ruff", "mypy", "backend"], "backend is not a check; there are ruff, format,"),
    ],
)
def test_what_is_not_a_check_is_refused_with_those_there_are(arguments: list[str], sentence: str) -> None:
    ended = checks(*arguments)
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"innsyn: {sentence}")


def test_arguments_after_a_single_check_are_handed_on() -> None:
    ended = checks("pytest", "tests/models/test_command_line.py", "-k", "limits", "--collect-only", "--quiet")
    assert ended.returncode == 0
    assert "test_limits_are_allowed" in ended.stdout
    assert "test_an_error_is_printed" not in ended.stdout
    assert "checks: 1 passed, 0 failed, 0 skipped" in ended.stdout


def test_named_checks_run_beside_each_other_and_their_failures_are_counted() -> None:
    ended = checks("ruff", "format")
    assert "ruff: passed" in ended.stdout
    assert "format: passed" in ended.stdout
    assert ended.stdout.endswith("checks: 2 passed, 0 failed, 0 skipped\n")
