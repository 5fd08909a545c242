"""A home folder whose Chromium trusts one more authority, as a tablet does after its set-up.

On Linux Chromium reads the NSS database of the account's home beside its own list. So the whole
check of a certificate is the browser's: chain, name, validity. (Its flag that waves one known
key through would have skipped just that check.)
"""

import subprocess
from pathlib import Path

DATABASE = Path(".pki") / "nssdb"


def home_that_trusts(folder: Path, authority: Path) -> Path:
    """Make a home below `folder` for a browser that trusts the authority in this file."""
    home = folder / "home-that-trusts"
    database = home / DATABASE
    database.mkdir(parents=True)
    certutil = ["certutil", "-d", f"sql:{database}"]
    subprocess.run([*certutil, "-N", "--empty-password"], check=True)
    name = ["-n", "the authority of the tablet", "-t", "C,,"]
    subprocess.run([*certutil, "-A", *name, "-i", str(authority)], check=True)
    return home
