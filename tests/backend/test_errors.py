import inspect
import pickle

import pytest

from backend import errors as errors_of_requests
from backend.api.failures import STATUS_OF_FAMILY, status_of
from models import errors
from models.errors import InnsynError, UnknownNetwork, near_names

KINDS = [
    kind
    for module in (errors, errors_of_requests)
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, InnsynError) and kind is not InnsynError and kind.__module__ == module.__name__
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_belongs_to_a_family_with_a_status(kind: type[InnsynError]) -> None:
    assert 400 <= status_of(kind("message", hint="hint")) < 600
    assert sum(issubclass(kind, family) for family, _ in STATUS_OF_FAMILY) == 1


def test_codes_are_unique() -> None:
    named = [kind for kind in KINDS if "code" in vars(kind)]  # the others are special cases under a name of a family
    assert len(named) >= 30
    assert len({kind.code for kind in named}) == len(named)


def test_an_error_keeps_all_it_says_between_processes() -> None:
    error = UnknownNetwork("There is no network 'x'.", hint="Look.", field="network")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is UnknownNetwork
    assert (again.message, again.hint, again.field) == (error.message, error.hint, error.field)


def test_near_names_are_offered_and_far_ones_are_not() -> None:
    assert near_names("effcientnet", ["efficientnet_lite0", "vgg16"]) == "Did you mean 'efficientnet_lite0'? "
    assert near_names("tigr cat", ["tiger cat", "tiger cat", "hen"]) == "Did you mean 'tiger cat'? "
    assert near_names("zzz", ["efficientnet_lite0", "vgg16"]) == ""
