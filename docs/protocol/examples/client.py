"""A front in the terminal over a WebSocket: python3 client.py ws://127.0.0.1:7374/protocol

It needs `websockets` (pip install websockets). When the line breaks it comes back to where it was; Ctrl-D leaves."""

import asyncio
import json
import sys
import threading
from contextlib import suppress
from urllib.parse import urlsplit

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, WebSocketException

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "ws://127.0.0.1:7374/protocol"


class Front:
    def __init__(self):
        self.session = self.key = self.ask = self.waiting = None
        self.after, self.count, self.left, self.again, self.asked = 0, 0, False, False, asyncio.Event()

    def opening(self):
        """A new session, or the one there is, behind the last number that was heard."""
        message = {"type": "open", "front": "example-1", "protocol": 1}
        if self.session:
            message.update(session=self.session, key=self.key, after=self.after)
        return message

    def hear(self, message):
        """Shows a message. What isn't known is ignored: a later server may say more."""
        kind, number = message["type"], message.get("number", 0)
        if kind == "opened":
            self.session, self.key = message["session"], message.get("key", self.key)
        elif kind == "ack" and self.waiting and message.get("id") == self.waiting["id"]:
            self.waiting = None
        elif kind == "error":
            print(message["sentence"], file=sys.stderr)
            # What came too soon goes once more; whatever else is wrong, the person says something else.
            self.again, self.waiting = (True, self.waiting) if message["code"] == "too-many" else (False, None)
            if self.ask and message["code"] != "stale":  # Behind that comes what is asked now.
                self.asked.set()
        elif kind == "bye":
            self.left = self.left or message["reason"] in ("paused", "replaced")  # Whoever says "pause" leaves too.
        elif kind == "ask":
            if self.ask is None or number != self.ask["number"]:
                print(message["text"])
            self.ask = message
            self.asked.set()
        elif kind == "say" and number > self.after:
            print(message["text"])
        if kind in ("say", "ask", "answered", "done"):
            self.after = max(self.after, number)

    async def type(self, socket, lines):
        """Opens, and sends what is typed. An answer that wasn't acknowledged goes again, with the same id."""
        await socket.send(json.dumps(self.opening()))
        if self.waiting:
            await socket.send(json.dumps(self.waiting))
        while True:
            await self.asked.wait()
            if self.again:
                self.again = await asyncio.sleep(1, False)
            else:
                line = await lines.get()
                if line is None:
                    self.left = True
                    return await socket.send('{"type":"close"}')
                self.count += 1
                self.waiting = {"type": "answer", "id": f"a{self.count}", "to": self.ask["number"], "text": line}
            self.asked.clear()
            await socket.send(json.dumps(self.waiting))


async def main():
    front, lines, loop = Front(), asyncio.Queue(), asyncio.get_running_loop()
    def read():
        for line in sys.stdin:
            loop.call_soon_threadsafe(lines.put_nowait, line.rstrip("\n"))
        loop.call_soon_threadsafe(lines.put_nowait, None)
    reader = threading.Thread(target=read, daemon=True)
    # Going round again is coming back, after a pause that grows; where there is nothing to come back to, a fault ends it.
    again = {"process_exception": lambda fault: None if front.session else fault}
    async for socket in connect(ADDRESS, origin="http://" + urlsplit(ADDRESS).netloc, **again):
        reader.ident or reader.start()
        typing = asyncio.create_task(front.type(socket, lines))
        with suppress(ConnectionClosed):
            async for text in socket:
                front.hear(json.loads(text))
        typing.cancel()
        if front.left:
            return
        print("Connection lost. Your answers are safe. Trying again.", file=sys.stderr)


try:
    asyncio.run(main())
except (OSError, WebSocketException) as fault:
    sys.exit(f"Can't connect to {ADDRESS}: {fault}. Is the server running (script/web), and is that its address?")
