import LineProtocol

/// The way from a front to its session: in the same process, or over a socket.
public protocol SessionConnection {
  /// Says something to the session, and gives what the session says back, in order.
  ///
  /// - Parameter tell: tells the person something at once, while it is waited for.
  mutating func send(_ message: FrontMessage, telling tell: (String) -> Void) -> [SessionMessage]
}
