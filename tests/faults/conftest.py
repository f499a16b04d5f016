"""How many rounds of random faults there are, and from which seed: npm test -- faults --rounds 100 --seed 7."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rounds", type=int, default=5, help="how many rounds of random faults")
    parser.addoption("--seed", type=int, default=1, help="seed of the first round; the next rounds count up")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        first, rounds = metafunc.config.getoption("seed"), metafunc.config.getoption("rounds")
        seeds = range(first, first + rounds)
        metafunc.parametrize("seed", seeds, ids=[f"--rounds 1 --seed {seed}" for seed in seeds])
