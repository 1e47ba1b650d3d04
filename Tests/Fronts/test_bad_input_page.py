"""docs/protocol/bad-input.md is what the tests say, and has every number."""

import pytest

from bad_input import PAGE, WANTED, page, rows


@pytest.fixture(scope="module")
def found():
    return rows()


def test_the_page_is_made_from_the_tests(found):
    assert PAGE.read_text() == page(found), "script/bad-input writes it anew"


def test_every_number_has_a_test(found):
    assert WANTED <= {row["number"] for row in found}
