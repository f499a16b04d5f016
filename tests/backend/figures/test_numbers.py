import pytest

from backend.figures.numbers import number, percent


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (5672.4, "5,672"),
        (3.25, "3.2"),
        (0.0123, "0.012"),
        (-0.37, "−0.37"),
        (4.5e-05, "4.5·10⁻⁵"),
        (9e-05, "9·10⁻⁵"),
        (-1.25e7, "−1.2·10⁷"),
    ],
)
def test_numbers_have_two_digits_that_count(value: float, text: str) -> None:
    assert number(value) == text


def test_shares_near_0_and_1_are_bounds() -> None:
    shares = (0, 0.0004, 0.0005, 0.5, 0.9994, 0.9996, 1)
    assert [percent(share) for share in shares] == [
        *("0.0 %", "< 0.1 %", "0.1 %", "50.0 %", "99.9 %", "> 99.9 %", "100.0 %")
    ]
