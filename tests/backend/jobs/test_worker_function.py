"""Functions that only workers import."""

import os

import pytest

from backend.jobs.worker_function import WorkerFunction


def test_a_function_is_found_by_its_name() -> None:
    function = WorkerFunction[..., str]("os.path:join")
    assert (function.short_name, function.load()) == ("join", os.path.join)


@pytest.mark.parametrize(
    ("name", "error"), [("os.path:no_such_function", AttributeError), ("no_such_module:join", ImportError)]
)
def test_a_name_of_nothing_is_an_error(name: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        WorkerFunction[..., str](name).load()
