"""Who may import whom, and the rules of the house that a machine can check."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.support.photographs import PROJECT

LONGEST_FILE = 400
LIGHT_MODELS = {"models.errors", "models.pixels"}  # what a room may know of models that works on no network
BASICS = LIGHT_MODELS | {
    *("backend.settings", "backend.errors", "backend.images", "backend.picture_sheet", "backend.version"),
    "backend.declare",
}
HEAVY = {"tensorflow", "keras"}
NOT_FOR_CLIENTS = {"flask", "numpy", "matplotlib", "distributed", "sqlalchemy", *HEAVY}

# room: (what it may import of the project, outside libraries it may not import). A room may always import itself.
ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "backend/settings.py": ({"models.errors"}, {"flask", "tensorflow", "keras", "distributed", "sqlalchemy"}),
    "models/errors.py": (set(), {"flask", "tensorflow", "keras", "numpy", "distributed", "sqlalchemy"}),
    "backend/errors.py": ({"models.errors"}, {"flask", "tensorflow", "keras", "numpy", "distributed", "sqlalchemy"}),
    "backend/announcement.py": (
        {"backend.settings"},
        {"flask", "tensorflow", "keras", "numpy", "distributed", "sqlalchemy"},
    ),
    "backend/declare.py": (set(), {"flask", "tensorflow", "keras", "numpy", "distributed", "sqlalchemy"}),
    "backend/client.py": ({"backend.client_answers", "backend.client_figures"}, NOT_FOR_CLIENTS),
    "backend/client_answers.py": ({"backend.client_figures"}, NOT_FOR_CLIENTS),
    "backend/client_figures.py": ({"backend.client_plots"}, NOT_FOR_CLIENTS),
    "backend/client_plots.py": (set(), NOT_FOR_CLIENTS - {"matplotlib"}),
    "backend/cut_off_jpeg.py": ({"backend.errors"}, {"flask", "tensorflow", "keras", "distributed", "sqlalchemy"}),
    "backend/images.py": (
        LIGHT_MODELS | {"backend.errors", "backend.cut_off_jpeg"},
        {"flask", "tensorflow", "keras", "distributed", "sqlalchemy"},
    ),
    "backend/metadata": ({"backend.errors"}, {"flask", "tensorflow", "keras", "distributed", "sqlalchemy"}),
    "backend/picture_sheet.py": ({"models.pixels"}, {"flask", "tensorflow", "keras", "distributed", "sqlalchemy"}),
    "backend/store": (
        BASICS | {"backend.jobs.job", "backend.metadata", "models.catalog", "models.command_line"},
        {"flask", "distributed", *HEAVY},
    ),
    "backend/logs.py": (set(), {"flask", "numpy", "distributed", "sqlalchemy", *HEAVY}),
    "backend/memory.py": (set(), {"flask", "numpy", "distributed", "sqlalchemy", *HEAVY}),
    "backend/jobs": (BASICS | {"backend.store", "backend.logs", "backend.memory"}, {"flask", *HEAVY}),
    "models": (set(), {"flask", "distributed", "sqlalchemy"}),
    "backend/activations": (BASICS | {"models"}, {"flask", "distributed", "sqlalchemy"}),
    "backend/relevance": (BASICS | {"models"}, {"flask", "distributed", "sqlalchemy"}),
    "backend/graph/parameterization": (BASICS, {"flask", "distributed", "sqlalchemy"}),
    "backend/graph/transformation": (BASICS, {"flask", "distributed", "sqlalchemy"}),
    "backend/graph/objective": (BASICS, {"flask", "distributed", "sqlalchemy", *HEAVY}),
    "backend/graph": (BASICS | {"models"}, {"flask", "distributed", "sqlalchemy"}),
    "backend/figures": ({"backend.version"}, {"flask", "distributed", "sqlalchemy", *HEAVY}),
    "backend/comparisons": (
        BASICS | {"models", "backend.graph", "backend.methods"},
        {"flask", "distributed", "sqlalchemy"},
    ),
    "backend/atlas": (
        BASICS | {"models", "backend.methods", "backend.jobs.job", "backend.store.recipe", "backend.examples"},
        {"flask", "distributed", "sqlalchemy"},
    ),
    "backend/examples": (
        BASICS | {"models", "backend.jobs.job", "backend.client"},
        {"flask", "distributed", "sqlalchemy"},
    ),
    "backend/training": (BASICS | {"models", "backend.graph"}, {"flask", "distributed", "sqlalchemy"}),
    "backend/methods": (
        LIGHT_MODELS
        | {"backend.errors", "backend.images", "backend.declare", "backend.jobs.job"}
        | {"backend.examples.collections.catalog"}
        | {"backend.graph.objective", "backend.graph.learning_rates"}
        | {"models.description", "models.input_range", "models.layer_graph"},
        {"flask", "distributed", "sqlalchemy", *HEAVY},
    ),
    "backend/methods, on workers": (
        BASICS
        | {"models", "backend.activations", "backend.examples", "backend.graph", "backend.relevance"}
        | {"backend.figures", "backend.memory", "backend.methods"}
        | {"backend.jobs.job", "backend.jobs.worker_cache"},
        {"flask", "distributed", "sqlalchemy"},
    ),
    "backend/supervisor.py": ({"backend.settings"}, {"flask", "uvicorn", "numpy", "distributed", "sqlalchemy", *HEAVY}),
    "backend/serving": (
        {"backend.api.body_limits", "backend.api.failures", "backend.api.metrics", "backend.api.streams"}
        | {"backend.api.headers", "backend.api.heads", "backend.logs", "models.errors"},
        {"distributed", "sqlalchemy", *HEAVY},
    ),
    "backend/api": (
        BASICS | {"backend.store", "backend.jobs", "backend.methods", "backend.atlas", "backend.examples", "models"},
        {"distributed", *HEAVY},
    ),
}


# the halves of methods that only workers import
ON_WORKERS = (
    *("loaded_networks.py", "recipe_check.py", "warm_up.py", "optimization/advance.py", "index/measures.py"),
    *("example_search/candidate_maps.py", "*/*work.py"),
)


def imported_names(file: Path, *, when_it_loads: bool = False) -> set[str]:
    """Modules that a file imports: anywhere, also inside functions and for the type checker; or only when it loads."""
    tree = ast.parse(file.read_text(encoding="utf8"))
    nodes = tree.body if when_it_loads else ast.walk(tree)
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            whole = {f"{module}.{alias.name}" for alias in node.names}
            names |= {name if is_module(name) else module for name in whole}
    return names


def is_module(name: str) -> bool:
    """Tell whether a name is that of a file or folder of ours."""
    path = PROJECT / name.replace(".", "/")
    return path.is_dir() or path.with_suffix(".py").is_file()


def module_name(file: Path) -> str:
    """Name a file as an import does."""
    return ".".join(file.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__")


def files_of(room: str) -> list[Path]:
    folder, _, on_workers = room.partition(", ")
    path = PROJECT / folder
    files = [path] if path.is_file() else sorted(path.rglob("*.py"))
    return [file for file in files if is_on_workers(file) == bool(on_workers)]


def is_on_workers(file: Path) -> bool:
    return any(file.match(f"backend/methods/{pattern}") for pattern in ON_WORKERS)


def is_inside(name: str, rooms: set[str]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    allowed, forbidden = ROOMS[room]
    own = {room.partition(", ")[0].removesuffix(".py").replace("/", ".")}
    files = files_of(room)
    assert files
    for file in files:
        for name in imported_names(file):
            is_ours = name.split(".")[0] in {"backend", "models", "data", "tests"}
            assert not is_ours or is_inside(name, allowed | own), f"{file.relative_to(PROJECT)} imports {name}"
            assert name.split(".")[0] not in forbidden, f"{file.relative_to(PROJECT)} imports {name}"


def test_models_imports_nothing_of_backend() -> None:
    imported = {name for file in files_of("models") for name in imported_names(file)}
    assert "models.description" in imported
    assert not {name for name in imported if is_inside(name, {"backend"})}


def test_no_modules_import_each_other_in_a_circle() -> None:
    modules = {module_name(file): file for room in ("models", "backend") for file in files_of(room)}
    imports = {name: (imported_names(file) & set(modules)) - {name} for name, file in modules.items()}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as circle:
        pytest.fail(f"Imports run in a circle: {' → '.join(reversed(circle.args[1]))}. Move what two of them share.")


def file_of(module: str) -> Path | None:
    """The file of a module of the project; None for any other, and for names inside a module."""
    path = PROJECT.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def with_parents(module: str) -> Iterator[str]:
    """A module and the packages around it, which are imported with it."""
    parts = module.split(".")
    return (".".join(parts[:count]) for count in range(1, len(parts) + 1))


def import_chains(*beginnings: str) -> dict[str, list[str]]:
    """How each module is reached from some of the backend: {module: the modules on the way}.

    In the backend every import counts. A network's file in models/ also holds how it is built and filled, which is for
    workers; there, only what is imported when the file is loaded counts.
    """
    chains = {module: [module] for module in beginnings}
    waiting = list(beginnings)
    while waiting:
        module = waiting.pop()
        file = file_of(module)
        names = set() if file is None else imported_names(file, when_it_loads=module.startswith("models"))
        for reached in sorted({each for name in names for each in with_parents(name)} - chains.keys()):
            chains[reached] = [*chains[module], reached]
            waiting.append(reached)
    return chains


def test_the_web_half_imports_nothing_of_the_workers_half() -> None:
    api = [f"backend.api.{file.stem}" for file in files_of("backend/api") if file.stem != "__init__"]
    chains = import_chains("backend.app", "backend.server", "backend.api", *api)
    assert "backend.methods.prediction.settings" in chains
    for module, chain in chains.items():
        file = file_of(module)
        is_forbidden = module in HEAVY or (file is not None and is_on_workers(file))
        assert not is_forbidden, f"the web process would import {' → '.join(chain)}"


def test_every_python_file_of_the_backend_belongs_to_a_room_or_joins_them() -> None:
    joining = {
        "app.py",
        "server.py",
        "document.py",
        "__main__.py",
        "__init__.py",
        "version.py",
        "memory.py",
        "stopping.py",
    }
    for file in (PROJECT / "backend").rglob("*.py"):
        path = file.relative_to(PROJECT).as_posix()
        assert any(file in files_of(room) for room in ROOMS) or file.name in joining, path


def test_building_the_web_application_loads_no_tensorflow(tmp_path: Path) -> None:
    program = (
        "import sys; from backend.app import create_app; from backend.settings import Settings;"
        f"create_app(Settings(database_url='sqlite://', blobs_url={tmp_path.as_uri()!r}));"
        "sys.exit(', '.join({'tensorflow', 'keras', 'torch'} & set(sys.modules)) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_no_message_below_the_api_names_an_address_of_it() -> None:
    speaks_http = {PROJECT / "backend" / "api", *(PROJECT / "backend").glob("client*.py")}
    for file in (*(PROJECT / "backend").rglob("*.py"), *(PROJECT / "models").rglob("*.py")):
        if not speaks_http & {file, *file.parents}:
            named = re.findall(r"(?:GET|POST|PUT|DELETE) /api/\S*", file.read_text(encoding="utf8"))
            assert not named, f"{file.relative_to(PROJECT)} names {named}"


def test_nothing_in_the_backend_gets_past_the_type_checker() -> None:
    for file in (PROJECT / "backend").rglob("*.py"):
        assert "type: ignore" not in file.read_text(encoding="utf8"), file


def test_no_file_is_longer_than_400_lines() -> None:
    for folder in ("backend", "models", "frontend/src", "tests", "tools"):
        for file in (PROJECT / folder).rglob("*"):
            if file.suffix in {".py", ".ts", ".tsx", ".mjs"} and ".gen." not in file.name:
                assert len(file.read_text(encoding="utf8").splitlines()) <= LONGEST_FILE, file


def test_locked_dependencies_have_exact_versions_and_no_addresses() -> None:
    for name in ("requirements.txt", "tests/requirements.txt"):
        for line in (PROJECT / name).read_text().splitlines():
            assert re.match(r"^[a-z0-9._\-\[\],]+==[^ ]+( ; .+)?$", line), f"{name}: {line}"
    packages = json.loads((PROJECT / "package-lock.json").read_text())["packages"]
    assert all("integrity" in package and "resolved" not in package for path, package in packages.items() if path)


def test_what_runs_is_what_is_tested() -> None:
    running, testing = (
        {line.partition(" ; ")[0] for line in (PROJECT / file).read_text().splitlines()}
        for file in ("requirements.txt", "tests/requirements.txt")
    )
    assert running <= testing
