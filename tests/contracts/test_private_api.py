"""Private API of Keras and TensorFlow is named in models/keras_internals.py only, and each use has a canary."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.photographs import PROJECT

INTERNALS = PROJECT / "models" / "keras_internals.py"
CANARIES = PROJECT / "tests" / "models" / "test_keras_internals.py"
PRIVATE_MODULES = ("keras.src", "tensorflow.python")
BY_NAME = {"getattr", "hasattr", "setattr", "delattr"}


def python_files(*folders: str) -> list[Path]:
    return [file for folder in folders for file in sorted((PROJECT / folder).rglob("*.py"))]


def private_modules(tree: ast.Module) -> Iterator[str]:
    """List the private modules of Keras and TensorFlow that a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            names = []
        yield from (name for name in names if f"{name}.".startswith(tuple(f"{one}." for one in PRIVATE_MODULES)))


def foreign_privates(tree: ast.Module) -> Iterator[str]:
    """List private attributes that a file takes, also by name, and that are no names of its own."""
    own = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            own.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            own.add(node.target.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"}:
            own.add(node.attr)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            name = node.attr
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BY_NAME:
            name = str(getattr(node.args[1], "value", ""))
        else:
            name = ""
        if name.startswith("_") and not name.startswith("__") and name not in own:
            yield name


@pytest.mark.parametrize("program", ["import keras.src.utils", "from keras import src", "from keras.src import ops"])
def test_each_way_to_import_private_modules_is_seen(program: str) -> None:
    assert list(private_modules(ast.parse(program)))


@pytest.mark.parametrize("program", ["layer._value", "getattr(layer, '_value', None)", "hasattr(layer, '_value')"])
def test_each_way_to_take_private_attributes_is_seen(program: str) -> None:
    assert list(foreign_privates(ast.parse(program))) == ["_value"]


def test_nobody_else_imports_private_modules() -> None:
    for file in python_files("backend", "models", "tests"):
        names = list(private_modules(ast.parse(file.read_text(encoding="utf8"))))
        assert not names or file == INTERNALS, f"{file.relative_to(PROJECT)} imports {names}; {INTERNALS.name} may"


def test_nobody_else_takes_private_attributes() -> None:
    for file in python_files("backend", "models"):
        names = list(foreign_privates(ast.parse(file.read_text(encoding="utf8"))))
        assert not names or file == INTERNALS, f"{file.relative_to(PROJECT)} takes {names}; {INTERNALS.name} may"


def test_every_function_there_has_a_canary_that_says_what_to_do() -> None:
    functions = [
        node.name for node in ast.parse(INTERNALS.read_text(encoding="utf8")).body if isinstance(node, ast.FunctionDef)
    ]
    told = [
        str(getattr(node.args[0], "value", ""))
        for node in ast.walk(ast.parse(CANARIES.read_text(encoding="utf8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "mend"
    ]
    assert "graph_of" in functions
    assert not set(functions) - set(" and ".join(told).split(" and "))
