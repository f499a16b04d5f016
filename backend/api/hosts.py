"""Under which names the server answers: those of this machine and of HOSTS. A page of another site has another name.

A site may let its own name lead to this machine, after which browsers take its pages for this server's own (DNS
rebinding). Only the Host header tells, so it is read before anything else. Ports are not compared: they change on the
way, in tunnels and containers, and a foreign page cannot choose its port without showing its origin.
"""

import socket
from collections.abc import Callable
from ipaddress import ip_address

from flask import Flask, request

from backend.errors import ForeignHost
from backend.settings import Settings

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - not an address to listen on, but one to recognise


def register_hosts(app: Flask, settings: Settings) -> None:
    """Refuse each request that calls the server by a name that is not its own."""
    if settings.is_public and settings.asks_for_token:
        return  # a page under another name has no cookie with the token
    is_own = own_names(settings)

    @app.before_request
    def refuse_foreign_names() -> None:
        """Raise ForeignHost. A request without the header is no browser's."""
        host = request.headers.get("Host")
        if host is not None and not is_own(name_in(host)):
            raise ForeignHost(
                f"The request is addressed to {host[:100]!r}, which is not a name of this server.",
                hint=f"Use one of {', '.join(sorted(LOOPBACK - {'::1'}))}, or list the name in HOSTS.",
            )


def own_names(settings: Settings) -> Callable[[str], bool]:
    """Give the test whether a name is the server's own: on a public address any IP address is, and the machine's name.

    An IP address cannot be rebound: a page that is reached by it came from it.
    """
    names = LOOPBACK | set(settings.hosts)
    if not settings.is_public:
        return names.__contains__
    machine = socket.gethostname().lower()
    names |= {machine, f"{machine.partition('.')[0]}.local", settings.host.lower()} - EVERYWHERE
    return lambda name: name in names or _is_address(name)


def name_in(host: str) -> str:
    """The name in a Host header: lower case, without port, brackets and the dot that may end a name."""
    text = host.strip().lower()
    if text.startswith("["):
        return text[1:].partition("]")[0]
    name, colon, port = text.partition(":")
    return name.rstrip(".") if not colon or port.isdecimal() else text


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
