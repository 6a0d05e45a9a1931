"""What several tests share: sites, built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import LIGHTS, build

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the resolution."""
    return build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def lights_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the made-up resolution."""
    return build(tmp_path_factory.mktemp("lights"), EDITION_CONTENT=str(LIGHTS))
