"""A web server on this machine that stands in for the far end of downloads, with the faults real ones have."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class FarEnd:
    """What the server gives and how it behaves. Tests change it while it runs."""

    content: bytes
    breaks_after: list[int] = field(default_factory=list)  # bytes sent before each of the next answers breaks off
    knows_ranges: bool = True
    tells_length: bool = True
    status: int = 200
    asked: list[str | None] = field(default_factory=list)  # the Range header of each request
    url: str = ""


@contextmanager
def serving(far_end: FarEnd, name: str = "weights.tar.gz") -> Iterator[FarEnd]:
    """Serve until the end of the block; far_end.url is the file's address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range")
            far_end.asked.append(wanted)
            begin = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and far_end.knows_ranges else 0
            if far_end.status != 200:
                self.send_error(far_end.status)
                return
            if begin and begin >= len(far_end.content):
                self.send_error(416)
                return
            rest = far_end.content[begin:]
            self.send_response(206 if begin else 200)
            if far_end.tells_length:
                self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            self.wfile.write(rest[: far_end.breaks_after.pop(0)] if far_end.breaks_after else rest)

        def log_message(self, *_: object) -> None:
            """Keep the terminal quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    far_end.url = f"http://127.0.0.1:{server.server_port}/{name}"
    try:
        yield far_end
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
