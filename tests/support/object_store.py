"""An S3-compatible server of a test's own: that of moto, which keeps everything in its memory."""

import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.error import URLError

import pytest
from s3fs import S3FileSystem

from tests.support.servers import free_port
from tests.support.waiting import wait_until


@dataclass(frozen=True)
class ObjectStore:
    """A running server. variables: environment of the processes that are to use it, this one included."""

    process: "subprocess.Popen[bytes]"
    variables: Mapping[str, str]


@contextmanager
def object_store() -> Iterator[ObjectStore]:
    """Run a server, which this process uses as well."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    variables = {
        "AWS_ENDPOINT_URL": address,
        "AWS_ACCESS_KEY_ID": "innsyn",
        "AWS_SECRET_ACCESS_KEY": "anything",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: _answers(address), timeout_s=60)
        with pytest.MonkeyPatch.context() as changed:
            for variable, value in variables.items():
                changed.setenv(variable, value)
            S3FileSystem.clear_instance_cache()  # they keep the address of an earlier server
            yield ObjectStore(process, variables)
    finally:
        process.terminate()
        process.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5):
            return True
    except URLError:
        return False
