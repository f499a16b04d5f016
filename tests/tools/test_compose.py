"""docker-compose.yml: what it tells the processes is what they know, and who writes somewhere may write there.

Docker itself is not needed; that the file is YAML and every name in it is right is what is tested.
"""

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.settings import Settings

PROJECT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((PROJECT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
SERVERS = ("backend", "gpu")
OURS = (*SERVERS, "scheduler", "worker")
VARIABLES = {field.metadata["variable"] for field in fields(Settings)}
# read by the libraries that open PostgreSQL (libpq) and S3 (botocore)
OF_LIBRARIES = {"PGPASSWORD", "AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION"}
# read by the images of postgres and minio, and by compose itself
OF_IMAGES = {"POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD"}
OF_COMPOSE = {"COMPOSE_PROFILES", "PASSWORD"}
USED = re.compile(r"\$\{([A-Z_]+)")


def cluster_env() -> dict[str, str]:
    lines = (PROJECT / "cluster.env").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def volumes(service: str) -> dict[str, tuple[str, bool]]:
    """By the folder inside: where it is outside, and whether it may be written."""
    parts = [volume.split(":") for volume in SERVICES[service].get("volumes", [])]
    return {inside: (outside, mode != ["ro"]) for outside, inside, *mode in parts}


def test_the_server_is_told_of_every_setting_and_of_nothing_else() -> None:
    assert set(SERVICES["backend"]["environment"]) == VARIABLES | OF_LIBRARIES
    assert set(SERVICES["gpu"]["environment"]) == (VARIABLES | OF_LIBRARIES) - {"SCHEDULER"}


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_every_variable_of_a_service_is_known(service: str) -> None:
    known = OF_LIBRARIES | (VARIABLES if service in SERVERS else OF_IMAGES if service not in OURS else set())
    assert set(SERVICES[service].get("environment", {})) <= known


def test_every_variable_of_the_environment_is_known() -> None:
    used = set(USED.findall((PROJECT / "docker-compose.yml").read_text()))
    assert used <= VARIABLES | OF_LIBRARIES | OF_COMPOSE
    assert set(cluster_env()) <= VARIABLES | OF_LIBRARIES | OF_COMPOSE


def test_the_settings_of_the_cluster_are_accepted_and_name_its_services() -> None:
    given = {**SERVICES["backend"]["environment"], **cluster_env()}
    settings = Settings.from_environment({name: str(value) for name, value in given.items() if value is not None})
    assert settings.database_url == "postgresql+psycopg://innsyn@postgres/innsyn"
    assert settings.scheduler == "tcp://scheduler:8786"
    assert cluster_env()["AWS_ENDPOINT_URL"].startswith("http://minio:")
    profiles = [SERVICES[name]["profiles"] for name in ("postgres", "minio")]
    assert profiles == [[cluster_env()["COMPOSE_PROFILES"]]] * 2


def test_only_servers_publish_a_port_on_this_machine_alone_by_default() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == list(SERVERS)
    for name in SERVERS:
        assert SERVICES[name]["ports"] == ["${HOST:-127.0.0.1}:${PORT:-5000}:5000"]


def test_the_server_for_gpus_has_them_all_and_is_built_with_their_libraries() -> None:
    service = SERVICES["gpu"]
    assert service["profiles"] == ["gpu"]
    (devices,) = service["deploy"]["resources"]["reservations"]["devices"]
    assert devices == {"driver": "nvidia", "count": "all", "capabilities": ["gpu"]}
    packages = service["build"]["args"]["REQUIREMENTS"]
    assert (PROJECT / packages).is_file()
    assert f" {packages} " in (PROJECT / "Dockerfile").read_text()
    assert service["image"] != SERVICES["backend"]["image"]


def test_the_server_may_write_networks_and_the_store_which_workers_read() -> None:
    of_server, of_worker = volumes("backend"), volumes("worker")
    assert of_server == volumes("gpu")
    assert of_server["/innsyn/models/user"] == ("./models/user", True)
    assert of_server["/innsyn/data/store"] == ("store", True)
    for folder in ("/innsyn/models/user", "/innsyn/data/store", "/innsyn/data/collections"):
        assert of_worker[folder] == (of_server[folder][0], False)


def test_every_volume_and_every_service_that_is_named_is_there() -> None:
    named = {outside for service in SERVICES for outside, _ in volumes(service).values() if not outside.startswith(".")}
    assert named == set(COMPOSE["volumes"])
    for service in SERVICES.values():
        assert set(service.get("depends_on", [])) <= set(SERVICES)
    for service in SERVICES:
        for outside, _ in volumes(service).values():
            assert not outside.startswith(".") or (PROJECT / outside).is_dir()
