import Answers
import Dialogue
import Glibc
import LineReading
import TestSupport
import Testing

/// Utterances of the corpus with random slips, cut apart and put together, read as any kind: nothing traps, the same words
/// give the same, and an answer has a value exactly where its status says so.
@Suite struct MutationTests {
  /// How many are read: `BEARINGS_UTTERANCES`, 200,000 in script/test and ten million in script/nightly.
  private static let number = getenv("BEARINGS_UTTERANCES").flatMap { Int(String(cString: $0)) } ?? 4000
  private static let parts = 16

  @Test(arguments: 0..<parts) func nothingTraps(_ part: Int) throws {
    let (readers, words) = try Self.prepared.get()
    var mutations = Mutations(words, seed: UInt64(part))
    for number in 0..<(Self.number / Self.parts) {
      let text = mutations.next()
      let reading = mutations.one(of: readers)(text)
      guard case .answered(let answers) = reading.outcome else { continue }
      // Not `#expect`, which costs more than reading does.
      for answer in answers {
        let hasValue = answer.status == .known || answer.status == .approximate
        if hasValue != (answer.value != nil) { Issue.record("\(text): \(answer)") }
      }
      if number.isMultiple(of: 8), reading.said(answers).isEmpty { Issue.record("\(text): nothing is said back") }
    }
  }

  /// A reader for each kind, and the utterances: made once for all parts.
  private static let prepared = Result {
    let dialogue = try Checkout.dialogue("where-am-i-now")
    let readers = Kind.allCases.map { kind in
      LineReader(kind, choices: kind == .choice || kind == .choices ? choices : [], in: dialogue, on: Corpus.day)
    }
    return (readers, try words())
  }

  private static let choices = ["advice", "advocacy", "training", "peer support", "one-off", "none", "both"]

  /// The half of the corpus that rules are made for: what is found is printed.
  private static func words() throws -> [String] {
    try Kind.allCases.flatMap { try Corpus.utterances(of: $0) }.filter { !$0.isHeldBack }.map(\.text)
  }
}

/// Random utterances made of others.
struct Mutations {
  private let texts: [String]
  private var random: SeededRandom

  init(_ texts: [String], seed: UInt64) {
    self.texts = texts
    random = SeededRandom(seed: seed)
  }

  /// One of several.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  /// An utterance with a few slips.
  mutating func next() -> String {
    var text = Array(one(of: texts).unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&text) }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text)
    return String(result)
  }

  private mutating func change(_ text: inout [Unicode.Scalar]) {
    let place = Int.random(in: 0...text.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0 where place < text.count: text.remove(at: place)
    case 1 where place + 1 < text.count: text.swapAt(place, place + 1)
    case 2 where place < text.count: text.insert(text[place], at: place)
    case 3:
      // The end of another, so that they don't become ever longer.
      let other = Array(one(of: texts).unicodeScalars)
      text = Array(text[..<place] + other[Int.random(in: 0...other.count, using: &random)...])
    case 4: text.insert(contentsOf: Array((" " + one(of: Self.scraps) + " ").unicodeScalars), at: place)
    case 5: text.removeSubrange(place..<min(place + Int.random(in: 0...6, using: &random), text.count))
    case 6: text = Array(String(String.UnicodeScalarView(text)).uppercased().unicodeScalars)
    default: text.insert(one(of: Self.signs), at: place)
    }
  }

  private static let scraps = [
    "no", "yes", "not", "and", "or", "but", "of", "7", "12k", "£", "half", "since", "to", "a", "the", "-", "/", "minus",
    "between", "more than", "at most", "all but", "the first", "twenty-fifth", "lakh", "USD", "10^6", "million",
    "about",
    "who knows", "2019", "march", "per", "year", "both", "999999999999999999999", "one", "dozens", "or equal",
  ]
  private static let signs: [Unicode.Scalar] = Array(
    "£$€₡%/-–.,;:!?()\"'’&+~<>^0 9½👍🏽é\u{200E}\u{0}\n\t１".unicodeScalars)
}
