"""Numbers as papers write them."""

import math

LEAST, MOST = 1e-3, 1e5  # between them numbers need no power of ten
HALF_A_DIGIT = 0.0005  # what is rounded to the last digit of a share
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number(value: float) -> str:
    """Write a number with two digits that count, all digits of its whole part, and a true minus sign."""
    if value == 0:
        return "0"
    if LEAST <= abs(value) < MOST:
        decimals = max(0, 1 - math.floor(math.log10(abs(value))))
        text = f"{value:,.{decimals}f}"
    else:
        mantissa, _, exponent = f"{value:.1e}".partition("e")
        text = f"{mantissa.removesuffix('.0')}·10{str(int(exponent)).translate(SUPERSCRIPTS)}"
    return f"−{text[1:]}" if text.startswith("-") else text


def percent(share: float) -> str:
    """Write a share with one decimal; shares that would be rounded to 0 or 1 are told as bounds."""
    if 0 < share < HALF_A_DIGIT:
        return "< 0.1 %"
    if 1 - HALF_A_DIGIT < share < 1:
        return "> 99.9 %"
    return f"{share * 100:.1f} %"
