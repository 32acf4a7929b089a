"""What every test may use: the content, read once, and a network that isn't there."""

import ipaddress
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.guides.knowledge import Knowledge, load_knowledge
from bot.phrases import Phrases
from tests.canary import WATCHED, watching

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge(ROOT / "knowledge")


@pytest.fixture(scope="session")
def phrases() -> Phrases:
    return Phrases(ROOT / "prompts" / "locales")


@pytest.fixture(scope="session", autouse=True)
def _no_secret_is_seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """With CANARY=1: no secret in any log record, output of a program, or file that the tests leave."""
    if not WATCHED:
        yield
        return
    with watching() as watch:
        yield
    watch.search(tmp_path_factory.getbasetemp())
    assert watch.leaks == set()


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Connections beyond this machine fail: the one patch in the tests, for no parameter of ours reaches into vendors' sockets."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        _refuse_unless_local(self.family, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_unless_local(self.family, address)
        return connect_ex(self, address)

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:
        _refuse_unless_local(socket.AF_INET, (host,))
        return look_up(host, *args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


def _refuse_unless_local(family: int, address: Any) -> None:
    if family in (socket.AF_INET, socket.AF_INET6) and not _is_local(address[0]):
        raise PermissionError(f"tests have no network: {address[0]!r}")


def _is_local(host: Any) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
