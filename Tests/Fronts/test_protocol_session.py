"""A whole conversation over the line, as docs/protocol/examples/session.jsonl has it.

BEARINGS_RECORD=1 script/test-fronts -k session records it anew.
"""

import json
import os

from bearings_program import typed_lines
from protocol_client import kinds, on_a_pipe
from protocol_schema import FOLDER, check, types

FILE = FOLDER / "examples" / "session.jsonl"
# What is another one each time stands in the file as these.
SESSION = "tidy-heron-41"
KEY = "oB5r1nN6eX0vG3uT9kYw-ZcQ2sLhJ7fDpA4mEiC8b_U"
WATCH = "q7xK2mV9tR4wE1yB8nC5-ZpL0sJhG6fDaU3iOoT_vXk"
SERVER = "bearings 0.1.0"


def played():
    """Everything that goes over the line when Marlbeck's officer answers."""
    client = on_a_pipe("--memory")
    server = client.hello["server"]
    client.open(front="web-1", dialogue="where-am-i-now")
    client.say({"type": "ping", "id": "p1"})
    client.until("pong")
    lines = ["Marlbeck Council", "Jo, commissioning manager for adults", *typed_lines("marlbeck")[2:]]
    for number, line in enumerate(lines, 1):
        answer = {"id": f"a{number}", "to": client.asked}
        heard = client.answer(line, **answer)
        if number == 1:
            # The front isn't sure that it arrived.
            client.answer(line, **answer)
            client.say({"type": "no-answer", "why": "silence"})
            client.settled()
        if "bye" in kinds(heard):
            break
    else:
        for number, (what, format) in enumerate(
            [("sections", "json"), ("findings", "json"), ("actions", "markdown"), ("summary", "text")], 1):
            client.say({"type": "get", "id": f"g{number}", "what": what, "format": format})
            client.until("document", id=f"g{number}")
        client.say({"type": "close"})
        client.rest()
    client.close()
    text = "".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n" for one in client.log)
    for own, fixed in [(client.session, SESSION), (client.key, KEY), (client.watch, WATCH), (server, SERVER)]:
        text = text.replace(own, fixed)
    return text


def test_it_goes_as_it_was_recorded():
    now = played()
    if os.environ.get("BEARINGS_RECORD") == "1":
        FILE.write_text(now)
    recorded = FILE.read_text()
    for number, (old, new) in enumerate(zip(recorded.splitlines(), now.splitlines()), 1):
        assert old == new, f"line {number}"
    assert recorded == now


def test_it_has_every_kind_of_message_and_ends():
    messages = [json.loads(line) for line in FILE.read_text().splitlines()]
    for one in messages:
        check(one["from"], one["message"])
    heard = {one["message"]["type"] for one in messages if one["from"] == "server"}
    sent = {one["message"]["type"] for one in messages if one["from"] == "front"}
    assert heard == set(types("server")) - {"error"}
    # What is erased can't be closed any more.
    assert sent == set(types("front")) - {"erase"}
    assert messages[-1]["message"]["type"] == "bye"
    assert any(one["message"].get("duplicate") for one in messages)
