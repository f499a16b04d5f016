import threading

import pytest

from backend.jobs.downloads import Downloads, DownloadState
from models.errors import FetchCancelled, FetchFailed
from tests.support.waiting import wait_until


@pytest.fixture
def downloads() -> Downloads:
    return Downloads()


def ends_as(downloads: Downloads, state: DownloadState) -> None:
    wait_until(lambda: downloads.find("a").state is not DownloadState.RUNNING, timeout_s=5)
    assert downloads.find("a").state is state


def test_nothing_is_known_of_what_was_never_begun(downloads: Downloads) -> None:
    assert downloads.find("a") is None


def test_progress_is_told_while_it_runs(downloads: Downloads) -> None:
    goes_on = threading.Event()

    def work(report, cancelled) -> None:
        report(3, 10)
        goes_on.wait(5)

    downloads.start("a", work)
    wait_until(lambda: downloads.find("a").received_bytes == 3, timeout_s=5)
    assert (downloads.find("a").state, downloads.find("a").total_bytes) == (DownloadState.RUNNING, 10)
    goes_on.set()
    ends_as(downloads, DownloadState.DONE)


def test_starting_again_while_it_runs_does_not_begin_a_second_one(downloads: Downloads) -> None:
    begun: list[int] = []
    goes_on = threading.Event()

    def work(report, cancelled) -> None:
        begun.append(1)
        goes_on.wait(5)

    downloads.start("a", work)
    downloads.start("a", work)
    goes_on.set()
    ends_as(downloads, DownloadState.DONE)
    assert begun == [1]


def test_a_failure_keeps_its_words_and_it_can_be_tried_again(downloads: Downloads) -> None:
    def fail(report, cancelled) -> None:
        raise FetchFailed("It could not be fetched.", hint="Try again.")

    downloads.start("a", fail)
    ends_as(downloads, DownloadState.FAILED)
    assert downloads.find("a").error.message == "It could not be fetched."
    downloads.start("a", lambda _report, _cancelled: None)
    ends_as(downloads, DownloadState.DONE)


def test_a_cancelled_download_ends_as_cancelled(downloads: Downloads) -> None:
    def until_cancelled(report, cancelled) -> None:
        wait_until(cancelled, timeout_s=5)
        raise FetchCancelled

    downloads.start("a", until_cancelled)
    downloads.cancel("a")
    ends_as(downloads, DownloadState.CANCELLED)


def test_an_unforeseen_error_is_logged_and_told(downloads: Downloads, caplog: pytest.LogCaptureFixture) -> None:
    downloads.start("a", lambda _report, _cancelled: 1 / 0)
    ends_as(downloads, DownloadState.FAILED)
    assert "ZeroDivisionError" in caplog.text
    assert "unforeseen error" in downloads.find("a").error.message


def test_an_unforeseen_error_is_told_also_after_the_download_was_cancelled(
    downloads: Downloads, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(report, cancelled) -> None:
        wait_until(cancelled, timeout_s=5)
        raise ZeroDivisionError

    downloads.start("a", fail)
    downloads.cancel("a")
    ends_as(downloads, DownloadState.FAILED)
    assert "ZeroDivisionError" in caplog.text
