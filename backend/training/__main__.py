"""npm run train: train a network on a folder of labelled photographs.

The training is stored in data/training/NAME/. Ctrl+C stops it after the present step; the same command continues it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import ValidationError

from backend.training.folder import TRAINING_FOLDER, TrainingFolder
from backend.training.plan import SheetSettings, TrainingPlan
from backend.training.settings import TrainingSettings
from models.command_line import STOPPED, SentenceParser, refuse, refuse_sentence, stops_noted, whole_number
from models.errors import InnsynError
from models.quiet_import import import_tensorflow_quietly
from models.user_files import USER_FOLDER

NAME = re.compile(r"^[a-z0-9][a-z0-9_]{0,63}$")
MOST_CHANNELS = 24
# options with another name than their field of the settings
OPTION_OF_FIELD = {"start": "--from", "size_px": "--size", "first_size_px": "--first-size"}


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status: 0 finished, 130 stopped and can be continued, 2 refused."""
    chosen = _parser().parse_args(arguments)
    try:
        settings = _settings(chosen)
        return _train(chosen, settings)
    except InnsynError as error:
        return refuse(error)
    except OSError as error:
        return refuse_sentence(f"{error.filename or 'A file'} cannot be used: {error.strerror}.")


def _train(chosen: argparse.Namespace, settings: TrainingSettings) -> int:
    import_tensorflow_quietly()
    from backend.training.trainer import train  # noqa: PLC0415 - TensorFlow takes seconds, and settings may be wrong

    with stops_noted() as is_stopped:
        finished = train(TrainingFolder(chosen.name, chosen.kept_in), settings, _plan(chosen, is_stopped))
    return 0 if finished else STOPPED


def _plan(chosen: argparse.Namespace, is_stopped: Callable[[], bool]) -> TrainingPlan:
    sheet = SheetSettings(
        layer=chosen.sheet_layer,
        channels=chosen.sheet_channels,
        steps=chosen.sheet_steps,
        size_px=chosen.sheet_size,
    )
    return TrainingPlan(
        checkpoint_every_s=chosen.checkpoint_minutes * 60,
        is_stopped=is_stopped,
        sheet=sheet if chosen.sheet_steps else None,
        user_folder=chosen.into,
    )


def _settings(chosen: argparse.Namespace) -> TrainingSettings:
    given = {
        name: value
        for name, value in vars(chosen).items()
        if name in TrainingSettings.model_fields and value is not None
    }
    try:
        return TrainingSettings(**given)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        reason = str(first["ctx"]["error"]) if first["type"] == "value_error" else first["msg"]
        sentence = f"{reason[:1].upper()}{reason[1:]}"
        _parser().error(f"{_option(place)}: {reason}" if place else sentence)


def _parser() -> SentenceParser:
    parser = SentenceParser(prog="npm run train --", description=__doc__)
    parser.add_argument("--name", type=_name, required=True, help="name of the training and of the trained network")
    for name, field in TrainingSettings.model_fields.items():
        default = "" if field.is_required() or field.default is None else f" ({field.default})"
        help_text = f"{field.description}{default}"
        parser.add_argument(_option(name), dest=name, help=help_text, required=field.is_required())
    parser.add_argument(
        "--checkpoint-minutes", type=_positive, default=5.0, help="minutes between checkpoints (%(default)s)"
    )
    parser.add_argument(
        "--kept-in", type=Path, default=TRAINING_FOLDER, help="folder of the training's files (data/training)"
    )
    parser.add_argument("--into", type=Path, default=USER_FOLDER, help="folder of the trained network (models/user)")
    parser.add_argument("--sheet-layer", help="layer of the contact sheet after each epoch (one in the middle)")
    parser.add_argument(
        "--sheet-channels", type=_channels, default=(0, 1, 2, 3, 4, 5), help="its channels (0,1,2,3,4,5)"
    )
    parser.add_argument(
        "--sheet-steps",
        type=whole_number(0, 2000),
        default=64,
        help="optimization steps of each image; 0 for no sheets (%(default)s)",
    )
    parser.add_argument(
        "--sheet-size", type=whole_number(32, 512), default=64, help="side of each image in pixels (%(default)s)"
    )
    return parser


def _option(name: str) -> str:
    return OPTION_OF_FIELD.get(name, f"--{name.replace('_', '-')}")


def _name(text: str) -> str:
    if not NAME.match(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a name: small letters, digits and _ are allowed, 64 at most")
    return text


def _positive(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not value > 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number")
    return value


def _channels(text: str) -> tuple[int, ...]:
    parts = text.split(",")
    if len(parts) > MOST_CHANNELS or not all(part.strip().isdecimal() for part in parts):
        raise argparse.ArgumentTypeError(f"{text!r} is not a list of at most {MOST_CHANNELS} channels such as 0,5,17")
    return tuple(int(part) for part in parts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
