import Glibc

extension ListeningAddress {
  /// Where a server listens that nobody tells a path: the user's own folder for running programs.
  public static func usual() throws(ListeningFault) -> ListeningAddress { try .init(socket: UnixSocket.usualPath()) }
}

/// The file that a Unix socket is.
enum UnixSocket {
  /// The longest path that a socket can have.
  static let longestPath = 107

  /// Can a socket have this path?
  static func check(_ path: String) throws(ListeningFault) {
    // An empty one, or one that begins with a NUL, would be a name without a file, which every user may connect to.
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw ListeningFault("A socket needs a path. None was given: is a variable empty?")
    }
    guard path.utf8.count <= longestPath else {
      throw ListeningFault("The path of a socket has at most \(longestPath) bytes. Take a shorter one than \(path).")
    }
  }

  /// Makes room at a path: removes a socket that nobody listens on any more, and nothing else.
  static func prepare(_ path: String) throws(ListeningFault) {
    try check(path)
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw ListeningFault("\(path) is there already and is no socket. Take another path, or move it away.")
    }
    guard !isListening(path) else {
      throw ListeningFault("Another server listens at \(path). Stop it, or take another path.")
    }
    unlink(path)
  }

  private static func isListening(_ path: String) -> Bool {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  /// Where a server listens that nobody tells a path: the user's own folder for running programs.
  static func usualPath() throws(ListeningFault) -> String {
    guard let folder = getenv("XDG_RUNTIME_DIR").map({ String(cString: $0) }), !folder.isEmpty else {
      throw ListeningFault("Nothing says where to listen: XDG_RUNTIME_DIR isn't set. Say where: --socket PATH.")
    }
    return "\(folder)/bearings.sock"
  }
}
