"""`make run-tablet`: HTTPS on the local network, for trying the product on a real tablet.

A certificate authority is made once in `var/tablet/` beside the code and signs a
certificate for `<host>.local` at every start. The tablet must be told to trust the
authority; its file is served by nobody, so carry it over (cable, AirDrop, memory stick).
`PORT`, `DATABASE_URL`, `FIELDAPP_DEMO_PASSWORD` and `FIELDAPP_TABLET_FOLDER` (where the
authority is kept) override.
"""

import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme

from scripts.listening import EVERYWHERE, listen, port_number
from scripts.run import CHECKOUT, demo_environment, say_plainly, serve, set_up

PORT = "5443"
FOLDER = CHECKOUT / "var" / "tablet"
AUTHORITY_FILE = "fieldapp-authority.pem"
# An iPad takes no server certificate that is good for more than 825 days, whoever signed it.
GOOD_FOR = timedelta(days=397)
CLOCKS_DIFFER_BY = timedelta(days=1)
# Browsers open connections to spare. Over TLS each keeps a thread of the server until it is used
# or closed, so eight of them would shut everybody else out.
THREADS = 32

INSTRUCTIONS = """
On the tablet, open https://{host}:{port}/workspace/
First install and trust this certificate authority on the tablet:
  {authority}
  iPad: send it over, install the profile, then Settings > General > About >
  Certificate Trust Settings > turn it on.
  Android: Settings > Security > Encryption and credentials > Install a CA certificate.
Both must be on the same network. If the tablet does not find {host}, this machine does
not announce its name there (on Linux, the program avahi-daemon does that).
Remove the authority from the tablet when you have finished trying.  (Ctrl-C stops the server)
"""


def host_name() -> str:
    """The name that mDNS gives this machine on the local network."""
    return socket.gethostname().split(".")[0].lower() + ".local"


def _kept_authority(folder: Path) -> trustme.CA:
    """The authority in this folder, made on first use."""
    certificate, key = folder / AUTHORITY_FILE, folder / "authority-key.pem"
    if certificate.exists() and key.exists():
        return trustme.CA.from_pem(certificate.read_bytes(), key.read_bytes())
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    authority = trustme.CA(organization_name="Fieldapp on this machine")
    authority.cert_pem.write_to_path(str(certificate))
    _write_secret(key, authority.private_key_pem)
    return authority


def _write_secret(path: Path, secret: trustme.Blob) -> None:
    path.touch(mode=0o600)
    path.chmod(0o600)
    secret.write_to_path(str(path))


def make_certificate(host: str, folder: Path) -> tuple[Path, Path]:
    """A certificate chain and key for this host, signed by the authority kept in the folder."""
    now = datetime.now(UTC)
    issued = _kept_authority(folder).issue_cert(
        host, "localhost", not_before=now - CLOCKS_DIFFER_BY, not_after=now + GOOD_FOR
    )
    chain, key = folder / "server-chain.pem", folder / "server-key.pem"
    _write_secret(key, issued.private_key_pem)
    chain.write_bytes(b"".join(pem.bytes() for pem in issued.cert_chain_pems))
    return chain, key


def start() -> int:
    """Set up and serve over TLS to the local network."""
    environment = {**demo_environment(), "FIELDAPP_HTTPS": "1"}
    port = port_number(environment.get("PORT", PORT))
    folder = Path(environment.get("FIELDAPP_TABLET_FOLDER", FOLDER)).absolute()
    host = host_name()
    listening = listen([EVERYWHERE], port)
    chain, key = make_certificate(host, folder)
    set_up(environment)
    authority = folder / AUTHORITY_FILE
    print(INSTRUCTIONS.format(host=host, port=port, authority=authority), flush=True)
    tls = (f"--certfile={chain}", f"--keyfile={key}")
    return serve(environment, listening, *tls, f"--threads={THREADS}")


if __name__ == "__main__":
    say_plainly(start)
