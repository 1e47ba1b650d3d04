import Glibc
import ProgramSupport
import StrictJSON
import Terminal
import Transcripts

/// What it takes to come back to sessions of a server: a small file each, in a folder that only its owner may look into.
struct TicketBox {
  private let folder: String

  /// The box in the person's own folder for what programs remember; nothing where there is none.
  init?() {
    guard let state = Surroundings["XDG_STATE_HOME"] ?? Surroundings["HOME"].map({ "\($0)/.local/state" }) else {
      return nil
    }
    folder = "\(state)/bearings/attached"
  }

  /// Keeps a ticket. Whether that worked.
  func keep(_ ticket: SocketConnection.Ticket) -> Bool {
    guard let path = path(ticket.session) else { return false }
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/\(part)"
      mkdir(made, 0o700)
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let json: JSON = ["key": .string(ticket.key), "front": .string(ticket.front)]
    let bytes = json.bytes
    return write(descriptor, bytes, bytes.count) == bytes.count
  }

  /// The ticket for a session, if there is one.
  func ticket(for session: String) -> SocketConnection.Ticket? {
    guard let path = path(session) else { return nil }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0, let json = try? JSON(parsing: bytes[..<count]), let key = json["key"]?.string,
      let front = json["front"]?.string
    else { return nil }
    return SocketConnection.Ticket(session: session, key: key, front: front)
  }

  /// A session's name is a file's name, once it has been looked at.
  private func path(_ session: String) -> String? {
    SessionID(session).map { "\(folder)/\($0)" }
  }
}
