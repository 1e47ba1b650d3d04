"""A conversation with every command in it, and at every question of Marlbeck whatever can be said there without answering it."""

import functools

from bearings_program import typed_lines
from protocol_client import Client, Pipe

# They come back to what is asked.
DIGRESSIONS = [
    "help", "more", "help all", "why", "example", "options", "sources", "repeat", "question", "where", "left", "transcript",
    "what is a user-led organisation", "what is a zebra", "now answering", "findings", "actions", "summary", "", "9 of 7 of 5", "spell",
    "slower", "", "",
]
# They lead elsewhere, change something, or do neither because something is wrong. Said once, when everything has been asked.
OTHERS = [
    "change committee for Speak Up", "5 of 8", "undo", "change committee", "back", "change hovercraft", "change", "add Blue Door to organisations",
    "rename Blue Door to Red Door", "rename Zebra to Horse", "remove Red Door", "help", "yes", "restore Red Door", "remove Red Door", "no",
    "merge Red Door into Open Door", "add", "go to your area", "go to the moon", "skip", "note A few words.", "note", "now answering the chair",
    "shorter", "help", "longer", "longer", "why", "verbosity normal", "verbosity loud", "wording easy read", "help all", "why", "wording standard", "wording Klingon", "wording",
    "go to Speak Up", "around nine I think, of 4", "answer pause", "/zebra", "/help", "left", "review", "help", "why", "skip", "skip",
    "change groups for Speak Up", "everyone", "undo", "go to engagement", "don't know", "I would rather not say", "none", "n/a", "x" * 8193,
    "\x1b[2J", "\u202eabc", "👍", "same as before", "both", "undo", "undo", "summary", "more", "more", "actions", "more", "findings", "pause",
]


@functools.cache
def every_command():
    """What is typed, a line each."""
    client = Client(Pipe("--memory"))
    said = client.open(front="f")
    lines, met = [], set()
    for typed in typed_lines("marlbeck"):
        asked = [message for message in said if message["type"] == "ask"][-1]["short"]
        if asked not in met:
            met.add(asked)
            lines += DIGRESSIONS
        lines.append(typed)
        said = client.answer(typed)
    client.close()
    return lines + OTHERS
