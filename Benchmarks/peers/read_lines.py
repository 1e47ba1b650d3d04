"""Reads a journal as Python would: every line with json.loads. Usage: read_lines.py PATH SECONDS"""

import json
import statistics
import sys
import time


def main():
    path, seconds = sys.argv[1], float(sys.argv[2])
    times = []
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        before = time.perf_counter()
        with open(path, encoding="utf-8") as file:
            turns = [json.loads(line) for line in file]
        times.append(time.perf_counter() - before)
    print("seconds", statistics.median(times))
    print("lines", len(turns))


main()
