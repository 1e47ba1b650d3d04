"""Reads a journal as Python would: every line with json.loads. Usage: read_lines.py PATH SECONDS"""

import json
import statistics
import sys
import time


def main():
    path, seconds = sys.argv[1], float(sys.argv[2])
    times = []
    begun = time.process_time()
    while time.process_time() - begun < seconds:
        before = time.process_time()
        with open(path, encoding="utf-8") as file:
            turns = [json.loads(line) for line in file]
        times.append(time.process_time() - before)
    print("seconds", statistics.median(times))
    print("lines", len(turns))


main()
