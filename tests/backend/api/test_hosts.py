from pathlib import Path

import pytest
from flask.testing import FlaskClient

from backend.api.hosts import name_in
from backend.app import create_app
from tests.conftest import settings_in


def status(client: FlaskClient, host: str, path: str = "/api/images") -> int:
    return client.get(path, headers={"Host": host}).status_code


@pytest.fixture
def public_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    monkeypatch.setattr("socket.gethostname", lambda: "Workstation.lab.example")
    return create_app(settings_in(tmp_path, host="0.0.0.0", token="off", hosts=("innsyn.example",))).test_client()


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:5000", "LOCALHOST.", "127.0.0.1:8080", "[::1]:5000", "[::1]", "127.0.0.1"]
)
def test_local_names_are_answered_at_any_port(client: FlaskClient, host: str) -> None:
    assert status(client, host) == 200


FOREIGN = ["evil.example", "evil.example:5000", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.5", ""]


@pytest.mark.parametrize("host", [*FOREIGN, "localhost:5000@evil.example", "[evil.example]"])
@pytest.mark.parametrize("path", ["/api/images", "/api/health", "/", "/assets/x.js"])
def test_a_foreign_name_is_refused_everywhere_even_with_its_own_origin(
    client: FlaskClient, host: str, path: str
) -> None:
    answer = client.get(path, headers={"Host": host, "Origin": f"http://{host}"})
    assert (answer.status_code, answer.json["code"]) == (403, "foreign_host")
    assert "HOSTS" in answer.json["hint"]


def test_a_rebound_name_changes_nothing(client: FlaskClient) -> None:
    rebound = {"Host": "evil.example:5000", "Origin": "http://evil.example:5000", "Sec-Fetch-Site": "same-origin"}
    assert client.post("/api/jobs", json={}, headers=rebound).json["code"] == "foreign_host"
    assert client.delete("/api/images/zzz", headers=rebound).json["code"] == "foreign_host"


def test_a_listed_name_is_answered(tmp_path: Path) -> None:
    listed = create_app(settings_in(tmp_path, hosts=("lab.example",))).test_client()
    assert status(listed, "lab.example:8443") == 200
    assert status(listed, "lab.example.evil.example") == 403


@pytest.mark.parametrize("host", ["192.168.1.5:5000", "[fd00::5]:5000", "workstation.local", "workstation.lab.example"])
def test_a_public_server_answers_to_addresses_and_to_its_machines_name(public_client: FlaskClient, host: str) -> None:
    assert status(public_client, host) == 200


def test_a_public_server_is_no_more_rebound_than_a_local_one(public_client: FlaskClient) -> None:
    assert status(public_client, "evil.example") == 403
    assert status(public_client, "innsyn.example") == 200


@pytest.mark.parametrize(
    ("host", "name"), [("Lab.Example:80", "lab.example"), ("[::1]:80", "::1"), ("a:b@c", "a:b@c"), ("a.", "a")]
)
def test_the_name_is_read_out_of_the_header(host: str, name: str) -> None:
    assert name_in(host) == name
