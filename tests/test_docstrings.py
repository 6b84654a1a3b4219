"""The examples in docstrings run, and give what they say."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import newsclean
from newsclean.batch import MissingExtra

MODULES = sorted(found.name for found in pkgutil.walk_packages(newsclean.__path__, "newsclean."))


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_examples_give_what_they_say(name: str) -> None:
    try:
        module = importlib.import_module(name)
    except (ImportError, MissingExtra) as error:
        pytest.skip(str(error))
    assert doctest.testmod(module).failed == 0
