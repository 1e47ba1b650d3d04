"""The schema, the AsyncAPI document, the pages and the program say the same."""

import json
import re

import pytest
import yaml
from jsonschema import Draft202012Validator

from echo_terminal import ROOT
from protocol_schema import FOLDER, PARTS, SCHEMA, check, complaints, types, validator, words

ASYNC = yaml.safe_load((FOLDER / "asyncapi.yaml").read_text())
SWIFT = ROOT / "Sources" / "LineProtocol"
PAGE = (FOLDER / "README.md").read_text()


def parts_of(document, at=()):
    """Every object in a document, with where it stands."""
    if isinstance(document, dict):
        yield at, document
        for key, value in document.items():
            yield from parts_of(value, (*at, key))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from parts_of(value, (*at, index))


def follow(reference, document):
    """What a reference leads to; fails where that is nothing."""
    file, _, pointer = reference.partition("#")
    found = {"": document, "./schema.json": SCHEMA}[file]
    for step in pointer.split("/")[1:]:
        found = found[step.replace("~1", "/").replace("~0", "~")]
    return found


# The schema


def test_it_is_a_schema_of_2020_12():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("name, document", [("schema.json", SCHEMA), ("asyncapi.yaml", ASYNC)])
def test_every_reference_leads_somewhere(name, document):
    references = [part["$ref"] for _, part in parts_of(document) if "$ref" in part]
    assert len(references) > 40
    for reference in references:
        assert isinstance(follow(reference, document), dict), reference


def test_every_part_is_used():
    used = {part["$ref"].rpartition("/")[2] for _, part in parts_of(SCHEMA) if isinstance(part.get("$ref"), str)}
    assert set(PARTS) == used


@pytest.mark.parametrize("side", ["front", "server"])
def test_every_message_has_examples_that_fit_it_and_no_other(side):
    for kind in types(side):
        part = PARTS[kind]
        assert part["properties"]["type"] == {"const": kind} and "type" in part["required"]
        assert part["title"] and part["description"] and part["examples"]
        for example in part["examples"]:
            check(side, example)
            fitting = [other for one in ("front", "server") for other in types(one) if validator(other).is_valid(example)]
            assert fitting == [kind]


def test_everything_is_described_in_words():
    for at, part in parts_of(PARTS):
        if "examples" in at or not at:
            continue
        if at[-2:-1] == ("properties",) and "type" in part and isinstance(part["type"], str):
            assert part.get("description") or part.get("title"), at
        if len(at) == 1:
            assert part.get("title"), at


def test_nothing_is_nullable_but_the_open_end_of_a_range():
    nullable = [at for at, part in parts_of(PARTS) if part.get("type") == "null" or "null" in (part.get("type") or [])]
    assert nullable == [("open-end",)]


def test_fields_can_be_added_and_nothing_else():
    for at, part in parts_of(PARTS):
        if "examples" not in at:
            assert part.get("additionalProperties", True) is not False
            assert "unevaluatedProperties" not in part


@pytest.mark.parametrize(
    "side, message",
    [
        ("front", {"type": "open", "front": "a b"}),
        ("front", {"type": "open", "front": None}),
        ("front", {"type": "answer"}),
        ("front", {"type": "answer", "text": "a", "command": "skip"}),
        ("front", {"type": "answer", "choice": []}),
        ("front", {"type": "no-answer", "why": "too-long"}),
        ("front", {"type": "get", "what": "everything"}),
        ("front", {"type": "get", "what": "transcript", "format": "json"}),
        ("front", {"type": "hello"}),
        ("server", {"type": "say", "number": 1, "remark": "gossip", "text": ""}),
        ("server", {"type": "say", "number": -1, "remark": "help", "text": ""}),
        ("server", {"type": "ack", "number": 1, "id": ""}),
        ("server", {"type": "ask", "number": 1, "text": "a", "short": "fifteen letters", "expects": {"kind": "text"}}),
        ("server", {"type": "answered", "number": 1, "question": "a.b", "by": "c", "status": "known"}),
        ("server", {**PARTS["answered"]["examples"][0], "kind": "count"}),
        ("server", {**PARTS["answered"]["examples"][1], "value": {"low": 1}}),
        ("server", {"type": "document", "what": "summary", "format": "text", "part": 1, "of": 1, "data": []}),
        ("server", {"type": "error", "code": "bad-json", "retry": "same", "sentence": "a"}),
        ("server", {"type": "bye", "reason": "paused"}),
        ("server", {"type": "gossip"}),
    ],
)
def test_what_does_not_fit(side, message):
    assert complaints(side, message)


# The AsyncAPI document


def test_it_is_an_asyncapi_3_document():
    assert ASYNC["asyncapi"] == "3.0.0" and {"title", "version"} <= set(ASYNC["info"])
    for server in ASYNC["servers"].values():
        assert {"host", "protocol", "description"} <= set(server)
        variables = set(re.findall(r"\{(\w+)\}", server["host"] + server.get("pathname", "")))
        assert variables == set(server.get("variables", {}))
    for channel in ASYNC["channels"].values():
        assert channel["messages"] and channel["servers"]
    for operation in ASYNC["operations"].values():
        assert operation["action"] in ("send", "receive")
        channel = operation["channel"]["$ref"]
        for message in operation["messages"]:
            # An operation's messages are those of its channel, by reference.
            assert message["$ref"].startswith(f"{channel}/messages/")


@pytest.mark.parametrize("action, side", [("receive", "front"), ("send", "server")])
def test_each_operation_has_all_messages_of_its_direction(action, side):
    operations = [one for one in ASYNC["operations"].values() if one["action"] == action]
    assert len(operations) == len(ASYNC["channels"])
    for operation in operations:
        assert [one["$ref"].rpartition("/")[2] for one in operation["messages"]] == types(side)


def test_its_messages_are_those_of_the_schema():
    messages = ASYNC["components"]["messages"]
    assert list(messages) == types("front") + types("server")
    for kind, message in messages.items():
        assert message["name"] == kind
        assert message["payload"]["schema"]["$ref"] == f"./schema.json#/$defs/{kind}"
        side = "front" if kind in types("front") else "server"
        assert message["examples"]
        for example in message["examples"]:
            check(side, example["payload"])
            assert example["payload"]["type"] == kind


# The program


def raw_values(enum):
    """The texts that stand for an enum's cases, read out of the Swift files."""
    source = "\n".join(file.read_text() for file in sorted(SWIFT.rglob("*.swift")))
    (body,) = re.findall(rf"enum {enum}: String[^{{]*\{{(.*?)\n *(?:\}}|public var|/// Is it of use)", source, re.S)
    values = []
    for line in re.findall(r"^ *case (.+)$", body, re.M):
        for case in line.split(", "):
            name, _, value = case.partition(" = ")
            values.append(value.strip('"') if value else name)
    return values


@pytest.mark.parametrize(
    "enum, part",
    [
        ("Remark", "remark"), ("Role", "role"), ("Reason", "reason"), ("Code", "code"), ("Retry", "retry"),
        ("Leaving", "leaving"), ("What", "what"), ("Format", "format"), ("Why", "missing"), ("Kind", None),
    ],
)
def test_lists_are_those_of_the_program(enum, part):
    if enum == "Kind":
        # Two enums have this name: types of message, and kinds of answer.
        source = (SWIFT / "Messages" / "Ask.swift").read_text()
        (body,) = re.findall(r"enum Kind: String[^{]*\{(.*?)\n  \}", source, re.S)
        names = [case.split(" = ")[-1].strip('"') for line in re.findall(r"case (.+)", body) for case in line.split(", ")]
        assert set(names) == set(words("kind"))
        assert set(words("value-kind")) == set(words("kind")) - {"pick", "command"}
        return
    assert set(raw_values(enum)) == set(words(part))


def test_types_are_those_of_the_program():
    writing = (SWIFT / "Coding" / "SessionMessage+Writing.swift").read_text()
    (kinds,) = re.findall(r"enum Kind: String \{\s*case (.+)", writing)
    assert set(kinds.split(", ")) == set(types("server"))
    reading = (SWIFT / "Coding" / "FrontMessage+Reading.swift").read_text()
    assert re.findall(r'case "([a-z-]+)": self', reading) == types("front")


def test_retries_are_those_of_the_program():
    source = (SWIFT / "Messages" / "Fault.swift").read_text()
    names = dict(re.findall(r"^    case (\w+)(?: = \"([a-z-]+)\")?$", source, re.M))
    (body,) = re.findall(r"var retry: Retry \{\s*switch self \{(.*?)\n      \}", source, re.S)
    found = {}
    for cases, retry in re.findall(r"case ([^:]+):\s*\.(\w+)", body):
        for case in re.findall(r"\.(\w+)", cases):
            found[names[case] or case] = retry
    declared = {
        code: rule["then"]["properties"]["retry"]["const"]
        for rule in PARTS["error"]["allOf"] for code in rule["if"]["properties"]["code"]["enum"]
    }
    assert found == declared and set(found) == set(words("code"))


def test_limits_are_those_of_the_program():
    source = (SWIFT / "Coding" / "Hello+JSON.swift").read_text()
    assert re.findall(r'\("(\w+)", \\', source) == list(PARTS["limits"]["properties"])


def test_fields_are_those_that_the_program_reads_and_writes():
    source = "\n".join(file.read_text() for file in sorted((SWIFT / "Coding").glob("*.swift")))
    named = set(re.findall(r'(?:field|optional|optionalID|strings|string|integer|bool|choice|object|array|elements)\("([a-z]+)"', source))
    declared = {name for kind in types("front") + types("server") for name in PARTS[kind]["properties"]}
    for part in ("offered", "position", "expects", "choice"):
        declared |= set(PARTS[part]["properties"])
    assert named == declared


# The pages


def rows(page, heading):
    """The rows of the table under a heading: lists of cells."""
    section = page.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line] for line in lines[2:]]


@pytest.mark.parametrize("heading, side", [("What you send", "front"), ("What you hear", "server")])
def test_the_page_has_every_message_with_every_field(heading, side):
    found = {row[0].strip("`"): re.findall(r"`([a-z]+)`", row[1]) for row in rows(PAGE, heading)}
    assert set(found) == set(types(side))
    for kind, fields in found.items():
        assert set(fields) == set(PARTS[kind]["properties"]) - {"type"}, kind


def test_the_pages_limits():
    section = PAGE.split("\n## Limits\n")[1].split("\n\n")[0]
    assert set(re.findall(r"`([a-z]+)`", section)) - {"hello"} == set(PARTS["limits"]["properties"])


@pytest.mark.parametrize("part", ["remark", "kind", "what", "format", "missing", "reason", "role"])
def test_the_page_names_everything_in_a_list(part):
    missing = [word for word in words(part) if f"`{word}`" not in PAGE]
    assert not missing


def test_the_page_of_errors():
    page = (FOLDER / "errors.md").read_text()
    found = {row[0].strip("`"): row[1:] for row in rows(page, "The codes")}
    assert list(found) == words("code")
    retries = {
        code: rule["then"]["properties"]["retry"]["const"]
        for rule in PARTS["error"]["allOf"] for code in rule["if"]["properties"]["code"]["enum"]
    }
    for code, (retry, cause, remedy) in found.items():
        assert retry == retries[code] and cause.endswith(".") and remedy.endswith(".")


def test_links_lead_somewhere():
    for file in FOLDER.glob("*.md"):
        for link in re.findall(r"\]\(([^)#]+)\)", file.read_text()):
            if "://" not in link:
                assert (file.parent / link).exists(), f"{file.name}: {link}"


def exchanges(page):
    """The lines of the first exchange on the page, with those that are broken joined."""
    block = next(block for block in re.findall(r"```\n(.*?)```", page, re.S) if "→" in block)
    return re.sub(r"\n +", "", block).splitlines()


def test_the_pages_exchange_happened():
    """Each line on the page says a part of what the recorded session has, in its order."""
    recorded = [json.loads(line) for line in (FOLDER / "examples" / "session.jsonl").read_text().splitlines()]
    position = 0
    for line in exchanges(PAGE):
        side = "front" if line.startswith("→") else "server"
        shown = re.sub(r'"[^"]*…[^"]*"', '"…"', line.removeprefix("→ ").replace("{…}", '"…"').replace("[…]", '"…"'))
        shown = json.loads(re.sub(r",…", "", shown))
        while position < len(recorded):
            one = recorded[position]
            position += 1
            if one["from"] == side and all(
                value == "…" or one["message"].get(name) == value for name, value in shown.items()
            ):
                break
        else:
            raise AssertionError(f"nothing like this was recorded: {line}")
