"""Fixtures for pytest: ``storesim``, ``shop``, ``shop_clock``, ``shop_faults``."""
import pytest

from . import Server
from .client import Shop


@pytest.fixture(scope="session")
def storesim_arguments():
    """More arguments of ``storesim serve``, e.g. ``["--config", "tests/storesim.yaml"]``: override it in a conftest."""
    return []


@pytest.fixture(scope="session")
def storesim(storesim_arguments):
    """The address of a server that runs as long as the session does."""
    with Server(*storesim_arguments) as server:
        yield server.url


@pytest.fixture
def shop(storesim, request):
    """Shops of the test's own. ``@pytest.mark.parametrize("shop", ["baseline+fees"], indirect=True)`` names a template."""
    shop = Shop(storesim, getattr(request, "param", "baseline"))
    yield shop
    shop.close()


@pytest.fixture
def shop_clock(shop):
    """The time of the test's shops."""
    return shop.clock


@pytest.fixture
def shop_faults(shop):
    """The failures of the test's shops."""
    return shop.faults
