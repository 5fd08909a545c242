"""Headers that every answer carries: content policy, no-store for people's pages, no sniffing.

No Strict-Transport-Security: that promise is for every port of a name, and belongs to whoever
ends TLS for it. On `<host>.local` it would cut off whatever else that machine serves.
"""

import secrets

from flask import Flask, Response, g, request

WORKSPACE_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def csp_nonce() -> str:
    """This answer's nonce, for the scripts of desk pages."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(16)
    return str(g.csp_nonce)


def _desk_policy() -> str:
    return (
        f"default-src 'none'; script-src 'self' 'nonce-{csp_nonce()}'; style-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; "
        "manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def _is_public_file(path: str) -> bool:
    return path.startswith(("/workspace", "/service-worker.js", "/manifest.webmanifest"))


def register_security_headers(app: Flask) -> None:
    """Set the headers on every answer that has not set its own."""
    app.jinja_env.globals["csp_nonce"] = csp_nonce

    @app.after_request
    def add_headers(response: Response) -> Response:
        workspace = _is_public_file(request.path)
        policy = WORKSPACE_POLICY if workspace else _desk_policy()
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "no-referrer")
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault(
            "Permissions-Policy", "geolocation=(), camera=(), microphone=(), browsing-topics=()"
        )
        kept = workspace and request.path != "/workspace/session" and response.status_code < 400
        if not kept:
            response.headers.setdefault("Cache-Control", "no-store")
        return response
