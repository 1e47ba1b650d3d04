"""`bearings report`: a file to take to a board."""

import csv
import html.parser
import io
import json
import stat
import xml.etree.ElementTree
import zipfile

import pytest

from bearings_program import DAY, chat, run


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A folder with one conversation in it, and the conversation's name."""
    folder = tmp_path_factory.mktemp("kept")
    lines = ["Marlbeck", "a manager", "Speak Up", "carers", "no", "no", "go to Speak Up", "4 of 8", "pause"]
    assert chat(folder, "\n".join(lines) + "\n").returncode == 0
    return folder, next(folder.glob("*.jsonl")).stem


def report(kept, *arguments):
    folder, name = kept
    return run("report", name, "--transcripts", folder, "--on", DAY, *arguments)


class Outline(html.parser.HTMLParser):
    """The elements that are open, and the headings."""

    EMPTY = {"meta", "br", "line", "rect"}

    def __init__(self):
        super().__init__()
        self.open, self.headings, self.outside = [], [], []

    def handle_starttag(self, tag, attributes):
        self.outside += [value for name, value in attributes if name in ("src", "href") and value]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.outside += [value for name, value in attributes if name in ("src", "href") and value]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] in ("h1", "h2", "h3"):
            self.headings.append(data)


def test_html_is_the_usual_form_and_needs_nothing_else(kept):
    done = report(kept)
    assert done.returncode == 0 and done.stderr == b""
    page = Outline()
    page.feed(done.stdout.decode())
    page.close()
    assert page.open == [] and page.outside == []
    assert page.headings[:2] == ["Report: Where am I now?", "In brief"]
    assert "Action plan" in page.headings and "Speak Up" in page.headings
    assert "4 out of 8, 50 per cent" in done.stdout.decode()


def test_a_new_file_that_only_its_owner_can_read(kept, tmp_path):
    path = tmp_path / "board.md"
    done = report(kept, "--output", path)
    assert done.returncode == 0 and str(path) in done.stdout.decode()
    assert path.read_text().startswith("# Report: Where am I now?\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_left_alone(kept, tmp_path):
    path = tmp_path / "board.html"
    path.write_text("mine")
    done = report(kept, "--output", path)
    assert done.returncode == 1 and b"it is there already" in done.stderr
    assert path.read_text() == "mine"


def test_csv_has_a_row_for_each_answer_finding_and_action(kept):
    rows = list(csv.DictReader(io.StringIO(report(kept, "--format", "csv").stdout.decode(), newline="")))
    committee = [row for row in rows if row["id"] == "ulo.committee"]
    assert [(row["for"], row["text"], row["words"]) for row in committee] == [("Speak Up", "4 out of 8, 50 per cent", "4 of 8")]
    assert {row["part"] for row in rows} == {"answer", "finding", "action"}
    assert any(row["id"] == "exactly-half" for row in rows)


def test_json_for_programs(kept):
    made = json.loads(report(kept, "--format", "json").stdout)
    assert made["report"] == 1 and made["on"] == DAY and made["finished"] is False
    committee = next(answer for answer in made["answers"] if answer["question"] == "ulo.committee")
    assert committee["value"] == {"part": [4, 4], "whole": [8, 8]} and committee["items"] == ["Speak Up"]


def test_md_is_markdown(kept):
    assert report(kept, "--format", "md").stdout == report(kept, "--format", "markdown").stdout


def test_a_copy_to_share(kept):
    text = report(kept, "--format", "markdown", "--leave-out", "words, money").stdout.decode()
    assert "Left out of this copy: sums of money and what was said in people's own words." in text
    assert "4 of 8" not in text and "4 out of 8" in text


WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_a_document_for_word_processors_has_real_headings_and_tables(kept, tmp_path):
    path = tmp_path / "board.docx"
    assert report(kept, "--output", path).returncode == 0
    with zipfile.ZipFile(path) as packed:
        assert packed.testzip() is None
        parts = {name: xml.etree.ElementTree.fromstring(packed.read(name)) for name in packed.namelist()}
    document = parts["word/document.xml"]
    styled = [
        (style.get(f"{WORDS}val"), "".join(paragraph.itertext()))
        for paragraph in document.iter(f"{WORDS}p")
        if (style := paragraph.find(f"{WORDS}pPr/{WORDS}pStyle")) is not None
    ]
    assert ("Title", "Report: Where am I now?") in styled
    assert ("Heading1", "Action plan") in styled and ("Heading1", "Speak Up") in styled
    known = {style.get(f"{WORDS}styleId") for style in parts["word/styles.xml"].iter(f"{WORDS}style")}
    assert {style for style, _ in styled} <= known
    tables = list(document.iter(f"{WORDS}tbl"))
    for table in tables:
        rows = table.findall(f"{WORDS}tr")
        columns = len(table.findall(f"{WORDS}tblGrid/{WORDS}gridCol"))
        assert rows[0].find(f"{WORDS}trPr/{WORDS}tblHeader") is not None
        assert all(len(row.findall(f"{WORDS}tc")) == columns for row in rows)
        assert table.find(f"{WORDS}tblPr/{WORDS}tblCaption").get(f"{WORDS}val")
    assert len(tables) > 3 and "4 out of 8, 50 per cent" in "".join(document.itertext())


def test_what_is_wrong_is_said(kept):
    folder, _ = kept
    done = report(kept, "--leave-out", "names")
    assert done.returncode == 64 and b'"names" can\'t be left out. What can be: contacts, money, words.' in done.stderr
    done = run("report", "no-such-name-1", "--transcripts", folder)
    assert done.returncode == 1 and b"there is no conversation" in done.stderr
    done = report(kept, "--format", "docx")
    assert done.returncode == 64 and b"Say which: --output report.docx." in done.stderr


def test_a_report_changes_nothing(kept):
    folder, name = kept
    before = (folder / f"{name}.jsonl").read_bytes()
    report(kept, "--on", "2027-06-01")
    assert (folder / f"{name}.jsonl").read_bytes() == before


def test_the_ending_of_the_file_decides_the_form(kept, tmp_path):
    for name, start in (("a.txt", b"# "), ("a.md", b"# "), ("a.htm", b"<!"), ("a.json", b"{"), ("plain", b"<!")):
        assert report(kept, "--output", tmp_path / name).returncode == 0
        assert (tmp_path / name).read_bytes().lstrip().startswith(start), name
    done = report(kept, "--output", tmp_path / "a.pdf")
    assert done.returncode == 64 and b"No form of a report ends in .pdf." in done.stderr
    assert not (tmp_path / "a.pdf").exists()
