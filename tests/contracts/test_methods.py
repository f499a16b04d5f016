"""Every method names functions that are there, and takes what it is given."""

import inspect

import pytest

from backend.jobs.worker_function import WorkerFunction
from backend.methods import JOB_METHODS, METHODS
from backend.methods.job_method import JobMethod, PartedMethod
from backend.methods.method import Method, NetworkMethod, QuickMethod


def work_of(method: Method) -> dict[str, int]:
    """Names of the functions of a method, with the number of their arguments."""
    if isinstance(method, PartedMethod):
        return {method.check: 4, method.advance: 4, method.join: 4, method.finish: 3}
    if isinstance(method, JobMethod):
        return {method.check: 4, method.advance: 4}
    assert isinstance(method, QuickMethod | NetworkMethod)
    return {method.work: 4 if isinstance(method, QuickMethod) else 2}


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.id)
def test_the_workers_half_has_what_the_declaration_names(method: Method) -> None:
    for name, count in work_of(method).items():
        assert len(inspect.signature(WorkerFunction[..., object](name).load()).parameters) == count, name


def test_every_method_has_an_id_of_its_own() -> None:
    assert len({method.id for method in METHODS}) == len(METHODS)


@pytest.mark.parametrize("method", JOB_METHODS.values(), ids=JOB_METHODS)
def test_a_job_is_asked_for_by_the_id_of_its_method(method: JobMethod) -> None:
    assert method.request.model_json_schema()["properties"]["method"]["const"] == method.id
