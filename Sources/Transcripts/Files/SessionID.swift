/// The short name of a session, such as `tidy-heron-41`: easy to read out, to type and to remember.
///
/// It is also a file's name, so only lower-case words and digits with single hyphens between them can be one. Whoever
/// holds a `SessionID` can put it into a path without a further thought.
public struct SessionID: Hashable, Sendable {
  /// The name: 1 to 64 letters a to z, digits and hyphens; a letter first.
  public let text: String

  private static let longest = 64

  /// Nil unless the text is such a name. Looks at nothing but the text.
  public init?(_ text: String) {
    guard (1...Self.longest).contains(text.utf8.count) else { return nil }
    var previous = UInt8(ascii: "-")
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where place > 0: break
      case UInt8(ascii: "-") where previous != byte: break
      default: return nil
      }
      previous = byte
    }
    guard previous != UInt8(ascii: "-") else { return nil }
    self.text = text
  }

  /// A session's name from what somebody typed.
  ///
  /// - Throws: `JournalError.notAnID`, which doesn't repeat what was typed, since that may be anything.
  public init(checking text: String) throws(JournalError) {
    guard let id = SessionID(text) else { throw .notAnID }
    self = id
  }

  /// One of some 324,000 names. They are no secret: what protects a session is its key.
  public static func random(using source: inout some RandomNumberGenerator) -> SessionID {
    let adjective = adjectives[Int.random(in: 0..<adjectives.count, using: &source)]
    let animal = animals[Int.random(in: 0..<animals.count, using: &source)]
    return SessionID(unchecked: "\(adjective)-\(animal)-\(Int.random(in: 10...99, using: &source))")
  }

  private init(unchecked text: String) {
    self.text = text
  }
}

extension SessionID: CustomStringConvertible, Comparable {
  /// The name.
  public var description: String { text }

  /// Alphabetically.
  public static func < (left: SessionID, right: SessionID) -> Bool { left.text < right.text }
}
