"""The schema of the line protocol, and what is checked against it."""

import json

from jsonschema import Draft202012Validator

from echo_terminal import ROOT

FOLDER = ROOT / "docs" / "protocol"
SCHEMA = json.loads((FOLDER / "schema.json").read_text())
PARTS = SCHEMA["$defs"]
DIRECTIONS = {"front": "front-message", "server": "server-message"}


def types(side):
    """The types of message that one side sends."""
    return [part["$ref"].rpartition("/")[2] for part in PARTS[DIRECTIONS[side]]["oneOf"]]


def words(part):
    """The closed list that a part of the schema is."""
    part = PARTS[part]
    return part["enum"] if "enum" in part else [one["const"] for one in part["oneOf"]]


def validator(part):
    return Draft202012Validator({**SCHEMA, "oneOf": [{"$ref": f"#/$defs/{part}"}]})


VALIDATORS = {kind: validator(kind) for side in DIRECTIONS for kind in types(side)}


def complaints(side, message):
    """What is wrong with a message of one side, in words; nothing where all is well."""
    kind = message.get("type") if isinstance(message, dict) else None
    if kind not in types(side):
        return [f"the {side} has no message of this type: {message}"]
    return [
        f"{kind} {'/'.join(map(str, deepest.absolute_path))}: {deepest.message}"
        for error in VALIDATORS[kind].iter_errors(message)
        for deepest in [max([error, *(error.context or [])], key=lambda one: len(one.absolute_path))]
    ]


def check(side, message):
    """Fails the test unless one side may say this."""
    found = complaints(side, message)
    assert not found, (found, message)


def strict(line):
    """The object on a line, by the same rules as the program's own: no key twice, nothing but JSON."""

    def members(pairs):
        keys = [key for key, _ in pairs]
        assert len(set(keys)) == len(keys), f"a key twice: {keys}"
        return dict(pairs)

    def constant(name):
        raise AssertionError(f"{name} isn't JSON")

    return json.loads(line.decode("utf-8", "strict"), object_pairs_hook=members, parse_constant=constant)
