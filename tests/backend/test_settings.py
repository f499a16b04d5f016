import re
from dataclasses import FrozenInstanceError, fields

import pytest

from backend.settings import PROJECT_FOLDER, Settings
from models.errors import InvalidSetting


def test_without_variables_the_server_is_for_this_machine_only() -> None:
    settings = Settings.from_environment({})
    assert (settings.host, settings.port, settings.scheduler) == ("127.0.0.1", 5000, None)
    assert settings.cors_origins == ()
    assert settings.database_url.startswith("sqlite:///")


def test_every_variable_is_read() -> None:
    settings = Settings.from_environment(
        {
            "HOST": "0.0.0.0",
            "PORT": "8080",
            "SCHEDULER": "tcp://10.1.2.3:8786",
            "DATABASE_URL": "postgresql+psycopg://u@h/d",
            "BLOBS_URL": "s3://bucket/folder",
            "CORS_ORIGINS": "https://lab.example, http://localhost:3000/",
            "HOSTS": "Lab.example, innsyn",
            "TOKEN": "0123456789abcdef",
            "KEEP_METADATA": "On",
            "JOBS_LIMIT": "2",
            "QUEUE_LIMIT": "30",
            "UPLOADS_LIMIT": "400",
            "STORE_LIMIT": "500",
            "LOG_LEVEL": "DEBUG",
            "LOG_FORMAT": "JSON",
            "IMAGE_LIMIT": "12",
            "NETWORK_LIMIT": "50",
            "NETWORK_UPLOADS": "Off",
        }
    )
    assert settings == Settings(
        host="0.0.0.0",
        port=8080,
        scheduler="tcp://10.1.2.3:8786",
        database_url="postgresql+psycopg://u@h/d",
        blobs_url="s3://bucket/folder",
        cors_origins=("https://lab.example", "http://localhost:3000"),
        hosts=("lab.example", "innsyn"),
        token="0123456789abcdef",
        keeps_metadata=True,
        jobs_limit=2,
        queue_limit=30,
        uploads_limit=400,
        store_limit_mb=500,
        log_level="debug",
        log_format="json",
        image_limit_megapixels=12,
        network_limit_mb=50,
        network_uploads=False,
    )


def test_empty_variables_count_as_absent() -> None:
    assert Settings.from_environment({"PORT": " ", "SCHEDULER": ""}) == Settings()


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "http"),
        ("PORT", "-1"),
        ("PORT", "٣"),
        ("SCHEDULER", "10.1.2.3:8786"),
        ("DATABASE_URL", "innsyn.sqlite"),
        ("BLOBS_URL", "/data/blobs"),
        ("CORS_ORIGINS", "*"),
        ("CORS_ORIGINS", "lab.example"),
        ("CORS_ORIGINS", "https://lab.example/path"),
        ("KEEP_METADATA", "yes"),
        ("TOKEN", "short"),
        ("TOKEN", "spaces are not allowed"),
        ("JOBS_LIMIT", "0"),
        ("QUEUE_LIMIT", "-1"),
        ("UPLOADS_LIMIT", "many"),
        ("HOSTS", "https://lab.example"),
        ("HOSTS", "lab.example:80"),
        ("HOSTS", "*"),
        ("STORE_LIMIT", "0"),
        ("STORE_LIMIT", "many"),
        ("LOG_LEVEL", "loud"),
        ("NETWORK_LIMIT", "0"),
        ("NETWORK_LIMIT", "4001"),
        ("NETWORK_UPLOADS", "yes"),
        ("LOG_FORMAT", "xml"),
        ("IMAGE_LIMIT", "0"),
        ("IMAGE_LIMIT", "51"),
        ("IMAGE_LIMIT", "many"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused_naming_the_variable(variable: str, value: str) -> None:
    with pytest.raises(InvalidSetting) as refusal:
        Settings.from_environment({variable: value})
    assert refusal.value.field == variable
    assert variable in refusal.value.message
    assert refusal.value.hint


@pytest.mark.parametrize(
    ("is_public", "hosts"),
    [(False, ("127.0.0.1", "127.0.0.2", "::1", "localhost")), (True, ("0.0.0.0", "::", "192.168.1.5", "lab.example"))],
)
def test_a_server_is_public_unless_it_listens_to_its_own_machine(is_public: bool, hosts: tuple[str, ...]) -> None:
    assert {Settings(host=host).is_public for host in hosts} == {is_public}


@pytest.mark.parametrize(
    ("host", "uploads", "takes_networks"),
    [
        ("127.0.0.1", None, True),
        ("localhost", None, True),
        ("::1", None, True),
        ("0.0.0.0", None, False),
        ("lab.example", None, False),
        ("0.0.0.0", True, True),
        ("127.0.0.1", False, False),
    ],
)
def test_networks_are_taken_from_this_machine_alone_unless_it_is_said(
    host: str, uploads: bool | None, takes_networks: bool
) -> None:
    assert Settings(host=host, network_uploads=uploads).takes_networks is takes_networks


def test_settings_cannot_be_changed_later() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]


def test_the_readme_lists_every_variable_with_its_help() -> None:
    readme = (PROJECT_FOLDER / "README.md").read_text(encoding="utf8")
    listed = dict(re.findall(r"^\| `([A-Z_]+)` \| (.+) \|$", readme, flags=re.MULTILINE))
    assert listed == {field.metadata["variable"]: field.metadata["help"] for field in fields(Settings)}
