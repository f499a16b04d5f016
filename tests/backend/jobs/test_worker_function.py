"""Functions that only workers import."""

import os
import pickle
from pathlib import Path

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


def test_a_call_travels_and_is_made_with_the_cache_first() -> None:
    call = WorkerFunction[..., str]("os.path:join").call("layers", "conv.txt")
    assert pickle.loads(pickle.dumps(call)).run("cache") == str(Path("cache/layers/conv.txt"))
