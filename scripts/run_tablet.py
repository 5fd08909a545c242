"""`make run-tablet`: HTTPS on the local network, for trying the product on a real tablet.

A certificate authority is made once in `var/tablet/` beside the code and signs a
certificate for `<host>.local`. The tablet must be told to trust the authority; its file is
served by nobody, so carry it over (cable, AirDrop, memory stick).
"""

import socket
import ssl
import subprocess
import sys
from pathlib import Path

import trustme

from scripts.run import CHECKOUT, demo_environment, serve, set_up

FOLDER = CHECKOUT / "var" / "tablet"


def host_name() -> str:
    """The name that mDNS gives this machine on the local network."""
    return socket.gethostname().split(".")[0].lower() + ".local"


def _authority() -> trustme.CA:
    """The authority kept beside the checkout, made on first use."""
    certificate, key = FOLDER / "fieldapp-authority.pem", FOLDER / "authority-key.pem"
    if certificate.exists() and key.exists():
        return trustme.CA.from_pem(certificate.read_bytes(), key.read_bytes())
    FOLDER.mkdir(parents=True, exist_ok=True, mode=0o700)
    authority = trustme.CA(organization_name="Fieldapp on this machine")
    authority.cert_pem.write_to_path(str(certificate))
    authority.private_key_pem.write_to_path(str(key))
    key.chmod(0o600)
    return authority


def make_certificate(host: str) -> tuple[Path, Path]:
    """A certificate chain and key for this host, signed by the kept authority."""
    issued = _authority().issue_cert(host, "localhost")
    chain, key = FOLDER / "server-chain.pem", FOLDER / "server-key.pem"
    issued.private_key_pem.write_to_path(str(key))
    key.chmod(0o600)
    chain.write_bytes(b"".join(pem.bytes() for pem in issued.cert_chain_pems))
    return chain, key


def main() -> None:
    environment = {**demo_environment(), "FIELDAPP_HTTPS": "1"}
    port = environment.get("PORT", "5443")
    host = host_name()
    chain, key = make_certificate(host)
    ssl.create_default_context().load_verify_locations(FOLDER / "fieldapp-authority.pem")
    set_up(environment)
    print(f"\nOn the tablet, open https://{host}:{port}/workspace/")
    print("First install and trust this certificate authority on the tablet:")
    print(f"  {FOLDER / 'fieldapp-authority.pem'}")
    print("  iPad: send it over, install the profile, then Settings > General > About >")
    print("  Certificate Trust Settings > turn it on.")
    print("  Android: Settings > Security > Encryption and credentials > Install a CA certificate.")
    print("Remove it from the tablet when you have finished trying.\n", flush=True)
    tls = (f"--certfile={chain}", f"--keyfile={key}")
    sys.exit(serve(environment, f"--bind=0.0.0.0:{port}", *tls))


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        raise SystemExit(error.returncode) from None
