"""The whole of a form version as files: rendered, hashed, named."""

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fieldapp.forms.compile import compile_sections
from fieldapp.forms.compiled import CompiledDefinition
from fieldapp.profiles.local_names import LocalNames, with_local_names
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


@dataclass(frozen=True)
class RenderedForms:
    """What a profile's forms are before an authority names them."""

    definition: CompiledDefinition
    files: dict[str, str]
    hashes: dict[str, str]


@lru_cache(maxsize=8)
def make_form_files(profile: str, authority_id: str, local: LocalNames = ()) -> FormFiles:
    """Compile and render the forms of this release for an authority.

    `local` are the authority's own names. The same release, profile, names and authority give
    the same version in every process. Kept in memory: a release's forms do not change while it
    runs.
    """
    rendered = render_forms(profile, local)
    version = _version_of(rendered, authority_id)
    files = {path: text.replace(VERSION, version) for path, text in rendered.files.items()}
    files["manifest.json"] = _manifest(rendered.definition["contract"], version, files)
    return FormFiles(version, rendered.definition, files)


@lru_cache(maxsize=8)
def render_forms(profile: str, local: LocalNames = ()) -> RenderedForms:
    """Rendering takes long; authorities of one profile and names differ in nothing but the id."""
    definition = compile_sections(with_local_names(read_profile(profile), dict(local)))
    files = render_files(definition)
    return RenderedForms(
        definition, files, {path: _sha256(one).hex() for path, one in files.items()}
    )


def _version_of(rendered: RenderedForms, authority_id: str) -> str:
    named = {
        "authority": authority_id,
        "definition": _canonical(rendered.definition),
        "files": rendered.hashes,
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
