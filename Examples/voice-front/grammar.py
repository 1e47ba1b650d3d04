"""Grammars as Bearings writes them: rules of words, names of rules, brackets and bars."""

import re

TOKEN = re.compile(r"<[^<>]+>|[a-z']+|[][()|]")
HEAD = re.compile(r"^(?:public )?<([^<>]+)> = (.*);$", re.M)


class Grammar:
    """The rules by name. Each is a list of alternatives, and an alternative a list of words, of names in angle brackets, and of
    groups: a pair of whether it may be left out, and its alternatives."""

    def __init__(self, text):
        self.rules = {name: self.parsed(TOKEN.findall(body)) for name, body in HEAD.findall(text)}

    @classmethod
    def parsed(cls, tokens):
        alternatives, stack = [[]], []
        for token in tokens:
            if token == "|":
                alternatives.append([])
            elif token in "([":
                stack.append(alternatives)
                alternatives = [[]]
            elif token in ")]":
                group, alternatives = (token == "]", alternatives), stack.pop()
                alternatives[-1].append(group)
            else:
                alternatives[-1].append(token)
        return alternatives

    def words(self):
        """All its words."""
        def of(alternatives):
            for part in (part for alternative in alternatives for part in alternative):
                if isinstance(part, tuple):
                    yield from of(part[1])
                elif part[0] != "<":
                    yield part
        return {word for rule in self.rules.values() for word in of(rule)}

    def drop(self, unknown):
        """Takes out every phrase with one of these words, and whatever holds nothing then."""
        def kept(part):
            if isinstance(part, tuple):
                left = pruned(part[1])
                return [(part[0], left)] if left else [] if part[0] else None
            return None if part in unknown or part[0] == "<" and part[1:-1] not in self.rules else [part]

        def pruned(alternatives):
            tried = [[kept(part) for part in alternative] for alternative in alternatives]
            return [sum(parts, []) for parts in tried if None not in parts and sum(parts, [])]

        before = None
        while before != self.rules:
            before = self.rules
            self.rules = {name: left for name, rule in before.items() if (left := pruned(rule))}
        return self

    def accepts(self, words):
        """Are these words a whole sentence of it?"""
        def ends(alternatives, place):
            """Where this can end that begins at a place."""
            for alternative in alternatives:
                places = {place}
                for part in alternative:
                    places = {end for start in places for end in after(part, start)}
                yield from places

        def after(part, place):
            if isinstance(part, tuple):
                return {*ends(part[1], place), *([place] if part[0] else [])}
            if part[0] == "<":
                return set(ends(self.rules[part[1:-1]], place))
            return {place + 1} if words[place:place + 1] == [part] else set()

        return len(words) in ends(self.rules["said"], 0)

    def __str__(self):
        def text(alternatives):
            return " | ".join(" ".join(shown(part) for part in alternative) for alternative in alternatives)

        def shown(part):
            if isinstance(part, str):
                return part
            return f"[{text(part[1])}]" if part[0] else f"({text(part[1])})"

        rules = [f"{'public ' if name == 'said' else ''}<{name}> = {text(rule)};" for name, rule in self.rules.items()]
        return "\n".join(["#JSGF V1.0;", "grammar bearings;", *rules]) + "\n"
