"""The whole of a form version as files: rendered, hashed, named."""

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fieldapp.forms.compile import compile_sections
from fieldapp.forms.compiled import CompiledDefinition
from fieldapp.profiles.read_profile import read_profile
from fieldapp.services.forms.render_files import VERSION, render_files

VERSION_DIGITS = 16


@dataclass(frozen=True)
class FormFiles:
    """A version's name, its definition, and its files by path, `manifest.json` included."""

    version: str
    definition: CompiledDefinition
    files: dict[str, str]

    @property
    def rules(self) -> Any:
        """What `rules.json` says."""
        return json.loads(self.files["rules.json"])


@lru_cache(maxsize=8)
def make_form_files(profile: str, authority_id: str) -> FormFiles:
    """Compile and render the forms of this release for an authority.

    The same release, profile and authority give the same version in every process. Kept in
    memory: a release's forms do not change while it runs.
    """
    definition = compile_sections(read_profile(profile))
    unnamed = render_files(definition)
    version = _version_of(definition, unnamed, authority_id)
    files = {path: text.replace(VERSION, version) for path, text in unnamed.items()}
    files["manifest.json"] = _manifest(definition["contract"], version, files)
    return FormFiles(version, definition, files)


def _version_of(definition: CompiledDefinition, files: dict[str, str], authority_id: str) -> str:
    named = {
        "authority": authority_id,
        "definition": _canonical(definition),
        "files": {path: _sha256(text).hex() for path, text in files.items()},
    }
    return _sha256(_canonical(named)).hex()[:VERSION_DIGITS]


def _manifest(contract: int, version: str, files: dict[str, str]) -> str:
    listed = [
        {
            "path": path,
            "sha256": _sha256(text).hex(),
            "integrity": f"sha256-{base64.b64encode(_sha256(text)).decode()}",
            "bytes": len(text.encode()),
        }
        for path, text in sorted(files.items())
    ]
    return _canonical({"contract": contract, "version": version, "files": listed})


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha256(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
