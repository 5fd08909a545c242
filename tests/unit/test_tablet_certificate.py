"""The certificate of `make run-tablet`: one that an iPad takes, signed by an authority that stays.

What an iPad asks of a server's certificate is in Apple's "Requirements for trusted certificates
in iOS 13 and macOS 10.15": a name in SubjectAltName, the purpose, and at most 825 days.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.x509 import (
    Certificate,
    DNSName,
    ExtendedKeyUsage,
    SubjectAlternativeName,
    load_pem_x509_certificate,
    load_pem_x509_certificates,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from scripts.run_tablet import AUTHORITY_FILE, make_certificate


@pytest.fixture
def served(tmp_path: Path) -> Certificate:
    """The server's own certificate of a fresh folder."""
    chain, _key = make_certificate("tablet.local", tmp_path / "authority")
    return load_pem_x509_certificates(chain.read_bytes())[0]


def test_it_is_good_now_and_for_no_more_than_825_days(served: Certificate) -> None:
    begins, ends = served.not_valid_before_utc, served.not_valid_after_utc
    assert begins < datetime.now(UTC) < ends
    assert ends - begins <= timedelta(days=825)


def test_it_names_the_host_and_the_purpose(served: Certificate) -> None:
    names = served.extensions.get_extension_for_class(SubjectAlternativeName).value
    assert names.get_values_for_type(DNSName) == ["tablet.local", "localhost"]
    purposes = served.extensions.get_extension_for_class(ExtendedKeyUsage).value
    assert ExtendedKeyUsageOID.SERVER_AUTH in purposes


def test_the_authority_is_made_once(tmp_path: Path, served: Certificate) -> None:
    folder = tmp_path / "authority"
    before = (folder / AUTHORITY_FILE).read_bytes()
    chain, _key = make_certificate("other.local", folder)
    again = load_pem_x509_certificates(chain.read_bytes())[0]
    assert (folder / AUTHORITY_FILE).read_bytes() == before
    authority = load_pem_x509_certificate(before)
    for issued in (served, again):
        issued.verify_directly_issued_by(authority)


def test_keys_are_for_their_owner_only(tmp_path: Path, served: Certificate) -> None:
    folder = tmp_path / "authority"
    assert folder.stat().st_mode & 0o777 == 0o700
    keys = list(folder.glob("*-key.pem"))
    assert [key.stat().st_mode & 0o777 for key in keys] == [0o600, 0o600]
