import pytest

from bearings_program import ChatTerminal, Piped, bearings, keeping_in
from echo_terminal import Terminal, program


def pytest_configure():
    for one in (program(), bearings()):
        if not one.exists():
            raise pytest.UsageError(f"{one} is missing: swift build --product {one.name}")


@pytest.fixture
def terminal():
    """Opens terminals and closes them at the end of the test."""
    opened = []

    def open_terminal(*arguments, **options):
        opened.append(Terminal(*arguments, **options))
        return opened[-1]

    yield open_terminal
    for one in opened:
        one.child.close(force=True)


@pytest.fixture
def folder(tmp_path):
    """A folder for conversations."""
    return tmp_path / "conversations"


@pytest.fixture
def at_terminal(folder):
    """Opens conversations at a pseudo-terminal, kept in the folder, and closes them at the end of the test."""
    opened = []

    def open_terminal(*arguments, **options):
        opened.append(ChatTerminal(*arguments, "--on", "2026-06-01", **keeping_in(folder, options)))
        return opened[-1]

    yield open_terminal
    for one in opened:
        one.child.close(force=True)


@pytest.fixture
def piped(folder):
    """Opens conversations through a pipe, kept in the folder, and closes them at the end of the test."""
    opened = []

    def open_pipe(*arguments, **options):
        options["env"] = keeping_in(options.pop("at", folder), options.get("env", {}))
        opened.append(Piped(*arguments, "--on", "2026-06-01", **options))
        return opened[-1]

    yield open_pipe
    for one in opened:
        one.close()
