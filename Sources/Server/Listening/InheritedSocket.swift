import Glibc

/// A listening socket that somebody else has opened, and handed over.
public struct InheritedSocket: Hashable, Sendable {
  /// Its number.
  public let descriptor: Int32
  /// How those come in who connect there.
  public let way: ListeningAddress.Way
  /// Can other machines connect?
  public let isReachable: Bool

  /// Looks at a socket.
  ///
  /// - Parameter isWeb: whether WebSockets are spoken there, if it is a port.
  /// - Throws: ``ListeningFault`` where it is no listening socket, or neither a Unix socket nor a TCP port.
  init(_ descriptor: Int32, isWeb: Bool) throws(ListeningFault) {
    self.descriptor = descriptor
    let isListening = Self.option(SO_ACCEPTCONN, of: descriptor) == 1
    switch Self.option(SO_DOMAIN, of: descriptor) {
    case AF_UNIX where isListening: (way, isReachable) = (.unix, false)
    case AF_INET where isListening, AF_INET6 where isListening:
      (way, isReachable) = (isWeb ? .web : .tcp, !Self.isThisMachine(descriptor))
    default:
      throw ListeningFault(
        "Socket \(descriptor), which the service manager hands over, is no listening socket. ListenStream= in the socket "
          + "unit needs a path or a port.")
    }
  }

  private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
    var value: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
  }

  private static func isThisMachine(_ descriptor: Int32) -> Bool {
    var name = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutableBytes(of: &name) { bytes in
      guard let base = bytes.baseAddress else { return false }
      guard getsockname(descriptor, base.assumingMemoryBound(to: sockaddr.self), &length) == 0 else { return false }
      var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let status = getnameinfo(
        base.assumingMemoryBound(to: sockaddr.self), length, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST)
      guard status == 0 else { return false }
      return ListeningAddress.isThisMachine(
        String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
  }
}
