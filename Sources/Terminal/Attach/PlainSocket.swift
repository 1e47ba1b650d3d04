import Glibc

/// A connection to a server, line by line, for a program with one thread. It is closed when nobody has it any more.
final class PlainSocket {
  /// Why nothing came of waiting for a line.
  enum Silence: Error {
    /// The connection has ended or broken.
    case lost
    /// A signal asks the program to do something else.
    case interrupted
  }

  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Connects; nothing where nobody listens there.
  init?(_ address: ServerAddress) {
    guard let descriptor = Self.connected(address) else { return nil }
    self.descriptor = descriptor
    _ = Signals.start()
  }

  deinit { close(descriptor) }

  /// Sends bytes. A connection that is lost is noticed when something is to be read.
  func send(_ bytes: [UInt8]) {
    var left = bytes[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 { left = left.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  /// The next line, without its end.
  ///
  /// - Parameter milliseconds: how long it is waited for, in steps of a second; without end where that is negative.
  func line(within milliseconds: Int32 = -1) throws(Silence) -> [UInt8] {
    var waits: Int32 = 0
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        defer { waiting.removeSubrange(...end) }
        return Array(waiting[..<end])
      }
      // A signal ends the wait at once; one that comes just before it is seen a second later.
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waited, 1, 1_000) >= 0 || errno == EINTR else { throw .lost }
      if Signals.isToLeave { throw .interrupted }
      guard waited.revents != 0 else {
        waits += 1_000
        if milliseconds >= 0, waits >= milliseconds { throw .lost }
        continue
      }
      let count = buffer.withUnsafeMutableBytes { Glibc.recv(descriptor, $0.baseAddress, $0.count, 0) }
      if count > 0 { waiting += buffer[..<count] } else if count == 0 || errno != EINTR { throw .lost }
    }
  }

  private static func connected(_ address: ServerAddress) -> Int32? {
    switch address {
    case .unix(let path):
      var name = sockaddr_un()
      name.sun_family = sa_family_t(AF_UNIX)
      guard path.utf8.count < MemoryLayout.size(ofValue: name.sun_path) else { return nil }
      withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8) }
      return connected(AF_UNIX, name)
    case .tcp(let host, let port) where host.contains(":"):
      var name = sockaddr_in6()
      name.sin6_family = sa_family_t(AF_INET6)
      name.sin6_port = port.bigEndian
      guard inet_pton(AF_INET6, host, &name.sin6_addr) == 1 else { return nil }
      return connected(AF_INET6, name)
    case .tcp(let host, let port):
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = port.bigEndian
      guard inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &name.sin_addr) == 1 else { return nil }
      return connected(AF_INET, name)
    }
  }

  private static func connected<Name>(_ family: Int32, _ name: Name) -> Int32? {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    let isConnected = withUnsafeBytes(of: name) { bytes in
      bytes.baseAddress.map {
        connect(descriptor, $0.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count)) == 0
      } ?? false
    }
    guard isConnected else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}
