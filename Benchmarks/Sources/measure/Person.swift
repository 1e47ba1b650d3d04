import Conversation
import Glibc
import Record

/// Somebody who answers question by question from a file, and skips what isn't in it.
struct Person {
  private var answers: [String: [String]] = [:]
  /// The question that was asked last, for what follows when the program asks back.
  private var last = ""

  /// Reads the file of answers: see its first lines.
  init(answers path: String) throws {
    for line in try text(of: path).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
      guard fields.count >= 3 else { throw Trouble("\(path): \(line)") }
      answers["\(fields[0])|\(fields[1])", default: []] += fields.dropFirst(2)
    }
  }

  /// What is typed next; nothing once the last question has been asked.
  mutating func next(_ conversation: Conversation) -> String? {
    guard let frame = conversation.frame, frame.purpose != .finished else { return nil }
    if let station = frame.station, frame.purpose == .question {
      let item = station.items.items.first.map { conversation.record.items[$0].name } ?? ""
      let question = conversation.dialogue.questions[station.question].name
      last = answers["\(question)|\(item)"] == nil ? "\(question)|" : "\(question)|\(item)"
    } else if frame.station == nil {
      // An offer to go back to what is open, and the like.
      return "no"
    }
    guard let line = answers[last]?.first else { return "skip" }
    answers[last]?.removeFirst()
    return line
  }

  private func trimmed(_ field: Substring) -> String {
    var field = field.drop { $0 == " " }
    while field.last == " " { field.removeLast() }
    return String(field)
  }
}

/// A file's text.
func text(of path: String) throws -> String {
  String(decoding: try bytes(of: path, from: 0), as: UTF8.self)
}

/// A file's bytes, from a place on.
func bytes(of path: String, from place: Int) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw Trouble("\(path): \(String(cString: strerror(errno)))") }
  defer { close(descriptor) }
  let size = Int(lseek(descriptor, 0, SEEK_END))
  return try [UInt8](unsafeUninitializedCapacity: max(0, size - place)) { buffer, count in
    count = pread(descriptor, buffer.baseAddress, buffer.count, place)
    guard count == buffer.count else { throw Trouble("\(path): read in part") }
  }
}
