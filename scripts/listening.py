"""The port of a server that somebody starts by hand: held before anything else is done.

What is wrong with a port is said in one sentence at once, not found after the set-up. The
server is given the open sockets, so nobody can take the port in between, and a page that is
asked for while the server starts waits instead of being refused.
"""

import errno
import socket

LOOPBACK = "127.0.0.1"
LOOPBACK_6 = "::1"
HIGHEST, UNPRIVILEGED = 65535, 5443
EVERYWHERE = "0.0.0.0"  # noqa: S104 (a real tablet reaches it over the local network)
TAKEN = (
    "Port {port} is taken: another program, or another Fieldapp, is using it. "
    "Stop that one, or choose another with PORT={other}."
)
FORBIDDEN = "Port {port} may not be used by this account: choose another with PORT={other}."
NO_NUMBER = "PORT is “{words}”: it must be a number from 1 to 65535."


class UnfitPortError(Exception):
    """A port that cannot be listened on; its words are for the person who started the server."""


def port_number(words: str) -> int:
    """The number in `PORT`. Raises `UnfitPortError`."""
    if not (words.isascii() and words.isdecimal() and 0 < int(words) <= HIGHEST):
        raise UnfitPortError(NO_NUMBER.format(words=words))
    return int(words)


def loopback_hosts() -> list[str]:
    """`localhost` is ::1 to some browsers and 127.0.0.1 to others: both, where the machine can."""
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind((LOOPBACK_6, 0))
    except OSError:
        return [LOOPBACK]
    return [LOOPBACK, LOOPBACK_6]


def listen(hosts: list[str], port: int) -> list[socket.socket]:
    """Open this port at each of these addresses. Raises `UnfitPortError`."""
    listening: list[socket.socket] = []
    for host in hosts:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listening.append(socket.create_server((host, port), family=family, backlog=2048))
        except OSError as error:
            for opened in listening:
                opened.close()
            raise UnfitPortError(_reason(error, port)) from error
    return listening


def _reason(error: OSError, port: int) -> str:
    known = {errno.EADDRINUSE: TAKEN, errno.EACCES: FORBIDDEN}
    words = known.get(error.errno or 0, f"Port {{port}} cannot be used: {error.strerror}.")
    other = port + 1 if 1024 <= port < HIGHEST else UNPRIVILEGED
    return words.format(port=port, other=other)
