"""The dictionary of channels: written, searched, exported, imported."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.services import EXTENSION

NETWORK, LAYER = "efficientnet_lite0", "block10_add"


def name(client: FlaskClient, channel: int, text: str, note: str = ""):
    entry = {"network": NETWORK, "layer": LAYER, "channel": channel, "name": text, "note": note}
    return client.put("/api/dictionary", json=entry)


def names(client: FlaskClient, **query: str) -> dict[int, str]:
    entries = client.get("/api/dictionary", query_string={"network": NETWORK, **query}).json["entries"]
    return {entry["channel"]: entry["name"] for entry in entries}


@pytest.fixture
def writer(running_app: Flask) -> FlaskClient:
    """A client with three names in its dictionary."""
    client = running_app.test_client()
    for channel, text, note in [(3, "eyes", ""), (5, "snake skin", "also nets"), (7, "wheels", "")]:
        assert name(client, channel, text, note).status_code == 200
    return client


def test_the_latest_name_counts_and_the_history_stays(writer: FlaskClient) -> None:
    assert names(writer, layer=LAYER) == {3: "eyes", 5: "snake skin", 7: "wheels"}
    name(writer, 3, " eyes in fur ")
    assert names(writer)[3] == "eyes in fur"
    name(writer, 3, "")
    assert 3 not in names(writer)
    query = {"network": NETWORK, "layer": LAYER, "channel": 3}
    history = [one["name"] for one in writer.get("/api/dictionary/history", query_string=query).json["entries"]]
    assert history[:3] == ["", "eyes in fur", "eyes"]


def test_words_of_name_and_note_are_searched(writer: FlaskClient) -> None:
    assert names(writer, search="NETS snake") == {5: "snake skin"}
    assert names(writer, search="feathers") == {}
    assert names(writer, layer="block6_add") == {}


def test_an_export_can_be_imported(writer: FlaskClient) -> None:
    exported = writer.get(f"/api/dictionary/export?network={NETWORK}").json
    assert {(one["layer"], one["channel"], one["name"]) for one in exported["entries"]} >= {(LAYER, 5, "snake skin")}
    name(writer, 5, "nets")
    name(writer, 7, "")
    kept = writer.post("/api/dictionary/import", json=exported).json
    assert kept["added"] == 1
    assert names(writer)[5] == "nets"
    assert names(writer)[7] == "wheels"
    writer.post("/api/dictionary/import", json=exported | {"existing": "replace"})
    assert names(writer)[5] == "snake skin"


def test_an_import_with_one_wrong_entry_changes_nothing(writer: FlaskClient) -> None:
    exported = writer.get(f"/api/dictionary/export?network={NETWORK}").json
    wrong = [{"layer": LAYER, "channel": 9, "name": "new"}, {"layer": LAYER, "channel": 112, "name": "beyond"}]
    refused = writer.post("/api/dictionary/import", json=exported | {"entries": wrong})
    assert (refused.status_code, refused.json["field"]) == (422, "channel")
    assert "no channel 112" in refused.json["message"]
    assert 9 not in names(writer)


def test_a_name_given_under_other_weights_says_so(writer: FlaskClient) -> None:
    exported = writer.get(f"/api/dictionary/export?network={NETWORK}").json
    entry = {"layer": LAYER, "channel": 20, "name": "of old"}
    writer.post("/api/dictionary/import", json=exported | {"weights": "others", "entries": [entry]})
    entries = writer.get(f"/api/dictionary?network={NETWORK}").json["entries"]
    outdated = {one["channel"]: one["is_outdated"] for one in entries}
    assert (outdated[20], outdated[5]) == (True, False)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"layer": "block10_ad"}, "unknown_layer"),
        ({"channel": 112}, "invalid_setting"),
        ({"name": "x" * 81}, "invalid_request"),
        ({"network": "nothing"}, "unknown_network"),
    ],
)
def test_what_is_wrong_is_refused(writer: FlaskClient, change: dict[str, object], code: str) -> None:
    entry = {"network": NETWORK, "layer": LAYER, "channel": 3, "name": "x"} | change
    assert writer.put("/api/dictionary", json=entry).json["code"] == code


def test_names_survive_a_new_start(running_app: Flask, writer: FlaskClient) -> None:
    name(writer, 30, "kept")
    dictionary = running_app.extensions[EXTENSION].dictionary
    assert (30, "kept") in [(one.channel, one.name) for one in dictionary.find(NETWORK)]
