"""RiveScript brains that hold the same conversation: a topic for each question that is asked, the answer said back before
the next question. They check nothing, keep one variable for an answer and can't take two answers from one line.

The small one takes anything as an answer, and knows only "skip" and "help" besides: as fast as such a brain can be.
The fuller one has triggers for the answers that fit, and the program's commands in a topic that all others inherit."""

COUNT = ["# *", "* # *", "(one|two|three|four|five|six|none|a couple) [*]", "just the one [*]"]
SHARE = ["# of #", "# out of #", "* # * # *", "(half|most|all|none|all of them|most of them) [*]", "* of the *"]
MONEY = ["#k *", "# grand *", "* #k *", "* # *", "no [*]", "yes [*]"]
TIME = ["since #", "# years [*]", "* # years [*]", "(ages|over ten|for ever)", "just before *", "#ish", "* since *"]
YES_NO = ["yes [*]", "no [*]", "(yeah|yep|sure) [*]", "(nope|none|never) [*]", "* sort of *"]
WORDS = ["* and *", "[*] (advice|training|advocacy|payroll|brokerage) [*]", "[*] (board|group|forum) [*]"]

KINDS = {
    "area.known": WORDS, "area.groups": WORDS, "area.gaps": YES_NO, "area.networks": WORDS, "area.services": WORDS,
    "ulo.committee": SHARE, "ulo.years": TIME, "ulo.contact": YES_NO, "ulo.staff": COUNT, "ulo.diversity": YES_NO,
    "ulo.coverage": WORDS, "ulo.values": WORDS, "relationship.funded": MONEY, "relationship.amounts": MONEY,
    "relationship.duration": TIME, "relationship.services": WORDS, "relationship.inkind": YES_NO,
    "relationship.others": MONEY, "relationship.income": MONEY, "engagement.arrangements": WORDS,
    "engagement.effectiveness": WORDS, "engagement.seats": COUNT, "engagement.seldom-heard": YES_NO,
}

COMMANDS = {
    "help": "help|help me|what can i say|commands|i am stuck", "why": "why|why is that|why do you ask|why does it matter",
    "example": "example|examples|for example|give me an example", "options": "options|choices|list|what are the options",
    "sources": "sources|where to look|who would know", "repeat": "repeat|again|say again|pardon|sorry",
    "question": "question|the question|repeat the question", "undo": "undo|take that back|scrap that",
    "back": "back|go back|previous|previous question", "left": "left|what is left|still open",
    "where": "where am i|where are we|how far|progress", "review": "review|my answers|what did i say",
    "summary": "summary|overview|report", "findings": "findings|results|conclusions", "actions": "actions|next steps|to do",
    "transcript": "transcript|where is it saved", "shorter": "shorter|be brief", "longer": "longer|more detail",
    "more": "more|go on|carry on", "pause": "pause|stop|quit|exit|bye", "note": "note that *|note *|make a note *",
    "wording": "wording *", "verbosity": "verbosity *", "who": "who is answering|now answering *", "go to": "go to *",
    "change": "change the *|change *", "add": "add * to *|add *", "rename": "rename * to *", "merge": "merge * into *",
    "remove": "remove *", "restore": "restore *", "what is": "what is *|what does * mean",
    "skip": "skip|skip it|pass|next|move on|later", "unknown": "dont know|do not know|no idea|dunno|not sure|[*] no idea [*]",
}


def small(lines):
    """The small brain, for a conversation in which these questions are asked in this order."""
    out = ["! version = 2.0", "+ hello", "- Who are the user-led organisations in your area?{topic=q0}"]
    for number, (question, _) in enumerate(lines):
        asking = f"And what about the {title(question)}, please?{{topic=q{(number + 1) % len(lines)}}}"
        out += [f"> topic q{number}", "+ skip", f"- {asking}", "+ help", f"- Any words will do. {asking}"]
        out += ["+ *", f"- <set answer=<star>>I understood: <star>. {asking}", "< topic"]
    return out


def title(question):
    return question.replace(".", " ").replace("-", " ")


def fuller(lines):
    """The fuller brain, for the same."""
    out = ["! version = 2.0", "+ hello", "- Who are the user-led organisations in your area?{topic=q0}"]
    out.append("> topic commands")
    for command, words in COMMANDS.items():
        for trigger in words.split("|"):
            if command in ("skip", "unknown"):
                out += [f"+ {trigger}", "- All right. {@go on}"]
            else:
                out += [f"+ {trigger}", f"- Here is what there is about {command}."]
    out += ["+ *", "- <set answer=<star>>I understood: <star>. {@go on}", "< topic"]
    for number, (question, _) in enumerate(lines):
        asking = f"And what about the {title(question)}, please?{{topic=q{(number + 1) % len(lines)}}}"
        out.append(f"> topic q{number} inherits commands")
        kind = KINDS.get(".".join(question.split(".")[:2]), YES_NO)
        for trigger in kind:
            out += [f"+ {trigger}", f"- <set answer=<star>>I understood: <star>. {asking}"]
        out += ["+ go on", f"- {asking}", "< topic"]
    return out
