import Glibc

/// What a service manager hands to a program that it starts, as systemd does.
public enum SocketActivation {
  /// The first descriptor that is handed over.
  private static let first: Int32 = 3

  /// The listening sockets that were handed over to this very process; none where nobody did.
  ///
  /// - Throws: ``ListeningFault`` where one of them is no listening socket.
  public static func addresses() throws(ListeningFault) -> [ListeningAddress] {
    guard let owner = number("LISTEN_PID"), owner == Int(getpid()), let count = number("LISTEN_FDS"), count > 0
    else {
      return []
    }
    let names = (variable("LISTEN_FDNAMES") ?? "").split(separator: ":", omittingEmptySubsequences: false)
    var addresses: [ListeningAddress] = []
    for place in 0..<min(count, 64) {
      let isWeb = place < names.count && names[place] == "web"
      addresses.append(.inherited(try InheritedSocket(first + Int32(place), isWeb: isWeb)))
    }
    return addresses
  }

  /// Tells the service manager something (`READY=1`), if it wants to be told.
  public static func tell(_ state: String) {
    guard let path = variable("NOTIFY_SOCKET"), let begins = path.utf8.first else { return }
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

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func number(_ name: String) -> Int? { variable(name).flatMap { Int($0) } }
}
