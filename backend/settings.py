"""The settings of a server, read once from environment variables. There are no others.

Each field has the name of its environment variable, a help text and a function that reads its text; a test compares the
table in README.md with them.
"""

import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from ipaddress import ip_address
from pathlib import Path

from models.errors import InvalidSetting

PROJECT_FOLDER = Path(__file__).resolve().parent.parent
STORE_FOLDER = PROJECT_FOLDER / "data" / "store"
COLLECTIONS_FOLDER = PROJECT_FOLDER / "data" / "collections"
HIGHEST_PORT = 65535
HIGHEST_LIMIT_MB = 1_000_000
HIGHEST_NETWORK_MB = 4000  # what is unpacked of a file must fit into 4 GiB
HIGHEST_MEGAPIXELS = 50  # of a photograph; workers decode no larger ones
COLLECTION_NAME = re.compile(r"[A-Za-z0-9_-]{1,60}")
HIGHEST_COUNT = 1_000_000
TOKEN_OFF = "off"  # noqa: S105 - turns the token off
TOKEN_LENGTH = 16
TOKEN_BYTES = 24
TOKEN_TEXT = re.compile(r"[A-Za-z0-9_-]+")
HOST_NAME = re.compile(r"[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?")
RESERVED_COLLECTIONS = ("samples",)
LOG_FORMATS = ("text", "json")
LOG_LEVELS = ("debug", "info", "warning", "error")


def _text(text: str) -> str:
    return text


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= HIGHEST_PORT:
        raise InvalidSetting(
            f"PORT is {text!r}, which is not a port number.", hint=f"Set PORT to 1–{HIGHEST_PORT}.", field="PORT"
        )
    return int(text)


def _origins(text: str) -> tuple[str, ...]:
    origins = tuple(origin.strip().rstrip("/") for origin in text.split(",") if origin.strip())
    for origin in origins:
        scheme, _, host = origin.partition("://")
        if scheme not in {"http", "https"} or not host or "/" in host or "*" in host:
            raise InvalidSetting(
                f"CORS_ORIGINS contains {origin!r}, which is not an origin.",
                hint="List origins such as https://lab.example:8080, separated by commas.",
                field="CORS_ORIGINS",
            )
    return origins


def _hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(host.strip().lower() for host in text.split(",") if host.strip())
    for host in hosts:
        if not HOST_NAME.fullmatch(host):
            raise InvalidSetting(
                f"HOSTS contains {host!r}, which is not the name of a machine.",
                hint="List names such as lab.example, without https:// and port, separated by commas.",
                field="HOSTS",
            )
    return hosts


def _collections(text: str) -> Mapping[str, str]:
    found = {}
    for entry in filter(None, map(str.strip, text.split(","))):
        name, equals, address = (part.strip() for part in entry.partition("="))
        if not equals or not address or not COLLECTION_NAME.fullmatch(name):
            raise InvalidSetting(
                f"COLLECTIONS contains {entry!r}, which is not name=address.",
                hint="Write birds=/data/birds,cars=s3://bucket/cars.zip; names have letters, digits, - and _.",
                field="COLLECTIONS",
            )
        if name in found or name in RESERVED_COLLECTIONS:
            raise InvalidSetting(
                f"COLLECTIONS names {name!r} twice." if name in found else f"COLLECTIONS names {name!r}.",
                hint="Choose another name for each collection.",
                field="COLLECTIONS",
            )
        found[name] = address
    return found


def _whole_number(variable: str, unit: str, highest: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        """Accept 1 to the highest."""
        if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= highest:
            raise InvalidSetting(
                f"{variable} is {text!r}.", hint=f"Set {variable} to {unit}, 1–{highest}.", field=variable
            )
        return int(text)

    return read


def _on_or_off(variable: str) -> Callable[[str], bool]:
    def read(text: str) -> bool:
        """Accept on and off."""
        if text.lower() not in {"on", "off"}:
            raise InvalidSetting(f"{variable} is {text!r}.", hint=f"Set {variable} to on or off.", field=variable)
        return text.lower() == "on"

    return read


def _token(text: str) -> str:
    if text.lower() == TOKEN_OFF:
        return TOKEN_OFF
    if len(text) < TOKEN_LENGTH or not TOKEN_TEXT.fullmatch(text):
        raise InvalidSetting(
            f"TOKEN has {len(text)} characters, or others than letters, digits, - and _.",
            hint=f"Set TOKEN to at least {TOKEN_LENGTH} letters, digits, - or _, better random ones; or to off.",
            field="TOKEN",
        )
    return text


def _log_level(text: str) -> str:
    if text.lower() not in LOG_LEVELS:
        raise InvalidSetting(
            f"LOG_LEVEL is {text!r}.", hint=f"Set LOG_LEVEL to one of {', '.join(LOG_LEVELS)}.", field="LOG_LEVEL"
        )
    return text.lower()


def _log_format(text: str) -> str:
    if text.lower() not in LOG_FORMATS:
        raise InvalidSetting(
            f"LOG_FORMAT is {text!r}.", hint=f"Set LOG_FORMAT to one of {', '.join(LOG_FORMATS)}.", field="LOG_FORMAT"
        )
    return text.lower()


def _address(variable: str, example: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        """Accept a text with a scheme."""
        if "://" not in text:
            raise InvalidSetting(
                f"{variable} is {text!r}, which has no scheme.",
                hint=f"Write {variable} as scheme://…, for example {example}.",
                field=variable,
            )
        return text

    return read


def _about(variable: str, read: Callable[[str], object], explanation: str) -> dict[str, object]:
    return {"variable": variable, "read": read, "help": explanation}


@dataclass(frozen=True)
class Settings:
    """Where the server listens, computes and stores data."""

    host: str = field(default="127.0.0.1", metadata=_about("HOST", _text, "address to listen on"))
    port: int = field(default=5000, metadata=_about("PORT", _port, "port to listen on, 1–65535"))
    scheduler: str | None = field(
        default=None,
        metadata=_about(
            "SCHEDULER",
            _address("SCHEDULER", "tcp://127.0.0.1:8786"),
            "address of a Dask scheduler (`tcp://host:8786`); without it the server starts a worker of its own",
        ),
    )
    uses_gpu: bool = field(
        default=True,
        metadata=_about(
            "GPU",
            _on_or_off("GPU"),
            "`off`: the server's own workers compute on the processor, even where there are GPUs; else each GPU of "
            "NVIDIA has a worker",
        ),
    )
    database_url: str = field(
        default=f"sqlite:///{STORE_FOLDER / 'innsyn.sqlite'}",
        metadata=_about(
            "DATABASE_URL",
            _address("DATABASE_URL", "postgresql+psycopg://user@host/innsyn"),
            "SQLAlchemy URL of the database (`postgresql+psycopg://…`); without it SQLite in `data/store/`",
        ),
    )
    blobs_url: str = field(
        default=STORE_FOLDER.joinpath("blobs").as_uri(),
        metadata=_about(
            "BLOBS_URL",
            _address("BLOBS_URL", "s3://bucket/innsyn"),
            "fsspec URL of the folder for images and results (`s3://…`); without it `data/store/blobs/`",
        ),
    )
    cors_origins: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            "CORS_ORIGINS",
            _origins,
            "origins (`https://host`, separated by commas) whose pages may use the API besides the server's own",
        ),
    )
    hosts: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            "HOSTS", _hosts, "names (`lab.example`, separated by commas) of the server besides those of this machine"
        ),
    )
    token: str | None = field(
        default=None,
        metadata=_about(
            "TOKEN",
            _token,
            f"what each request must show, at least {TOKEN_LENGTH} letters and digits; without it a server that other "
            "machines reach makes one at each start; `off`: whoever reaches the server may use it",
        ),
    )
    jobs_limit: int = field(
        default=20,
        metadata=_about(
            "JOBS_LIMIT",
            _whole_number("JOBS_LIMIT", "a number of jobs", HIGHEST_COUNT),
            "unfinished jobs that one client may have",
        ),
    )
    queue_limit: int = field(
        default=200,
        metadata=_about(
            "QUEUE_LIMIT",
            _whole_number("QUEUE_LIMIT", "a number of jobs", HIGHEST_COUNT),
            "unfinished jobs that all clients together may have",
        ),
    )
    uploads_limit: int = field(
        default=600,
        metadata=_about(
            "UPLOADS_LIMIT",
            _whole_number("UPLOADS_LIMIT", "a number of files", HIGHEST_COUNT),
            "photographs and collections that one client may upload in an hour",
        ),
    )
    collections: Mapping[str, str] = field(
        default_factory=dict,
        metadata=_about(
            "COLLECTIONS",
            _collections,
            "collections of photographs (`birds=/data/birds,cars=s3://bucket/cars.zip`) besides those in "
            "`data/collections/`",
        ),
    )
    collection_limit_mb: int = field(
        default=2000,
        metadata=_about(
            "COLLECTION_LIMIT",
            _whole_number("COLLECTION_LIMIT", "megabytes", HIGHEST_LIMIT_MB),
            "size in MB up to which a collection may be uploaded",
        ),
    )
    image_limit_megapixels: int = field(
        default=HIGHEST_MEGAPIXELS,
        metadata=_about(
            "IMAGE_LIMIT",
            _whole_number("IMAGE_LIMIT", "megapixels", HIGHEST_MEGAPIXELS),
            f"size in megapixels up to which a photograph may be uploaded, 1–{HIGHEST_MEGAPIXELS}",
        ),
    )
    keeps_metadata: bool = field(
        default=False,
        metadata=_about(
            "KEEP_METADATA",
            _on_or_off("KEEP_METADATA"),
            "`on` keeps what photographs say about place, time and camera; else it is removed when they are uploaded",
        ),
    )
    network_limit_mb: int = field(
        default=1000,
        metadata=_about(
            "NETWORK_LIMIT",
            _whole_number("NETWORK_LIMIT", "megabytes", HIGHEST_NETWORK_MB),
            f"size in MB up to which a network may be uploaded, 1–{HIGHEST_NETWORK_MB}",
        ),
    )
    network_uploads: bool | None = field(
        default=None,
        metadata=_about(
            "NETWORK_UPLOADS",
            _on_or_off("NETWORK_UPLOADS"),
            "whether networks may be uploaded, changed and deleted by the page, `on` or `off`; without it only where "
            "HOST is an address of this machine alone",
        ),
    )
    store_limit_mb: int | None = field(
        default=None,
        metadata=_about(
            "STORE_LIMIT",
            _whole_number("STORE_LIMIT", "megabytes", HIGHEST_LIMIT_MB),
            "size in MB that the store may take: the oldest results go first, never an upload or a name",
        ),
    )
    log_level: str = field(
        default="warning", metadata=_about("LOG_LEVEL", _log_level, f"one of {', '.join(LOG_LEVELS)}")
    )
    log_format: str = field(
        default="text",
        metadata=_about("LOG_FORMAT", _log_format, "text, or json for a JSON object in each line of the log"),
    )

    @property
    def is_public(self) -> bool:
        """Whether other machines may reach the server: it listens on an address that is not only this machine's."""
        try:
            return not ip_address(self.host).is_loopback
        except ValueError:
            return self.host.lower() != "localhost"

    @property
    def asks_for_token(self) -> bool:
        """Whether each request must show a token."""
        return self.token != TOKEN_OFF and (self.is_public or self.token is not None)

    def with_token(self) -> "Settings":
        """The same settings with a token, which is made where one is needed and none is set."""
        if not self.asks_for_token or self.token is not None:
            return self
        return replace(self, token=secrets.token_urlsafe(TOKEN_BYTES))

    @property
    def takes_networks(self) -> bool:
        """Whether networks may be uploaded, changed and deleted by the page."""
        return not self.is_public if self.network_uploads is None else self.network_uploads

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Read the settings; an empty variable counts as absent.

        Raises InvalidSetting, naming the variable, for a value that is not allowed.
        """
        given = {}
        for setting in fields(cls):
            text = environment.get(setting.metadata["variable"], "").strip()
            if text:
                given[setting.name] = setting.metadata["read"](text)
        return cls(**given)
