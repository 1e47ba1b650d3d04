import Answers
import Dialogue
import LineReading
import StrictJSON
import TestSupport

/// The utterances of `Tests/Corpus`, and how well they are read.
struct Corpus {
  /// How one utterance was read.
  enum Verdict: Sendable {
    /// As it should.
    case right
    /// Not, but the person is asked: nothing wrong is recorded.
    case asked(String)
    /// As something that nobody said.
    case wrong(String)
  }

  static let day = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  /// The utterances of one kind.
  static func utterances(of kind: Kind) throws -> [Utterance] {
    let bytes = Files.bytes(at: "\(Checkout.folder)/Tests/Corpus/\(kind.rawValue).jsonl")
    return try (bytes ?? []).split(separator: UInt8(ascii: "\n")).map { line in
      try Utterance(kind: kind.rawValue, line: JSON(parsing: line))
    }
  }

  /// Reads one.
  static func verdict(_ utterance: Utterance, in dialogue: Dialogue) throws -> Verdict {
    guard let kind = Kind(rawValue: utterance.kind) else { return .asked("no such kind") }
    let read = LineReader(kind, choices: utterance.choices, names: utterance.names, in: dialogue, on: day)
    let bytes = read(utterance.text).json()
    let reading = try JSON(parsing: bytes)
    if utterance.right.contains(where: { $0.fits(reading) }) { return .right }
    let text = String(decoding: bytes, as: UTF8.self)
    switch reading["status"]?.string {
    case "misread", "ambiguous": return .asked(text)
    default: return .wrong(text)
    }
  }
}
