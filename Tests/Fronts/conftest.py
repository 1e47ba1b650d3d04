import pytest

from echo_terminal import Terminal, program


def pytest_configure():
    if not program().exists():
        raise pytest.UsageError(f"{program()} is missing: swift build --product terminal-echo")


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
