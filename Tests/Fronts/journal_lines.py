"""The lines of a journal and their check numbers, made anew as docs/journal.md says."""


def crc32c(data, crc=0):
    crc ^= 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def resealed(data, old, new):
    """With something changed in the first line, and all check numbers made anew."""
    before, sealed = b"\0\0\0\0", b""
    for number, line in enumerate(data.rstrip(b"\n").split(b"\n")):
        body = line[: line.rindex(b',"crc":')]
        if number == 0:
            assert old in body
            body = body.replace(old, new, 1)
        check = crc32c(before + body)
        before = check.to_bytes(4, "big")
        sealed += body + b',"crc":"%08x"}\n' % check
    return sealed
