"""Sends requests as bytes and judges what comes back."""

from __future__ import annotations

import json
import socket
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from tests.support.fuzzing import request_of

ANSWERED_WITHIN_S = 60.0
AT_ONCE = 4
MAY_BE_UNAVAILABLE = {"weights_missing", "fetch_failed"}  # 503 that a network without weights is rightly answered with
LARGEST_ANSWER = 3_000_000


@dataclass
class Findings:
    """What came of many requests. statuses: 0 where the connection was closed without an answer."""

    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        statuses = ", ".join(f"{status or 'closed'} × {count}" for status, count in sorted(self.statuses.items()))
        return "\n".join([statuses, *self.faults[:20]])


def fuzz(port: int, seed: int, numbers: range, jobs: list[str]) -> Findings:
    """Send requests to a server on this machine, a few at a time, and look at each answer."""
    findings = Findings()

    def send(number: int) -> tuple[int, int, str | None]:
        request, is_whole = request_of(f"{seed} {number}", jobs)
        return number, *_answer_to(port, request, is_whole=is_whole)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number, status, fault in pool.map(send, numbers):
            findings.statuses[status] += 1
            if fault is not None:
                findings.faults.append(f"--seed {seed} --only {number}: {status} {fault}")
    return findings


def _answer_to(port: int, request: bytes, *, is_whole: bool) -> tuple[int, str | None]:
    """Give the status of the answer, 0 without one, and what is wrong with it, if anything is."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=ANSWERED_WITHIN_S) as connection:
            answer = b"".join(_received(connection, request, is_whole=is_whole))
    except TimeoutError:
        return 0, f"no answer within {ANSWERED_WITHIN_S:g} s to {request[:200]!r}"
    except OSError:  # it hung up while a request was sent that it does not want
        return 0, None
    if not answer:
        return 0, None
    return _judged(answer, request)


def _received(connection: socket.socket, request: bytes, *, is_whole: bool) -> Iterator[bytes]:
    connection.sendall(request)
    if not is_whole:  # the server would wait for the rest
        connection.shutdown(socket.SHUT_WR)
    size = 0
    while size < LARGEST_ANSWER and (piece := connection.recv(65536)):
        size += len(piece)
        yield piece


def _judged(answer: bytes, request: bytes) -> tuple[int, str | None]:
    head, _, body = answer.partition(b"\r\n\r\n")
    if head.startswith(b"HTTP/1.1 100 "):
        return _judged(body, request)
    status = int(head.split()[1])
    if status < 400 or request.startswith(b"HEAD") or not body:
        return status, None
    try:
        failure = json.loads(body)
    except ValueError:
        return status, f"is no JSON: {body[:80]!r} for {request[:200]!r}"
    if set(failure) != {"code", "message", "hint", "field"}:
        return status, f"is no failure: {body[:80]!r} for {request[:200]!r}"
    if status >= 500 and failure["code"] not in MAY_BE_UNAVAILABLE:
        return status, f"{failure['code']}: {failure['message'][:100]} for {request[:300]!r}"
    return status, None
