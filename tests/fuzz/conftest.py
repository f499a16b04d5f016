"""How many requests are made up, and from which seed: npm test -- fuzz --requests 10000 --seed 7."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--requests", type=int, default=10_000, help="how many requests are made up")
    parser.addoption("--seed", type=int, default=1, help="seed of all of them")
    parser.addoption("--only", type=int, default=None, help="number of the one request that is sent again")
