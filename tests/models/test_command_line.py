import signal
from argparse import ArgumentTypeError

import pytest

from models.command_line import BAD_ARGUMENTS, SentenceParser, refuse, stops_noted, whole_number
from models.errors import UnknownNetwork


def test_a_wrong_argument_is_one_sentence_without_usage(capsys: pytest.CaptureFixture[str]) -> None:
    parser = SentenceParser(prog="program")
    parser.add_argument("--steps", type=whole_number(1, 9))
    with pytest.raises(SystemExit) as ended:
        parser.parse_args(["--steps", "10"])
    assert ended.value.code == BAD_ARGUMENTS
    assert capsys.readouterr().err == "Argument --steps: '10' is not a whole number from 1 to 9.\n"


@pytest.mark.parametrize("text", ["-1", "1.5", "", "ten", "1e3", "\u00b2"])
def test_only_digits_are_whole_numbers(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match=r"is not a whole number from 0$"):
        whole_number(0)(text)


@pytest.mark.parametrize("number", [2, 5, 9])
def test_limits_are_allowed(number: int) -> None:
    assert whole_number(2, 9)(str(number)) == number


def test_an_error_is_printed_with_its_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert refuse(UnknownNetwork("There is no network 'vgg'.", hint="Did you mean 'vgg16'?")) == BAD_ARGUMENTS
    assert capsys.readouterr().err == "There is no network 'vgg'. Did you mean 'vgg16'?\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_noted_and_ends_nothing_and_later_ones_act_as_before(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stops_noted() as is_stopped:
        assert not is_stopped()
        signal.raise_signal(number)
        assert is_stopped()
    assert signal.getsignal(number) is before
