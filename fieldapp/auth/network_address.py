"""Where on the network a request comes from, as far as tries of passwords are counted by it."""

from ipaddress import IPv6Address, IPv6Network, ip_address

from flask import request

HOUSEHOLD = 64  # one IPv6 connection has as many addresses as it likes below this prefix


def network_address() -> str:
    """The address of the connection; of IPv6 its network.

    Behind a proxy it is the proxy's unless the server in front of the application sets it:
    then everybody shares one, and a name waits as it does from one address.
    """
    return network_of(request.remote_addr or "")


def network_of(address: str) -> str:
    """`203.0.113.7` as it is, `2001:db8::7` as `2001:db8::/64`; anything else as it is."""
    try:
        read = ip_address(address)
    except ValueError:
        return address
    if not isinstance(read, IPv6Address):
        return str(read)
    return str(read.ipv4_mapped or IPv6Network((int(read), HOUSEHOLD), strict=False))
