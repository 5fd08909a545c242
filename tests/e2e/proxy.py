"""A wire between the tablet and the service that can be cut, filled with a portal, or watched.

Loopback only. Every connection carries one request at a time: the wire asks both sides to close
after each, so that "after the answer to this request" is a moment that it can name.
"""

import contextlib
import selectors
import socket
import threading
from collections.abc import Callable

BUFFER = 65536
PORTAL = b"<!doctype html><title>Free wifi</title><h1>Welcome. Accept our terms to go on.</h1>"


class Wire:
    """Listens on `port` and forwards to `upstream`; how it behaves may be changed at any time."""

    def __init__(self, port: int, upstream: int) -> None:
        self._upstream = upstream
        self._listeners = [_listen(socket.AF_INET, "127.0.0.1", port)]
        self._listeners.append(_listen(socket.AF_INET6, "::1", port))
        self._open = True
        self._portal = False
        self._swallow: Callable[[bytes], bool] = lambda _head: False
        self.swallowed: list[bytes] = []
        self._held = ""
        self._go_on = threading.Event()
        for listener in self._listeners:
            threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def becomes_a_portal(self) -> None:
        """Every request is answered with a page of somebody else's, status 200."""
        self._portal = True

    def leads_through(self) -> None:
        """Forward everything again."""
        self._portal = False
        self._swallow = lambda _head: False
        self._held = ""
        self._go_on.set()

    def holds(self, words: str) -> None:
        """Requests with these words in their first line wait here until `leads_through`."""
        self._go_on.clear()
        self._held = words

    def swallows_answers_to(self, words: str, times: int = 1) -> None:
        """The service gets requests with these words in their first line; its answers get lost."""
        left = [times]
        lock = threading.Lock()

        def swallow(head: bytes) -> bool:
            with lock:
                if words.encode() not in _first_line(head) or left[0] == 0:
                    return False
                left[0] -= 1
                return True

        self._swallow = swallow

    def close(self) -> None:
        """Listen no more."""
        self._open = False
        for listener in self._listeners:
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()

    def _accept(self, listener: socket.socket) -> None:
        while self._open:
            try:
                client, _address = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            head, body = _read_head(client)
            if not head:
                return
            if self._portal:
                client.sendall(_portal_answer())
                return
            if self._held and self._held.encode() in _first_line(head):
                self._go_on.wait()
            with socket.create_connection(("127.0.0.1", self._upstream)) as server:
                server.sendall(_asking_to_close(head) + body)
                if self._swallow(head):
                    self._lose_answer(client, server, head)
                else:
                    _pump(client, server)

    def _lose_answer(self, client: socket.socket, server: socket.socket, head: bytes) -> None:
        """Let the service answer in full, and cut the tablet off."""
        answer = _forward_request_and_read(client, server)
        self.swallowed.append(_first_line(head) + b" " + _first_line(answer))


def _listen(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(32)
    return listener


def _read_head(client: socket.socket) -> tuple[bytes, bytes]:
    """The request's head with its blank line, and what came after it."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = client.recv(BUFFER)
        if not piece:
            return b"", b""
        data += piece
    head, body = data.split(b"\r\n\r\n", 1)
    return head + b"\r\n\r\n", body


def _first_line(message: bytes) -> bytes:
    return message.split(b"\r\n", 1)[0]


def _asking_to_close(head: bytes) -> bytes:
    lines = head[:-4].split(b"\r\n")
    kept = [line for line in lines if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*kept, b"Connection: close"]) + b"\r\n\r\n"


def _portal_answer() -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(PORTAL)}\r\n"
    return head.encode() + b"Connection: close\r\n\r\n" + PORTAL


def _pump(client: socket.socket, server: socket.socket) -> None:
    """Both ways until the service has answered and closed."""
    with selectors.DefaultSelector() as waiting:
        waiting.register(client, selectors.EVENT_READ, server)
        waiting.register(server, selectors.EVENT_READ, client)
        while True:
            for key, _events in waiting.select():
                source = key.fileobj
                assert isinstance(source, socket.socket)
                piece = source.recv(BUFFER)
                if not piece:
                    return
                key.data.sendall(piece)


def _forward_request_and_read(client: socket.socket, server: socket.socket) -> bytes:
    """The rest of the request goes on; the answer is read to its end and given, not passed on."""
    answer = b""
    with selectors.DefaultSelector() as waiting:
        waiting.register(client, selectors.EVENT_READ)
        waiting.register(server, selectors.EVENT_READ)
        while True:
            for key, _events in waiting.select():
                if key.fileobj is server:
                    piece = server.recv(BUFFER)
                    if not piece:
                        return answer
                    answer += piece
                    continue
                piece = client.recv(BUFFER)
                if piece:
                    server.sendall(piece)
                else:
                    waiting.unregister(client)
