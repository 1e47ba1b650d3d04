"""Replies a second of RiveScript over the same conversation. Usage: rive.py small|fuller LINES SECONDS"""

import sys
import time

import brain
from rivescript import RiveScript


def main():
    lines = [line.rstrip("\n").split("\t") for line in open(sys.argv[2], encoding="utf-8")]
    seconds = float(sys.argv[3])
    bot = RiveScript()
    bot.stream({"small": brain.small, "fuller": brain.fuller}[sys.argv[1]](lines))
    bot.sort_replies()
    texts = [text for _, text in lines]
    replies = letters = 0
    begun = end = time.process_time()
    while end - begun < seconds:
        letters += len(bot.reply("me", "hello"))
        for text in texts:
            letters += len(bot.reply("me", text))
        bot.set_uservar("me", "topic", "random")
        replies += len(texts) + 1
        end = time.process_time()
    print("rate", replies / (end - begun))
    print("letters", letters)


main()
