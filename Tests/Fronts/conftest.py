import pytest

from bearings_program import ChatTerminal, Piped, bearings, keeping_in
from echo_terminal import Terminal, program
from protocol_places import PLACES
from server_program import Server
from web_browser import Person, Site, chromium


def pytest_configure():
    for one in (program(), bearings()):
        if not one.exists():
            raise pytest.UsageError(f"{one} is missing: swift build --product {one.name}")


# Other people's programs that tests drive: on a busy machine they stumble by themselves once in a while.
OTHERS = {"test_brltty", "test_emacspeak", "test_fenrir", "test_orca", "test_yasr"}


def pytest_collection_modifyitems(items):
    """A test through a browser or a screen reader may be tried once more; the closing lines name it then."""
    for item in items:
        if item.module.__name__ in OTHERS or "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.flaky(reruns=1))


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
def server(tmp_path):
    """A server as it is by itself, closed at the end of the test."""
    one = Server(tmp_path / "server")
    yield one
    one.close()


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


@pytest.fixture(params=PLACES)
def place(request, tmp_path):
    """A place of one's own, to be stopped or looked into; see protocol_places."""
    one = PLACES[request.param](tmp_path)
    yield one
    one.close()


@pytest.fixture(params=PLACES, scope="session")
def shared_place(request, tmp_path_factory):
    one = PLACES[request.param](tmp_path_factory.mktemp("lasting"))
    yield one
    one.close()


@pytest.fixture
def lasting_place(shared_place):
    """A place for all tests that need no other."""
    yield shared_place
    shared_place.leave()


@pytest.fixture(scope="module")
def browser():
    """A Chromium for the tests of a file."""
    with chromium() as one:
        yield one


@pytest.fixture
def site(tmp_path):
    """A server with its page, to be stopped or looked into."""
    one = Site(tmp_path / "server")
    yield one
    one.close()


@pytest.fixture(scope="module")
def lasting_site(tmp_path_factory):
    """A server with its page for all tests of a file that need no other."""
    one = Site(tmp_path_factory.mktemp("site") / "server")
    yield one
    one.close()


@pytest.fixture
def person(browser, request):
    """Somebody at the page of the test's own server, if it has one, whose browser has nothing to complain of in the end."""
    site = request.getfixturevalue("site" if "site" in request.fixturenames else "lasting_site")
    one = Person(browser, site.address)
    yield one
    assert one.complaints == []
    one.close()
