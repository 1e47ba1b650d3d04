"""What lines of tiny keys cost the program, at several sizes: it has to grow with the size, and no faster.

Usage: tiny_keys.py PROGRAM. CPU time of `bearings protocol --memory`, which is steadier than the clock; the median of five.
"""

import os
import statistics
import subprocess
import sys

SIZES = [1, 2, 4, 8, 15]  # KiB; a line holds 16.
LINES = 150  # As many as may come at once.


def line(size):
    keys, number = b'{"type":"ping"', 0
    while len(keys) < size * 1024:
        keys += b',"%x":0' % number
        number += 1
    return keys + b"}\n"


def cost(program, sent):
    """CPU seconds of a program that hears this."""
    child = subprocess.Popen([program, "protocol", "--memory"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    child.stdin.write(sent)
    child.stdin.close()
    pongs = child.stdout.read().count(b'"pong"')
    _, child.returncode, used = os.wait4(child.pid, 0)
    assert pongs == LINES, f"{pongs} of {LINES} lines were answered"
    return used.ru_utime + used.ru_stime


def main():
    program = sys.argv[1]

    def median(sent):
        return statistics.median(cost(program, sent) for _ in range(5))

    usual = median(b'{"type":"ping"}\n' * LINES)
    each = {size: (median(line(size) * LINES) - usual) / LINES / size * 1e6 for size in SIZES}
    for size, micros in each.items():
        print(f"{size:3} KiB of tiny keys  {micros:8.1f} us for each KiB")
    print(f"a KiB of the longest line costs {each[SIZES[-1]] / each[SIZES[0]]:.2f} of one of the shortest")


main()
