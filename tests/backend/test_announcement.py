import socket
from types import SimpleNamespace

import pytest

from backend.announcement import announcement
from backend.settings import Settings


@pytest.fixture(autouse=True)
def interfaces(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {
        "lo": [SimpleNamespace(family=socket.AF_INET, address="127.0.0.1")],
        "eth0": [
            SimpleNamespace(family=socket.AF_INET, address="192.168.1.5"),
            SimpleNamespace(family=socket.AF_INET6, address="fd00::5"),
            SimpleNamespace(family=socket.AF_INET6, address="fe80::1%eth0"),
        ],
    }
    monkeypatch.setattr("psutil.net_if_addrs", lambda: found)


def test_a_local_server_says_its_address() -> None:
    assert announcement(Settings()) == "Innsyn answers at http://127.0.0.1:5000 (Ctrl+C stops it).\n"
    assert "http://[::1]:80 " in announcement(Settings(host="::1", port=80))


def test_a_local_server_with_a_token_says_a_link() -> None:
    assert "http://127.0.0.1:5000/?token=0123456789abcdef " in announcement(Settings(token="0123456789abcdef"))


def test_a_public_server_says_a_link_for_each_address() -> None:
    settings = Settings(host="0.0.0.0").with_token()
    lines = announcement(settings).splitlines()
    assert lines[1:3] == [
        f"  http://127.0.0.1:5000/?token={settings.token}",
        f"  http://192.168.1.5:5000/?token={settings.token}",
    ]
    assert len(settings.token or "") >= 32


def test_ipv6_addresses_that_a_browser_takes_are_listed() -> None:
    said = announcement(Settings(host="::").with_token())
    assert "http://[fd00::5]:5000/" in said
    assert "fe80" not in said


def test_without_a_token_it_is_said_what_that_means() -> None:
    said = announcement(Settings(host="0.0.0.0", token="off"))
    assert "token=" not in said
    assert "TOKEN=off: everyone who reaches one of these addresses can" in said


def test_a_token_is_made_only_where_one_is_needed_and_none_is_set() -> None:
    assert Settings().with_token().token is None
    assert Settings(host="0.0.0.0", token="off").with_token().token == "off"
    assert Settings(host="0.0.0.0", token="0123456789abcdef").with_token().token == "0123456789abcdef"
    assert Settings(host="0.0.0.0").with_token().token != Settings(host="0.0.0.0").with_token().token
