"""`bearings protocol` behind a WebSocket, for fronts that can reach nothing else."""

import socket
import threading

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import serve

from protocol_client import Pipe


class Bridge:
    """A WebSocket server that starts the program for each connection.

    `in_turn`: one connection after the other, for those who come back to a session that only one program can have open.
    """

    def __init__(self, *arguments, in_turn=False):
        self.arguments = arguments
        self.turn = threading.Lock() if in_turn else None
        self.open = set()
        listener = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{listener.getsockname()[1]}"
        self.server = serve(
            self.handle, sock=listener, compression=None, max_size=None, origins=[f"http://{self.host}"])
        self.address = f"ws://{self.host}/protocol"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def handle(self, connection):
        if self.turn:
            self.turn.acquire()
        pipe = Pipe(*self.arguments)
        self.open.add(connection)
        telling = threading.Thread(target=self.tell, args=(connection, pipe))
        telling.start()
        try:
            for message in connection:
                if isinstance(message, bytes):
                    connection.close(1003)
                    break
                pipe.send(message.encode() + b"\n")
        except ConnectionClosed:
            pass
        # Who was cut off will be back: nobody has paused.
        pipe.send(b'{"type":"close","why":"away"}\n')
        pipe.finish()
        telling.join()
        pipe.close()
        self.open.discard(connection)
        if self.turn:
            self.turn.release()

    def tell(self, connection, pipe):
        try:
            while (line := pipe.line()) is not None:
                connection.send(line.decode())
            connection.close()
        except ConnectionClosed:
            while pipe.line() is not None:
                pass

    def cut(self):
        """Breaks every connection."""
        for connection in list(self.open):
            connection.socket.shutdown(socket.SHUT_RDWR)

    def close(self):
        self.cut()
        self.server.shutdown()
