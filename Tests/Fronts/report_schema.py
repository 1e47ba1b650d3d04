"""The schema of a report for programs, and what is checked against it."""

import json

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from echo_terminal import ROOT
from protocol_schema import SCHEMA as PROTOCOL, strict

SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text())


def closed(part):
    """A part of the schema that allows nothing which it doesn't list: what a report of this version has is all in it."""
    if isinstance(part, list):
        return [closed(one) for one in part]
    if not isinstance(part, dict):
        return part
    part = {key: closed(value) for key, value in part.items()}
    if part.get("type") == "object" and "properties" in part:
        part["additionalProperties"] = False
    return part


REGISTRY = Registry().with_resource(PROTOCOL["$id"], Resource.from_contents(PROTOCOL))
VALIDATOR = Draft202012Validator(closed(SCHEMA), registry=REGISTRY)


def checked(written):
    """The report that these bytes are; fails the test unless it is as the schema says."""
    report = strict(written)
    wrong = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in VALIDATOR.iter_errors(report)]
    assert not wrong, wrong[:5]
    return report
