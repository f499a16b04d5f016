"""The command: errors of one sentence, and a training that is killed, continued, and used through the API."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from backend.training.__main__ import main
from backend.training.folder import TrainingFolder
from models.command_line import BAD_ARGUMENTS, STOPPED
from models.user_files import USER_FOLDER
from tests.support.labelled_shapes import SIDE_PX, write_shapes, write_tiny_network
from tests.support.photographs import PROJECT
from tests.support.thorough import chosen_of
from tests.support.waiting import wait_until

NAME = "test_of_the_trainer"
WITHIN_S = 120


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("command")
    write_shapes(folder / "data", per_class=12)
    write_tiny_network(folder / "tiny.keras")
    return folder


@pytest.fixture
def network() -> Iterator[None]:
    yield
    for ending in (".keras", ".json"):
        (USER_FOLDER / f"{NAME}{ending}").unlink(missing_ok=True)


def command(places: Path, kept_in: Path, *more: str) -> list[str]:
    usual = ["--name", NAME, "--from", str(places / "tiny.keras"), "--data", str(places / "data"), "--epochs", "2"]
    usual += ["--size", str(SIDE_PX), "--batch", "8", "--kept-in", str(kept_in), "--sheet-steps", "0"]
    return [sys.executable, "-m", "backend.training", *usual, "--checkpoint-minutes", "0.0001", *more]


@pytest.mark.parametrize("number", chosen_of([signal.SIGKILL, signal.SIGTERM], [signal.SIGTERM]))
def test_a_training_that_is_ended_goes_on_and_its_network_answers(
    places: Path,
    tmp_path: Path,
    network: None,
    running_client: FlaskClient,
    number: signal.Signals,
) -> None:
    kept = TrainingFolder(NAME, tmp_path)
    started = subprocess.Popen(command(places, tmp_path), cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    wait_until(lambda: len(list(kept.path.glob("checkpoint-*.npz"))) > 1, timeout_s=WITHIN_S)
    started.send_signal(number)
    started.communicate(timeout=WITHIN_S)
    assert started.returncode == (-signal.SIGKILL if number == signal.SIGKILL else STOPPED)
    assert not (USER_FOLDER / f"{NAME}.keras").exists()

    again = subprocess.run(command(places, tmp_path), cwd=PROJECT, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert "Continuing after step " in again.stdout
    assert [line["epoch"] for line in kept.metrics() if "validation_top_1" in line] == [1, 2]

    network_id = f"user_{NAME}"
    listed = {each["id"]: each for each in running_client.get("/api/networks").json["networks"]}
    assert (listed[network_id]["classes"], listed[network_id]["weights_present"]) == (3, True)
    answer = running_client.post("/api/predictions", json={"network": network_id, "image": "cat", "top": 3})
    assert {each["name"] for each in answer.json["classes"]} == {"circle", "square", "stripes"}
    facts = json.loads((USER_FOLDER / f"{NAME}.json").read_text())
    assert facts["size_px"] == SIDE_PX


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Give either --network, for random weights, or --from, for trained weights."),
        (
            ["--network", "vgg16", "--from", "x.keras"],
            "Give either --network, for random weights, or --from, for trained weights.",
        ),
        (["--network", "vgg61"], "There is no network 'vgg61'. Did you mean 'vgg16'"),
        (["--network", "vgg16", "--freeze", "pool5"], "--freeze keeps trained weights, so it needs --from."),
        (["--network", "vgg16", "--first-size", "32"], "--first-size and --first-epochs go together."),
        (["--network", "vgg16", "--epochs", "0"], "--epochs: Input should be greater than or equal to 1."),
        (["--network", "vgg16", "--epochs", "many"], "--epochs: Input should be a valid integer"),
        (["--network", "vgg16", "--sheet-channels", "a"], "'a' is not a list of at most 24 channels"),
        (["--network", "vgg16", "--sheet-size", "9"], "'9' is not a whole number from 32 to 512"),
        (["--network", "vgg16", "--checkpoint-minutes", "0"], "'0' is not a positive number"),
        (["--network", "vgg16", "--name", "../x"], "'../x' is not a name"),
        (["--network", "inception_v1"], "There is no folder nowhere."),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    try:
        status = main(["--name", "x", "--data", "nowhere", "--kept-in", str(tmp_path), *arguments])
    except SystemExit as ended:
        status = int(str(ended.code))
    said = capsys.readouterr().err
    assert status == BAD_ARGUMENTS
    assert sentence in said
    assert "Traceback" not in said
