"""What the server says when it listens: its addresses, with the token that opens it, or that it asks for none."""

import socket
from collections.abc import Sequence

import psutil

from backend.settings import Settings

EVERYWHERE = {"0.0.0.0": socket.AF_INET, "::": socket.AF_INET6}  # noqa: S104 - recognised, not listened on
LOOPBACK_OF = {socket.AF_INET: "127.0.0.1", socket.AF_INET6: "::1"}
LINK_LOCAL = "fe80:"  # such an address needs the name of an interface, which browsers do not take


def announcement(settings: Settings) -> str:
    """Give the lines to print. A link with the token opens the page, as the token itself does."""
    links = [_link(host, settings) for host in _hosts(settings.host)]
    if not settings.is_public:
        return f"Innsyn answers at {links[0]} (Ctrl+C stops it).\n"
    listed = "".join(f"  {link}\n" for link in links)
    if settings.asks_for_token:
        return (
            f"Innsyn answers at these addresses (Ctrl+C stops it):\n{listed}"
            "Whoever has such a link can use the server; TOKEN=… sets the token.\n"
        )
    return (
        f"Innsyn answers at these addresses (Ctrl+C stops it):\n{listed}"
        "TOKEN=off: everyone who reaches one of these addresses can upload, see and delete what is not private, and "
        "run and cancel jobs.\n"
    )


def _hosts(host: str) -> Sequence[str]:
    """The addresses at which a server that listens on a host is reached, this machine's own first."""
    family = EVERYWHERE.get(host)
    if family is None:
        return [host]
    found = [
        one.address
        for addresses in psutil.net_if_addrs().values()
        for one in addresses
        if one.family == family and not one.address.startswith(LINK_LOCAL)
    ]
    return list(dict.fromkeys([LOOPBACK_OF[family], *found]))


def _link(host: str, settings: Settings) -> str:
    address = f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"
    return f"{address}/?token={settings.token}" if settings.asks_for_token else address
