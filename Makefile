# `make check` runs everything that must hold before a commit; `make format` mends what can be mended by machine.
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)

.PHONY: check format test
check:
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest

test:
	$(PYTHON) -m pytest

format:
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format
