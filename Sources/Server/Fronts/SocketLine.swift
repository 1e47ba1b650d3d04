import LineProtocol
import NIOCore
import Sessions

/// The way from a session to a front at the end of a socket.
///
/// The session may run on another event loop than the socket; what it says then changes loops in the order in which it was
/// said.
final class SocketLine: FrontLine {
  private let loop: any EventLoop
  private let handler: NIOLoopBound<FrontHandler>

  init(_ handler: FrontHandler, on loop: any EventLoop) {
    self.loop = loop
    self.handler = NIOLoopBound(handler, eventLoop: loop)
  }

  func deliver(_ messages: [SessionMessage]) { onLoop { $0.deliver(messages) } }

  func replace() { onLoop { $0.replace() } }

  func findAgain() { onLoop { $0.findAgain() } }

  /// Does something to the handler on its loop; at once where this is it.
  func onLoop(_ body: @escaping @Sendable (FrontHandler) -> Void) {
    if loop.inEventLoop {
      body(handler.value)
    } else {
      loop.execute { body(self.handler.value) }
    }
  }
}
