"""What is wrong with a port is said in a sentence, before anything else is done."""

import socket

import pytest

from scripts.listening import LOOPBACK, UnfitPortError, listen, loopback_hosts, port_number
from tests.postgres import free_port


@pytest.mark.parametrize("words", ["", "0", "65536", "-1", "80a", "５０００", "5000.0"])
def test_words_that_are_no_port(words: str) -> None:
    with pytest.raises(UnfitPortError, match="must be a number from 1 to 65535"):
        port_number(words)


def test_port_that_is_taken() -> None:
    with socket.create_server((LOOPBACK, 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(UnfitPortError, match=f"Port {port} is taken"):
            listen([LOOPBACK], port)


def test_nothing_stays_open_where_the_second_address_is_taken() -> None:
    if len(loopback_hosts()) == 1:
        pytest.skip("this machine has one loopback address only")
    first, second = loopback_hosts()
    with socket.create_server((second, 0), family=socket.AF_INET6) as other:
        port = other.getsockname()[1]
        with pytest.raises(UnfitPortError):
            listen([first, second], port)
        socket.create_server((first, port)).close()


def test_every_address_is_listened_on() -> None:
    port = free_port()
    opened = listen(loopback_hosts(), port)
    try:
        for host in loopback_hosts():
            socket.create_connection((host, port)).close()
    finally:
        for one in opened:
            one.close()
