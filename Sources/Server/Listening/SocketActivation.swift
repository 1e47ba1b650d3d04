import Glibc

/// What a service manager hands to a program that it starts, as systemd does.
public enum SocketActivation {
  /// The first descriptor that is handed over.
  private static let first: Int32 = 3

  /// The listening sockets that were handed over to this very process; none where nobody did.
  ///
  /// - Throws: ``ListeningFault`` where one of them is no listening Unix socket: others than the user could come in.
  public static func addresses() throws(ListeningFault) -> [ListeningAddress] {
    guard let owner = variable("LISTEN_PID"), owner == Int(getpid()), let count = variable("LISTEN_FDS"), count > 0
    else {
      return []
    }
    var addresses: [ListeningAddress] = []
    for descriptor in first..<first + Int32(min(count, 64)) {
      guard isListeningUnixSocket(descriptor) else {
        throw ListeningFault(
          "Socket \(descriptor), which the service manager hands over, is no listening Unix socket. ListenStream= in the "
            + "socket unit needs a path.")
      }
      addresses.append(.inherited(descriptor: descriptor))
    }
    return addresses
  }

  /// Tells the service manager something (`READY=1`), if it wants to be told.
  public static func tell(_ state: String) {
    guard let path = getenv("NOTIFY_SOCKET").map({ String(cString: $0) }), let begins = path.utf8.first else { return }
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: name.sun_path) else { return }
    withUnsafeMutableBytes(of: &name.sun_path) { room in
      room.copyBytes(from: path.utf8)
      // An abstract name: there is no file.
      if begins == UInt8(ascii: "@") { room[0] = 0 }
    }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let length = MemoryLayout<sa_family_t>.size + path.utf8.count
    withUnsafeBytes(of: name) { bytes in
      guard let base = bytes.baseAddress else { return }
      _ = sendto(
        descriptor, state, state.utf8.count, Int32(MSG_NOSIGNAL), base.assumingMemoryBound(to: sockaddr.self),
        socklen_t(length))
    }
  }

  private static func isListeningUnixSocket(_ descriptor: Int32) -> Bool {
    option(SO_DOMAIN, of: descriptor) == AF_UNIX && option(SO_ACCEPTCONN, of: descriptor) == 1
  }

  private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
    var value: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
  }

  private static func variable(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }
}
