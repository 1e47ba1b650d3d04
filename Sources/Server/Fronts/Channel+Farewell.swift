import NIOCore

extension Channel {
  /// Closes after the last words: first only our side, so that a front that is still sending hears them. If we closed
  /// altogether while something of it lies unread, the system would cut the connection and drop what we said last.
  func closeGently() {
    close(mode: .output, promise: nil)
    eventLoop.scheduleTask(in: .seconds(2)) { self.close(promise: nil) }
  }
}
