"""Downloads that run in the background of the web process: one per key, with progress, cancel and how it ended."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from models.errors import FetchCancelled, FetchFailed, InnsynError

LOG = logging.getLogger(__name__)

Report = Callable[[int, int | None], None]
Work = Callable[[Report, Callable[[], bool]], object]


class DownloadState(str, Enum):
    """How far a download is."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Download:
    """One download. total_bytes: None where the far end does not say. error: why it failed."""

    state: DownloadState
    received_bytes: int = 0
    total_bytes: int | None = None
    error: InnsynError | None = None


class Downloads:
    """All downloads since the server started, by key."""

    def __init__(self) -> None:
        self._downloads: dict[str, Download] = {}
        self._unwanted: set[str] = set()
        self._guard = threading.Lock()

    def find(self, key: str) -> Download | None:
        """The last download of a key, or None where there was none."""
        with self._guard:
            return self._downloads.get(key)

    def start(self, key: str, work: Work) -> None:
        """Begin a download, unless it is running: work(report, cancelled) in a thread of its own.

        work raises FetchCancelled once cancelled() is true.
        """
        with self._guard:
            running = self._downloads.get(key)
            if running and running.state is DownloadState.RUNNING:
                return
            self._downloads[key] = Download(DownloadState.RUNNING)
            self._unwanted.discard(key)
        threading.Thread(target=self._run, args=(key, work), name=f"download {key}", daemon=True).start()

    def cancel(self, key: str) -> None:
        """Ask a download to stop; one that is not running is left as it is."""
        with self._guard:
            self._unwanted.add(key)

    def _run(self, key: str, work: Work) -> None:
        download = Download(DownloadState.RUNNING)

        def report(received: int, total: int | None) -> None:
            nonlocal download
            download = Download(DownloadState.RUNNING, received_bytes=received, total_bytes=total)
            self._put(key, download)

        try:
            work(report, lambda: key in self._unwanted)
            ended = replace(download, state=DownloadState.DONE)
        except InnsynError as error:
            ended = replace(download, state=DownloadState.FAILED, error=error)
        except FetchCancelled:
            ended = replace(download, state=DownloadState.CANCELLED)
        except Exception:  # the thread's last resort: the person must hear that the download is over
            LOG.exception("download failed key=%s", key)
            ended = replace(download, state=DownloadState.FAILED, error=_unforeseen())
        self._put(key, ended)

    def _put(self, key: str, download: Download) -> None:
        with self._guard:
            self._downloads[key] = download


def _unforeseen() -> FetchFailed:
    return FetchFailed(
        "The download ended with an unforeseen error.", hint="Try again; the server's log says what happened."
    )
