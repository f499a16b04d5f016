"""Reads class names as people have them: one name a line, a JSON list, or the class index of Keras.

The order is that of the network's output.
"""

from __future__ import annotations

import json

from models.errors import InvalidSetting

LONGEST_LIST = 400_000  # bytes or characters; 20,000 names are about as much
LONGEST_NAME = 200
HINT = (
    "Give one name a line, in the order of the network's output; a JSON list of names; "
    'or {"0": "cat", "1": "dog"}, also with ["n02123045", "cat"] in place of "cat".'
)


def read_class_list(text: str) -> list[str]:
    """Read names; empty lines are skipped. Raises InvalidSetting if none are left, or one is empty or too long."""
    stripped = text.strip().removeprefix("\ufeff").strip()
    names = _from_json(stripped) if stripped.startswith(("[", "{")) else _from_lines(stripped)
    if not names:
        raise _refusal("The list has no class names.")
    for index, name in enumerate(names):
        if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
            raise _refusal(f"The name of class {index} has {len(name)} characters, or some that cannot be shown.")
    return names


def decode_class_list(content: bytes) -> list[str]:
    """Read names out of a file, as read_class_list does. Raises InvalidSetting; also for what is no text."""
    if len(content) > LONGEST_LIST:
        raise _refusal(f"The list is longer than {LONGEST_LIST} bytes.")
    try:
        return read_class_list(content.decode("utf8"))
    except UnicodeDecodeError as error:
        raise _refusal("The list is not text in UTF-8.") from error


def _from_lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _from_json(text: str) -> list[str]:
    try:
        read = json.loads(text)
    except (RecursionError, ValueError) as error:
        raise _refusal(f"The list begins like JSON, but is not: {error}.") from error
    values = [read[key] for key in _ordered(read)] if isinstance(read, dict) else read
    return [_name_in(value) for value in values]


def _ordered(read: dict[str, object]) -> list[str]:
    """Order the keys of an object, which are the indices of the classes."""
    missing = next((str(index) for index in range(len(read)) if str(index) not in read), None)
    if missing is not None:
        raise _refusal(f"The {len(read)} names have no index {missing}.")
    return [str(index) for index in range(len(read))]


def _name_in(value: object) -> str:
    """Take the name out of a name alone, or out of ["n02123045", "Egyptian_cat"]."""
    name = value[-1] if isinstance(value, list) and value else value
    if not isinstance(name, str):
        raise _refusal(f"The list contains {json.dumps(value)[:60]}, which is not a name.")
    is_index = isinstance(value, list) and len(value) > 1
    return (name.replace("_", " ") if is_index else name).strip()


def _refusal(message: str) -> InvalidSetting:
    return InvalidSetting(message, hint=HINT, field="classes")
