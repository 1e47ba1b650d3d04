import LineProtocol
import Transcripts

/// What lets a front attach to a session: 256 random bits, as text.
///
/// Only hashes of it are kept. From the key with which one may answer follows the key with which one may listen, but not
/// the other way round; so whoever may answer can let others listen, and nothing more has to be kept.
public struct SessionKey: Hashable, Sendable {
  /// The key: 43 to 128 letters, digits, hyphens and underscores.
  public let text: String

  /// Nil unless the text can be a key.
  public init?(_ text: String) {
    guard (43...128).contains(text.utf8.count), text.utf8.allSatisfy({ Base64.digits.contains($0) }) else { return nil }
    self.text = text
  }

  private init(bytes: [UInt8]) { text = Base64.text(bytes) }

  /// A new key.
  public static func random(using source: inout some RandomNumberGenerator) -> SessionKey {
    SessionKey(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) })
  }

  /// The key with which one may listen.
  public var watch: SessionKey { SessionKey(bytes: digest("bearings watch key")) }

  /// What is kept of this key and of the one that follows from it.
  public var hashes: KeyHashes { KeyHashes(answer: hash, watch: watch.hash) }

  /// What somebody may do who shows this key; nothing where it is another session's, or nobody's. It takes as long
  /// whatever is wrong with it.
  public func role(by hashes: KeyHashes?) -> Opened.Role? {
    let shown = hash
    let isAnswer = Self.isEqual(shown, hashes?.answer ?? Self.nobodys)
    let isWatch = Self.isEqual(shown, hashes?.watch ?? Self.nobodys)
    return isAnswer ? .answer : isWatch ? .watch : nil
  }

  /// Some random numbers that follow from the key, for the name of the session that it begins.
  var seeds: some RandomNumberGenerator { KeyedNumbers(digest("bearings session name")) }

  private var hash: String { hash(for: "bearings session key") }

  /// What is kept of it: a hash in hexadecimal digits, another one for each purpose.
  func hash(for purpose: String) -> String {
    digest(purpose).reduce(into: "") { text, byte in
      text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
  }

  private func digest(_ purpose: String) -> [UInt8] { SHA256.hash(Array("\(purpose)\n\(text)".utf8)) }

  private static let nobodys = String(repeating: "-", count: 64)

  /// Compares every byte, whatever it finds.
  static func isEqual(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// Numbers that follow from a few bytes: the same on every machine.
private struct KeyedNumbers: RandomNumberGenerator {
  private var state: [UInt8]

  init(_ bytes: [UInt8]) { state = bytes }

  mutating func next() -> UInt64 {
    state = SHA256.hash(state)
    return state.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
